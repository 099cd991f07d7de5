import AxeBuilder from "@axe-core/playwright";
import { type Browser, expect, type Locator, type Page, test } from "@playwright/test";
import { enrol, register } from "./apply";
import { everyQuestion } from "./every-question";
import { sampleFiles } from "./files";
import { equipmentLender, newcomer } from "./people";
import { offer } from "./products";

/** Every kind of question in the portal: answered wrongly first, then as people answer it. */

/** One for each worker: who starts again after a failure offers its own. */
const slug = `todas-las-preguntas-${crypto.randomUUID().slice(0, 8)}`;

test.beforeAll(() => offer(slug, everyQuestion, equipmentLender));

for (const { name, viewport, script } of [
  { name: "on a phone without script", viewport: { width: 360, height: 640 }, script: false },
  { name: "on a desk with script", viewport: { width: 1440, height: 900 }, script: true },
])
  test(`asks, says what is wrong beside each field and keeps what was typed, ${name}`, async ({ browser }) => {
    const page = await begin(browser, viewport, script);
    const home = page.url().replace(/\?.*/, "");

    await page.goto(`${home}/tarea/data`);
    await looksRight(page, script);
    await page.getByLabel("¿En qué trabaja?").fill("Saco mineral\ny lo vendo");
    await wrongData(page, script);
    await rightData(page, script);

    await page.goto(`${home}/tarea/ground`);
    await looksRight(page, script);
    await wrongGround(page, script);
    await rightGround(page, script);
    await photographed(page);
    await page.goto(`${home}/revisar`);
    await expect(page.getByText("Foto de su labor", { exact: true })).toBeVisible();
    await expect(page.locator("#falta")).not.toContainText(/trabaja|mineral|debe|labor|vendió|usar|RUC|DNI/);
    await looksRight(page, script);
  });

async function begin(browser: Browser, viewport: { width: number; height: number }, script: boolean): Promise<Page> {
  const settings = { viewport, javaScriptEnabled: script, locale: "es-PE", timezoneId: "America/Lima" };
  const page = await (await browser.newContext(settings)).newPage();
  const person = newcomer();
  await page.goto(`/creditos/${slug}/pedir`);
  await page.getByRole("button", { name: "Empezar mi solicitud" }).click();
  await enrol(page, person);
  await register(page, person);
  await page.getByRole("button", { name: "Empezar mi solicitud" }).click();
  await expect(page).toHaveURL(/\/solicitudes\/[0-9a-f-]{36}$/);
  return page;
}

const group = (page: Page, name: RegExp) => page.getByRole("group", { name });
const since = (page: Page) => group(page, /Desde cuándo trabaja/);

/** Saves, and waits for the page that answers: with script it is sent in the background, without by the browser itself. */
async function go(page: Page): Promise<void> {
  await page.evaluate(() => document.documentElement.setAttribute("data-left", ""));
  await page.getByRole("button", { name: "Guardar y seguir" }).click();
  await expect(page.locator("html:not([data-left]) main")).toBeVisible();
}

/** A sentence stands beside its field, is read with it, and what was typed is still there. */
async function told(page: Page, field: Locator, code: string, sentence: string, typed: string): Promise<void> {
  await expect(page.locator(`#${code}-error`)).toHaveText(sentence);
  await expect(field).toHaveAttribute("aria-describedby", new RegExp(`${code}-error`));
  await expect(field).toHaveAttribute("aria-invalid", "true");
  await expect(field).toHaveValue(typed);
}

/** Axe runs in the page, so that it looks where there is script: at the width of a desk and of a phone. */
async function looksRight(page: Page, script: boolean): Promise<void> {
  const given = page.viewportSize();
  for (const width of script ? [1440, 360] : []) {
    await page.setViewportSize({ width, height: 900 });
    const { violations } = await new AxeBuilder({ page }).analyze();
    const found = violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(" | ")}`,
    );
    expect([width, found]).toEqual([width, []]);
  }
  if (given) await page.setViewportSize(given);
  const ids = await page.locator("[id]").evaluateAll((all) => all.map(({ id }) => id));
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
}

async function wrongData(page: Page, script: boolean): Promise<void> {
  const [ore, debt] = [page.getByLabel("¿Cuánto mineral saca al día?"), page.getByLabel("¿Cuánto debe?")];
  const [ruc, dni] = [page.getByLabel("RUC de quien le compra"), page.getByLabel("DNI de quien preside")];
  await ore.fill("40");
  await debt.fill("mil soles");
  await since(page).getByLabel("Día", { exact: true }).fill("31");
  await since(page).getByLabel("Mes", { exact: true }).fill("2");
  await since(page).getByLabel("Año", { exact: true }).fill("2019");
  await ruc.fill("20100070971");
  await dni.fill("123");
  await go(page);
  await told(page, ore, "ore", "No puede ser más de 25.", "40");
  await told(page, debt, "debt", "Escriba el monto así: 60,000.00", "mil soles");
  await expect(page.locator("#since-error")).toHaveText("Escriba la fecha así: 04/08/2026");
  await expect(since(page).getByLabel("Día", { exact: true })).toHaveValue("31");
  await told(
    page,
    ruc,
    "buyer_ruc",
    "Ese RUC no existe: un número está cambiado. Revíselo en su ficha RUC.",
    "20100070971",
  );
  await told(page, dni, "chair_dni", "Escriba los 8 números del DNI.", "123");
  await expect(page.getByLabel("¿En qué trabaja?")).toHaveValue("Saco mineral\ny lo vendo");
  await expect(page).toHaveTitle(/^Error/);
  await expect(page.getByRole("alert").first()).toContainText("¿Cuánto debe? Escriba el monto así");
  await expect(page.getByRole("alert").first()).toContainText("DNI de quien preside: Escriba los 8 números");
  await looksRight(page, script);
}

async function rightData(page: Page, script: boolean): Promise<void> {
  await page.getByLabel("¿Cuánto mineral saca al día?").fill("12.5");
  await page.getByLabel("¿Cuánto debe?").fill("9,000");
  await since(page).getByLabel("Mes", { exact: true }).fill("3");
  await group(page, /permiso de agua/)
    .getByRole("radio", { name: "Sí", exact: true })
    .check();
  await group(page, /Con qué trabaja/)
    .getByRole("radio", { name: "Bomba" })
    .check();
  await group(page, /Qué tiene/)
    .getByRole("checkbox", { name: "Ninguno" })
    .check();
  await page.getByLabel("RUC de quien le compra").fill("20100070970");
  await page.getByLabel("DNI de quien preside").fill("4567 8912");
  // The answer makes another question necessary: script shows it at once, the server before going on.
  if (!script) await go(page);
  await expect(group(page, /Hasta cuándo vale el permiso/)).toBeVisible();
  await group(page, /permiso de agua/)
    .getByRole("radio", { name: "No sé" })
    .check();
  if (script) await expect(group(page, /Hasta cuándo vale el permiso/)).toBeHidden();
  await go(page);
  await expect(page).toHaveURL(/\/solicitudes\/[0-9a-f-]{36}$/);
}

async function wrongGround(page: Page, script: boolean): Promise<void> {
  const district = page.getByLabel("¿En qué distrito trabaja?");
  const point = page.getByLabel("¿Dónde está la labor?");
  await district.fill("Marte");
  await point.fill("451904 8382737");
  await row(page, 1).getByLabel("Comprador").fill("Planta");
  await row(page, 1).getByLabel("Recibió").fill("bastante");
  await go(page);
  await told(page, district, "district", "No encontramos ese distrito. Escríbalo como está en su DNI.", "Marte");
  await told(
    page,
    point,
    "point",
    "Falta la zona UTM. En el Perú es 17, 18 o 19. Escríbala así: 19 S 451904 8382737.",
    "451904 8382737",
  );
  await told(page, row(page, 1).getByLabel("Recibió"), "sales-0-got", "Escriba el monto así: 60,000.00", "bastante");
  await expect(page.getByRole("alert").first()).toContainText("¿En qué distrito trabaja? No encontramos ese distrito.");
  await expect(page.getByRole("alert").first()).toContainText("Venta 1, Recibió: Escriba el monto así");
  await looksRight(page, script);
}

const row = (page: Page, number: number) => page.getByRole("group", { name: `Venta ${number}`, exact: true });

async function rightGround(page: Page, script: boolean): Promise<void> {
  const point = page.getByLabel("¿Dónde está la labor?");
  await page.getByLabel("¿En qué distrito trabaja?").fill("San Juan");
  await point.fill("14°37'42\" S 69°26'48\" O");
  await row(page, 1).getByLabel("Recibió").fill("4,000.00");
  await page.getByRole("button", { name: "Agregar: Venta" }).click();
  await page.getByRole("button", { name: "Agregar: Venta" }).click();
  // A new row is empty, and has none of the errors of the one above it.
  await expect(row(page, 3).getByLabel("Recibió")).toHaveValue("");
  await expect(row(page, 3).getByLabel("Recibió")).not.toHaveAttribute("aria-invalid");
  await expect(page.locator("#sales-2-got-error")).toHaveCount(0);
  await row(page, 2).getByLabel("Comprador").fill("Acopiador");
  await row(page, 3).getByLabel("Comprador").fill("Joyería");
  await page.getByRole("button", { name: "Quitar: Venta 2" }).click();
  await expect(row(page, 3)).toHaveCount(0);
  await expect(row(page, 2).getByLabel("Comprador")).toHaveValue("Joyería");
  await group(page, /Qué quiere usar/)
    .getByRole("checkbox", { name: /Mesa gravimétrica/ })
    .check();
  await group(page, /práctica reemplaza/)
    .getByRole("radio")
    .first()
    .check();
  await go(page);
  // Several districts of that name: they are offered, and nothing else was lost.
  await expect(page.locator("#point")).toHaveValue("14°37'42\" S 69°26'48\" O");
  await page
    .getByRole("radio", { name: /San Juan, / })
    .first()
    .check();
  await looksRight(page, script);
  const task = page.url().replace(/\?.*/, "");
  await go(page);
  // A draft may have gaps; who comes back sees which cell is still empty.
  await expect(page).toHaveURL(/\/solicitudes\/[0-9a-f-]{36}$/);
  await page.goto(task);
  await expect(page.getByText("Entendimos: 14.62833° S, 69.44667° O")).toBeVisible();
  await expect(page.locator("#sales-1-got-error")).toHaveText("Falta llenar esto.");
  await row(page, 2).getByLabel("Recibió").fill("6,000.00");
  await go(page);
  await expect(page.getByText("Debe más de lo que vende en un mes.")).toBeVisible();
  await point.fill("19 S 451904 8382737");
}

/** The photo is asked for in the middle of the form: what was typed is saved on the way to it. */
async function photographed(page: Page): Promise<void> {
  const files = await sampleFiles();
  await page.getByRole("button", { name: "Guardar y tomar la foto" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Foto de la labor");
  await page.getByLabel("Elegir foto o PDF").setInputFiles(files.jpeg);
  await page.getByRole("button", { name: "Subir" }).click();
  await expect(page.getByText("Recibimos su archivo")).toBeVisible();
  await files.remove();
  await page.getByRole("link", { name: "Seguir", exact: true }).click();
  await expect(page.getByLabel("¿Dónde está la labor?")).toHaveValue("19 S 451904 8382737");
  await expect(page.locator("#mean")).toContainText(/S\/\s5,000\.00/);
  await expect(page.getByText("1 archivo").first()).toBeVisible();
}
