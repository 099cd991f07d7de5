import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { phone, signInStaff } from "./people";

/** The life of a version: proposed by one, tried on history, approved for a day, called off, published, and undone. */

// A lender of its own: what is closed here stops nobody elsewhere.
const lender = "cooperativa-modelo-quebrada";
const publicPage = "/creditos/credito-pallaquera";

async function clean(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(" | ")}`);
  const isWide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  expect([page.url(), found, isWide]).toEqual([page.url(), [], false]);
}

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).first().click();

/** The address of the draft that a button opened. */
async function draftOf(page: Page): Promise<string> {
  await page.waitForURL(/\/version\/[0-9a-f-]{36}\/ficha/);
  return /\/productos\/version\/[0-9a-f-]{36}/.exec(page.url())?.[0] ?? "";
}

async function propose(page: Page, version: string): Promise<void> {
  await page.goto(`${version}/proponer`);
  await press(page, "Proponer");
  await expect(page.getByText("El borrador pasó a revisión")).toBeVisible();
}

async function tryOnHistory(page: Page, here: string): Promise<void> {
  await press(page, "Probar con el historial");
  await expect(async () => {
    await page.goto(here);
    await expect(page.getByText(/^Cambia\S+ \d+, de \d+ en total/).first()).toBeVisible({ timeout: 500 });
    await expect(page.getByRole("button", { name: "Probar otra vez" })).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 60_000 });
}

test("a version is proposed, tried, scheduled, called off, published and undone", async ({ browser }) => {
  const author = await signInStaff(browser, "productos", lender);
  const colleague = await signInStaff(browser, "productos2", lender);
  const visitor = await (await phone(browser)).newPage();

  await author.goto("/productos");
  await clean(author);
  await author.locator("article h2 a").first().click();
  await author.waitForURL(/\/productos\/[0-9a-f-]{36}$/);
  const product = new URL(author.url()).pathname;
  await press(author, "Proponer cambio");
  const version = await draftOf(author);
  await author.goto(`${version}/montos`);
  await author.locator('[name="amount.maxCents"]').fill("3,500.00");
  await press(author, "Guardar");
  await expect(author.getByText(/a S\/\s3,500\.00/).first()).toBeVisible();

  // Whom it would have touched is known before anybody is asked to agree.
  await author.getByRole("link", { name: "Revisar y proponer" }).click();
  await author.waitForURL(/\/proponer$/);
  await tryOnHistory(author, `${version}/proponer`);
  await expect(author.getByText(/VT-\d{4}-\d{5}/).first()).toBeVisible();
  await clean(author);
  await propose(author, version);

  await colleague.goto(version);
  await expect(colleague.getByRole("cell", { name: "Más estricto" })).toBeVisible();
  await expect(colleague.getByRole("rowheader", { name: "Monto, Máximo" })).toBeVisible();
  for (const width of [360, 1024, 1440]) {
    await colleague.setViewportSize({ width, height: 900 });
    await clean(colleague);
  }
  await colleague.getByLabel("Rige desde").fill("2027-06-01");
  await press(colleague, "Publicar");
  await expect(colleague.getByText("La versión quedó programada")).toBeVisible();
  await clean(colleague);
  await visitor.goto(publicPage);
  await expect(visitor.getByText("Este crédito cambia el 01/06/2027")).toBeVisible();
  await clean(visitor);
  await colleague.goto("/productos");
  await expect(colleague.getByText("Programada")).toBeVisible();

  await colleague.goto(version);
  await colleague.getByLabel("Nota").fill("Cambió la norma.");
  await press(colleague, "Anular esta versión");
  await expect(colleague.getByText("La versión programada quedó anulada")).toBeVisible();
  await visitor.goto(publicPage);
  await expect(visitor.getByText("Este crédito cambia")).toHaveCount(0);

  // From the version that was called off, a new one; it holds at once.
  await author.goto(`${product}/comparar`);
  await clean(author);
  await press(author, "Hacer un borrador de la versión 2");
  await propose(author, await draftOf(author));
  await colleague.goto(product);
  await colleague.getByRole("link", { name: "Seguir con la versión 3" }).click();
  await press(colleague, "Publicar");
  await expect(colleague.getByText("La versión quedó publicada")).toBeVisible();
  await visitor.goto(publicPage);
  await expect(visitor.locator("main")).toContainText(/S\/\s3,500/);

  // And back: the first one once more, with a number of its own.
  await author.goto(`${product}/comparar`);
  await author.getByLabel("A la versión").selectOption({ label: "Versión 1" });
  await press(author, "Comparar");
  await press(author, "Hacer un borrador de la versión 1");
  await propose(author, await draftOf(author));
  await colleague.goto(product);
  await colleague.getByRole("link", { name: "Seguir con la versión 4" }).click();
  await press(colleague, "Publicar");
  await expect(colleague.getByText("La versión quedó publicada")).toBeVisible();
  await expect(colleague.getByRole("row", { name: /Versión 4 Publicada/ })).toBeVisible();
  await visitor.goto(publicPage);
  await expect(visitor.locator("main")).not.toContainText(/S\/\s3,500/);

  await colleague.getByText("Cerrar a nuevas solicitudes").first().click();
  await colleague.getByLabel("Por qué se cierra").fill("Se agotó el fondo de este año.");
  await press(colleague, "Cerrar a nuevas solicitudes");
  await expect(colleague.getByText("El producto ya no recibe solicitudes")).toBeVisible();
  await clean(colleague);
  await colleague.goto("/productos");
  await expect(colleague.getByText(/^Cerrado desde el .*: Se agotó el fondo de este año\.$/)).toBeVisible();
  await visitor.goto(publicPage);
  await expect(visitor.getByText(/«Se agotó el fondo de este año\.»/)).toBeVisible();
  await clean(visitor);
  await colleague.goto(product);
  await press(colleague, "Abrir a nuevas solicitudes");
  await expect(colleague.getByText("El producto recibe solicitudes otra vez")).toBeVisible();
});
