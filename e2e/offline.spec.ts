import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { arrive } from "./apply";
import { sampleFiles } from "./files";
import { ownServer } from "./own-server";
import { phone, signInApplicant } from "./people";

/** A bad line: it is cut after the first page, the server dies, the tab is closed; and two phones write in one draft. */

const next = (page: Page) => page.getByRole("button", { name: "Guardar y seguir" });

/** Waits until the script of the page looks after its form. */
const awake = (page: Page) => expect(page.locator("form[data-awake]").first()).toBeAttached();

/** Goes on without a line; the phone itself knows what comes next. */
async function goOn(page: Page, to: RegExp): Promise<void> {
  await awake(page);
  await next(page).click();
  await expect(page).toHaveURL(to);
}

async function choose(page: Page, question: RegExp, answer: string): Promise<void> {
  await page.getByRole("group", { name: question }).getByRole("radio", { name: answer, exact: true }).check();
}

/** Waits until the phone has every page of the draft. */
async function kept(page: Page, list: string): Promise<void> {
  const pages = [
    "",
    "/monto",
    "/tarea/organization",
    "/tarea/mine",
    "/tarea/purchase",
    "/tarea/sales",
    "/revisar",
    "/documentos/site_photo",
  ];
  await expect(async () => {
    const here = await page.evaluate(async () => {
      const own = (await caches.keys()).find((name) => name.startsWith("veta-pages-"));
      return own ? (await (await caches.open(own)).keys()).map(({ url }) => new URL(url).pathname) : [];
    });
    expect(here).toEqual(expect.arrayContaining(pages.map((one) => new URL(list).pathname + one)));
  }).toPass({ timeout: 60_000 });
}

/** What this browser still keeps of Veta. */
function leftOn(page: Page) {
  return page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const asked = indexedDB.open("veta");
      asked.onsuccess = () => resolve(asked.result);
    });
    const counts = [...database.objectStoreNames].map(
      (name) =>
        new Promise<number>((resolve) => {
          const asked = database.transaction(name).objectStore(name).count();
          asked.onsuccess = () => resolve(asked.result);
        }),
    );
    return { caches: await caches.keys(), records: (await Promise.all(counts)).reduce((sum, one) => sum + one, 0) };
  });
}

async function newTab(context: BrowserContext, page: Page, address: string): Promise<Page> {
  await page.close();
  const fresh = await context.newPage();
  await fresh.goto(address);
  return fresh;
}

test("a draft is filled in without a line, through a dead server and a closed tab, and nothing is lost", async ({
  browser,
}) => {
  const server = await ownServer();
  const context = await phone(browser, true, server.origin);
  let page = await context.newPage();
  await arrive(page);
  const list = page.url();
  await kept(page, list);
  await server.kill();

  await page.getByRole("link", { name: "Continuar" }).or(page.locator('main a[href$="/monto"]')).first().click();
  await page.getByLabel("¿Cuánto necesita?").fill("60,000.00");
  await page.getByLabel("¿En cuántos meses paga?").fill("24");
  await goOn(page, /tarea\/organization$/);

  await awake(page);
  await page.getByLabel("Día").fill("1");
  await page.getByLabel("Mes").fill("3");
  await page.getByLabel("Año").fill("2019");
  await choose(page, /Anota lo que vende/, "Sí, todo");
  await expect(page.getByText("Sin línea. Lo que escribe queda en este teléfono")).toBeVisible();
  await page.waitForTimeout(400);
  page = await newTab(context, page, `${list}/tarea/organization`);
  await expect(page.getByLabel("Año")).toHaveValue("2019");
  await expect(page.getByRole("radio", { name: "Sí, todo" })).toBeChecked();
  await choose(page, /Guarda aparte el dinero/, "Sí");
  await goOn(page, /tarea\/mine$/);

  await awake(page);
  await choose(page, /De quién es la concesión/, "Nuestra, con título");
  await page.getByLabel("¿En qué distrito trabaja?").fill("Ananea");
  await choose(page, /acuerdo con la comunidad/, "Sí, por escrito");
  await choose(page, /18 años o más/, "Sí");
  await page.waitForTimeout(400);
  await page.reload();
  await expect(page.getByLabel("¿En qué distrito trabaja?")).toHaveValue("Ananea");
  await goOn(page, /tarea\/purchase$/);

  // What an answer makes necessary is asked at once, by the phone itself.
  const burning = page.getByRole("group", { name: /Dónde quema la amalgama/ });
  await expect(burning).toBeVisible();
  await awake(page);
  await choose(page, /Usa mercurio hoy/, "No uso mercurio");
  await expect(burning).toBeHidden();
  await choose(page, /Usa mercurio hoy/, "Sí, y quiero dejarlo con este equipo");
  await expect(burning).toBeVisible();

  // A photo waits on the phone, smaller than it was taken.
  const files = await sampleFiles();
  await page.goto(`${list}/documentos/site_photo`);
  await awake(page);
  await page.getByLabel("Elegir foto o PDF").setInputFiles(files.jpeg);
  await page.getByRole("button", { name: "Subir" }).click();
  await expect(page.getByText("Guardado aquí. Se enviará solo cuando haya línea.")).toBeVisible();
  page = await newTab(context, page, `${list}/documentos/site_photo`);
  await expect(page.getByText("Guardado aquí. Se enviará solo cuando haya línea.")).toBeVisible();
  await files.remove();

  // A page that is not on the phone says so, and nothing typed is lost by asking for it.
  await page.goto(list);
  await expect(page.getByText("Listo en este teléfono").first()).toBeVisible();
  await page.getByRole("link", { name: "Ayuda" }).click();
  await expect(page.getByText("Esa página no está en el teléfono.")).toBeVisible();
  await page.goto(`${list}/firmar`);
  await expect(page.getByRole("heading", { level: 1, name: "Sin línea" })).toBeVisible();

  await server.restart();
  page = await newTab(context, page, list);
  const there = await browser.newContext({ storageState: await context.storageState(), baseURL: server.origin });
  const other = await there.newPage();
  const arrived = (address: string, look: () => Promise<void>) =>
    expect(async () => {
      await other.goto(`${list}${address}`);
      await look();
    }).toPass({ timeout: 60_000 });
  const soon = { timeout: 1_000 };
  await arrived("/documentos/site_photo", () =>
    expect(other.getByRole("listitem").filter({ hasText: /\.jpe?g/ })).toHaveCount(1, soon),
  );
  await arrived("/tarea/organization", async () => {
    await expect(other.getByLabel("Año")).toHaveValue("2019", soon);
    await expect(other.getByRole("radio", { name: "Sí, todo" })).toBeChecked(soon);
  });
  await arrived("/tarea/mine", () => expect(other.getByLabel("¿En qué distrito trabaja?")).toHaveValue(/Ananea/, soon));
  await arrived("/monto", () => expect(other.getByLabel("¿Cuánto necesita?")).toHaveValue("60,000.00", soon));
  await page.reload();
  await expect(page.getByText("Listo en este teléfono")).toHaveCount(0);

  // Signing out leaves nothing behind.
  await page.getByRole("button", { name: "Salir" }).click();
  await expect(page).toHaveURL(`${server.origin}/`);
  expect(await leftOn(page)).toEqual({ caches: [], records: 0 });
  await server.kill();
});

test("what two phones changed differently is shown, and a person chooses", async ({ browser }) => {
  const [first, second] = [await phone(browser), await phone(browser)];
  const mine = await first.newPage();
  const person = await arrive(mine);
  const address = `${mine.url()}/tarea/organization`;
  const theirs = await second.newPage();
  await signInApplicant(theirs, person.phone, person.pin);
  await mine.goto(address);
  await theirs.goto(address);

  const members = /Cuántas personas trabajan/;
  await awake(theirs);
  await theirs.getByLabel(members).fill("31");
  await expect(theirs.getByText(/^Guardado en Caja/)).toBeVisible();
  await awake(mine);
  await choose(mine, /Anota lo que vende/, "Sí, todo");
  await expect(mine.getByText(/^Guardado en Caja/)).toBeVisible();
  await mine.reload();
  // What only the other phone changed has stayed.
  await expect(mine.getByLabel(members)).toHaveValue("31");

  await theirs.getByLabel(members).fill("35");
  await expect(theirs.getByText(/^Guardado en Caja/)).toBeVisible();
  await awake(mine);
  await mine.getByLabel(members).fill("29");
  await expect(mine.getByText(/algo falta corregir/)).toBeVisible();
  await next(mine).click();
  await expect(mine.getByText("Usted cambió esta respuesta en otro teléfono")).toBeVisible();
  await expect(mine.getByLabel(members)).toHaveValue("29");
  await mine.getByRole("button", { name: "Dejar la del otro teléfono" }).click();
  await mine.waitForURL((url) => !url.pathname.endsWith("/organization"));
  await mine.goto(address);
  await expect(mine.getByLabel(members)).toHaveValue("35");
});
