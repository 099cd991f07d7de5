import { expect, type Page } from "@playwright/test";
import { sampleFiles } from "./files";
import { codeFor, newcomer } from "./people";

/** The steps of an application for mercury-free equipment, as a person takes them. */

export type Newcomer = ReturnType<typeof newcomer>;

/** From the home page through calculator and pre-check to the start of an application, enrolling on the way. */
export async function arrive(page: Page): Promise<Newcomer> {
  await page.goto("/");
  await page
    .getByRole("link", { name: /Equipo sin mercurio/ })
    .or(page.locator('a[href="/creditos/equipo-sin-mercurio"]'))
    .first()
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Equipo sin mercurio");
  return qualify(page, "equipo-sin-mercurio");
}

/** From the pre-check of a credit for equipment to the start of an application for it. */
export async function qualify(page: Page, slug: string): Promise<Newcomer> {
  const person = newcomer();
  await page.goto(`/creditos/${slug}/califico`);
  await page.getByRole("radio", { name: "Asociación de mineros" }).check();
  await page.getByLabel(/Cuántas personas trabajan/).fill("23");
  await page.getByRole("radio", { name: "Vigente" }).check();
  await page.getByRole("radio", { name: "Presentado, espera respuesta" }).check();
  await page
    .getByRole("group", { name: /fuera de áreas protegidas/ })
    .getByRole("radio", { name: "Sí" })
    .check();
  await page.getByRole("radio", { name: /quiero dejarlo/ }).check();
  await page
    .getByRole("group", { name: /pagando otros créditos/ })
    .getByRole("radio", { name: "No", exact: true })
    .check();
  await page.getByRole("button", { name: "Ver resultado" }).click();
  await expect(page.getByRole("heading", { name: "Puede postular" })).toBeVisible();
  await page
    .getByRole("link", { name: "Postular" })
    .or(page.getByRole("button", { name: "Postular" }))
    .first()
    .click();
  await enrol(page, person);
  await register(page, person);
  await page.getByRole("button", { name: "Empezar mi solicitud" }).click();
  await expect(page).toHaveURL(/\/solicitudes\/[0-9a-f-]{36}$/);
  return person;
}

export async function enrol(page: Page, person: Newcomer): Promise<void> {
  await expect(page).toHaveURL(/\/ingresar/);
  await page.getByLabel("Número de celular").fill(person.phone);
  await page.getByRole("button", { name: "Continuar" }).click();
  await page.getByLabel("Código de 6 números").fill(await codeFor(page, person.phone));
  await page.getByRole("button", { name: "Continuar" }).click();
  await page.getByLabel("Su nombre y apellidos").fill("Presidenta de Prueba");
  await page.getByLabel("Elija un PIN de 6 números").fill(person.pin);
  await page.getByLabel("Escriba el PIN otra vez").fill(person.pin);
  await page.getByRole("button", { name: "Crear mi cuenta" }).click();
}

export async function register(page: Page, person: Newcomer): Promise<void> {
  await expect(page).toHaveURL(/\/registro/);
  await page.getByRole("radio", { name: /Asociación de mineros/ }).check();
  await page.getByRole("button", { name: "Continuar" }).click();
  await page.getByRole("textbox").first().fill("Ananea");
  await page.getByRole("button", { name: "Buscar distrito" }).click();
  await page.getByRole("radio", { name: /Ananea/ }).check();
  await page.getByRole("button", { name: "Continuar" }).click();
  await page.getByLabel("Número de RUC").fill(person.ruc);
  await page.getByLabel("Nombre de la organización").fill(`Asociación de Prueba ${person.ruc.slice(5, 10)}`);
  await page.getByLabel("Quién la representa").fill("Presidenta de Prueba");
  await page.getByRole("radio", { name: /Presidencia/ }).check();
  await page.getByRole("button", { name: "Registrar" }).click();
}

/** Chooses an answer of a question with options. */
async function choose(page: Page, question: RegExp, answer: string): Promise<void> {
  await page.getByRole("group", { name: question }).getByRole("radio", { name: answer, exact: true }).check();
}

/** Saves a task and comes back to the list. A script sends the form in the background, so the address says when it has. */
export async function goOn(page: Page, list: string): Promise<void> {
  await page.getByRole("button", { name: "Guardar y seguir" }).click();
  await expect(page).toHaveURL(list);
}

/** Amount, term, every task. */
export async function fillIn(page: Page, soles = "60,000.00"): Promise<void> {
  const list = page.url().replace(/\?.*/, "");
  await page.goto(`${list}/monto`);
  await page.getByLabel("¿Cuánto necesita?").fill(soles);
  await page.getByLabel("¿En cuántos meses paga?").fill("24");
  await goOn(page, list);

  await page.goto(`${list}/tarea/organization`);
  await expect(page.getByLabel(/Cuántas personas trabajan/)).toHaveValue("23");
  await page.getByLabel("Día").fill("1");
  await page.getByLabel("Mes").fill("3");
  await page.getByLabel("Año").fill("2019");
  await choose(page, /Anota lo que vende/, "Sí, todo");
  await choose(page, /Guarda aparte el dinero/, "Sí");
  await goOn(page, list);

  await page.goto(`${list}/tarea/mine`);
  await expect(page.getByRole("radio", { name: "Vigente" })).toBeChecked();
  await choose(page, /De quién es la concesión/, "Nuestra, con título");
  await page.getByLabel("¿En qué distrito trabaja?").fill("Ananea");
  await choose(page, /acuerdo con la comunidad/, "Sí, por escrito");
  await choose(page, /18 años o más/, "Sí");
  await goOn(page, list);

  await page.goto(`${list}/tarea/purchase`);
  await page.getByRole("radio", { name: /Mesa gravimétrica/ }).check();
  await page.getByLabel("¿Cuánto cuesta el equipo?").fill("60,000.00");
  await page.getByLabel("RUC del proveedor").fill("20100070970");
  await choose(page, /Dónde quema la amalgama/, "En retorta u otro equipo cerrado");
  await choose(page, /probó el equipo con su mineral/, "Sí, tengo el informe");
  await choose(page, /poner el 10 % del precio/, "Sí");
  await goOn(page, list);

  await page.goto(`${list}/tarea/sales`);
  await fillRow(page, 1, ["Agosto", "170", "42,000.00"]);
  await fillRow(page, 2, ["Setiembre", "190", "48,000.00"]);
  await fillRow(page, 3, ["Octubre", "180", "mucho"]);
  await choose(page, /un papel por cada venta/, "Siempre");
  await choose(page, /con sus pagos el último año/, "Pagué a tiempo");
  // A wrong cell keeps all the others, and adding and taking away a row keeps what was typed.
  await page.getByRole("button", { name: "Guardar y seguir" }).click();
  await expect(page.getByText("Revise lo marcado en la tabla.").first()).toBeVisible();
  await expect(page.getByRole("group", { name: "Mes 3", exact: true }).getByLabel("Cuánto recibió")).toHaveValue(
    "mucho",
  );
  await page.getByRole("button", { name: "Agregar: Mes" }).click();
  await page.getByRole("button", { name: "Quitar: Mes 4" }).click();
  await expect(page.getByRole("group", { name: "Mes 4", exact: true })).toHaveCount(0);
  await fillRow(page, 3, ["Octubre", "180", "45,000.00"]);
  await goOn(page, list);
  await page.goto(`${list}/tarea/sales`);
  await expect(page.locator("#monthly_sales")).toContainText(/S\/\s45,000\.00/);
  await page.goto(list);
}

/** Month, grams and soles of one row of the table of sales. */
async function fillRow(page: Page, row: number, [month, grams, soles]: [string, string, string]): Promise<void> {
  const cells = page.getByRole("group", { name: `Mes ${row}`, exact: true });
  await cells.getByLabel("Mes de la venta").selectOption(month);
  await cells.getByLabel("Oro vendido").fill(grams);
  await cells.getByLabel("Cuánto recibió").fill(soles);
}

const requiredPapers = [
  "ruc_sheet",
  "powers",
  "assembly_minutes",
  "reinfo_capture",
  "igafom_receipt",
  "land_paper",
  "quote",
  "ore_report",
  "site_photo",
];

/** Every required paper: real PDFs, and a real photo of the place. */
export async function handIn(page: Page): Promise<void> {
  const list = page.url().replace(/\?.*/, "");
  const files = await sampleFiles();
  for (const paper of requiredPapers) {
    await upload(page, `${list}/documentos/${paper}`, paper === "site_photo" ? files.jpeg : files.pdf);
  }
  await files.remove();
  await page.goto(list);
}

export async function upload(page: Page, address: string, file: string): Promise<void> {
  await page.goto(address);
  await page.getByLabel("Elegir foto o PDF").setInputFiles(file);
  await page.getByRole("button", { name: "Subir" }).click();
  await expect(page.getByText("Recibimos su archivo")).toBeVisible();
}

/** Check-your-answers, sign, receipt. Returns the number. */
export async function send(page: Page, person: Newcomer): Promise<string> {
  const list = page.url().replace(/\?.*/, "");
  await page.goto(`${list}/revisar`);
  await page.getByRole("button", { name: "Firmar y enviar" }).click();
  await sign(page, person);
  await expect(page.getByRole("heading", { level: 1, name: "Recibimos su solicitud" })).toBeVisible();
  const number = /VT-\d{4}-\d{5}/.exec(await page.locator("main").innerText())?.[0] ?? "";
  expect(number).not.toBe("");
  return number;
}

/** The code from the phone and the PIN, typed where one signs. */
export async function sign(page: Page, { phone, pin }: Pick<Newcomer, "phone" | "pin">): Promise<void> {
  await typeSignature(page, { phone, pin });
  await page.getByRole("button", { name: /^Firmar/ }).click();
}

export async function typeSignature(page: Page, { phone, pin }: Pick<Newcomer, "phone" | "pin">): Promise<void> {
  await page.getByLabel("Código de 6 números").fill(await codeFor(page, phone));
  await page.getByLabel("Su PIN").fill(pin);
}
