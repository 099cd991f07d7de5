import { expect, type Page, test } from "@playwright/test";
import { sampleFiles } from "./files";
import { phone, signInApplicant } from "./people";

/** What a board does besides applying: an assembly is written down, counted, printed and signed. */

async function day(page: Page, legend: RegExp, [date, month, year]: [string, string, string]): Promise<void> {
  const group = page.getByRole("group", { name: legend });
  await group.getByLabel("Día").fill(date);
  await group.getByLabel("Mes").fill(month);
  await group.getByLabel("Año").fill(year);
}

const next = (page: Page) => page.getByRole("button", { name: "Guardar y seguir" }).click();
const asks = (page: Page, title: string) => expect(page.getByRole("heading", { level: 1 })).toHaveText(title);

test("a board writes its assembly down without script, and keeps the signed copy", async ({ browser }) => {
  const files = await sampleFiles();
  const context = await phone(browser, false);
  const page = await context.newPage();
  await signInApplicant(page, "900000103");
  await page.goto("/organizacion");
  await page.getByRole("link", { name: "Actas de asamblea" }).click();
  await page.getByRole("button", { name: /acta/ }).click();
  await asks(page, "¿Cuándo fue la asamblea?");
  await day(page, /se convocó/, ["1", "10", "2026"]);
  await day(page, /Día de la asamblea/, ["15", "10", "2026"]);
  await next(page);
  await page.getByRole("radio", { name: "Primera convocatoria" }).check();
  await page.getByLabel("¿Dónde se reunieron?").fill("Local comunal de muestra");
  await next(page);
  await page.getByLabel("Socios que pueden votar").fill("30");
  await page.getByLabel("Socios que vinieron").fill("15");
  await next(page);

  // Half of them is not more than half: the refusal does the sum, and an earlier screen mends it.
  await asks(page, "¿Cuántos tienen que venir, según su estatuto?");
  await page.getByRole("radio", { name: /Más de la mitad/ }).check();
  await next(page);
  await expect(page.locator("#problemas")).toContainText("pide 16 de 30 y vinieron 15");
  await page.getByRole("link", { name: "Paso anterior" }).click();
  await page.getByLabel("Socios que vinieron").fill("18");
  await next(page);
  await page.getByRole("radio", { name: /Más de la mitad/ }).check();
  await page.getByLabel("Artículo del estatuto").fill("artículo 18");
  await next(page);
  await page.getByLabel("A favor").fill("15");
  await page.getByLabel("En contra").fill("2");
  await page.getByLabel("En blanco").fill("1");
  await next(page);
  await page.getByRole("radio", { name: /Dos tercios/ }).check();
  await page.getByRole("radio", { name: "De los que vinieron" }).check();
  await next(page);
  await page.getByLabel("Hasta qué monto pueden pedir").fill("60,000.00");
  await page.getByLabel("En cuántos meses, a lo más").fill("24");
  await page.getByLabel("¿Para qué es el dinero?").fill("Comprar una mesa vibradora");
  await next(page);
  await page.getByRole("checkbox", { name: "Nicanor Muestra" }).check();
  await page.getByRole("radio", { name: "Basta uno de ellos" }).check();
  await next(page);

  await asks(page, "Revise el acta");
  await expect(page.getByText("El estatuto pide más de la mitad de 30: 16.")).toBeVisible();
  await expect(page.getByText("Votaron a favor 15. Alcanza.")).toBeVisible();
  await page.getByRole("button", { name: "Cerrar el acta" }).click();
  await expect(page.getByText("El acta quedó cerrada")).toBeVisible();
  const address = page.url().replace(/\?.*/, "");
  const paper = await page.request.get(`${address}/acta.pdf`);
  expect([paper.status(), paper.headers()["content-type"]]).toEqual([200, "application/pdf"]);
  await page.locator("input[type=file]").first().setInputFiles(files.pdf);
  await page.getByRole("button", { name: "Guardar la copia" }).click();
  await expect(page.getByText("Guardamos la copia firmada", { exact: true })).toBeVisible();
  await context.close();
  await files.remove();
});
