import { expect, type Page, test } from "@playwright/test";
import { signInStaff } from "./people";

/** A product manager walks a draft on a phone, keeps what came of it as a sample, and nobody's queue knows of it. */

const asked = "¿Cuántas mujeres firman el padrón?";

async function quiet(page: Page): Promise<void> {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(over).toBeLessThanOrEqual(0);
}

test("a draft with a new question is walked without script and kept as a sample", async ({ browser }) => {
  const page = await signInStaff(browser, "productos", undefined, false);
  await page.goto("/productos/nuevo");
  await page.locator('input[name="templateCode"][value="MAPE-EQ"]').check({ force: true });
  await page.locator('input[name="name"]').fill("Equipo para recorrer");
  await page.getByRole("button", { name: "Empezar el borrador" }).click();
  await page.waitForURL(/\/productos\/version\//);
  const home = /.*\/version\/[0-9a-f-]{36}/.exec(page.url())?.[0] ?? "";

  await page.goto(`${home}/preguntas?en=tasks.0`);
  await page.getByRole("button", { name: "Agregar una pregunta" }).click();
  const place = /en=(tasks\.0\.questions\.\d+)/.exec(page.url())?.[1] ?? "";
  await page.locator(`[name="${place}.label.es"]`).fill(asked);
  await page.locator(`[name="${place}.kind"]`).selectOption("yes_no");
  await page.locator(`button[value="stay:${place}"]`).click();

  await page.getByRole("link", { name: "Recorrer como solicitante" }).click();
  await page.getByRole("radio", { name: "Cooperativa minera" }).check();
  await page.getByRole("button", { name: "Empezar", exact: true }).click();
  await page.setViewportSize({ width: 360, height: 640 });
  const strip = page.getByRole("complementary", { name: "Prueba de un borrador" });
  await expect(strip).toContainText("Prueba: nada de esto cuenta ni se envía.");
  await expect(page.getByText(/, como Cooperativa minera/)).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Equipo para recorrer");
  await quiet(page);
  const preview = page.url();

  await page.goto(`${preview}/monto`);
  await page.locator('[name="amount"]').fill("20,000.00");
  await page.locator('[name="termMonths"]').fill("18");
  await page.getByRole("button", { name: /^Guardar/ }).click();
  await page.locator('a[href*="/tarea/"]').first().click();
  await expect(strip).toBeVisible();
  await page.getByRole("group", { name: asked }).getByRole("radio", { name: "Sí" }).check();
  await page.getByRole("button", { name: "Guardar y seguir" }).click();
  await page.goto(`${preview}/revisar`);
  await expect(page.locator("main")).toContainText(asked);
  await expect(page.getByRole("heading", { name: "Hasta aquí llega la prueba" })).toBeVisible();
  await quiet(page);

  // There is nothing to sign in a preview.
  await page.goto(`${preview}/firmar`);
  await expect(page).toHaveURL(`${preview}/revisar`);
  await page.getByLabel("Nombre de la muestra").fill("Cooperativa con padrón");
  await page.getByRole("button", { name: "Guardar como muestra" }).click();
  await page.getByRole("link", { name: "Ver los casos de muestra" }).click();
  await expect(page.getByText("Cooperativa con padrón").first()).toBeVisible();

  await page.goto(preview);
  await page.getByRole("button", { name: /^Salir de la prueba/ }).click();
  await expect(page).toHaveURL(/\/productos\/version\//);
  expect((await page.goto(preview))?.status()).toBe(404);

  const desk = await signInStaff(browser, "analista", undefined, false);
  await desk.goto("/mesa?q=Solicitante+de+prueba");
  await expect(desk.locator("main")).not.toContainText("Equipo para recorrer");
  expect((await desk.goto(preview))?.status()).toBe(404);
});
