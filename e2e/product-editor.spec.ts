import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { signInStaff } from "./people";

/** A product is edited through its eight tabs: by plain posts, and by a script that saves while one types. */

const slugs = ["ficha", "montos", "tasas", "preguntas", "documentos", "elegibilidad", "puntaje", "aprobacion"];

/** A new product from a template; the address of its draft. */
async function begin(page: Page, name: string): Promise<string> {
  await page.goto("/productos/nuevo");
  await page.locator('input[name="templateCode"][value="MAPE-EQ"]').check({ force: true });
  await page.locator('input[name="name"]').fill(name);
  await page.getByRole("button", { name: "Empezar el borrador" }).click();
  await page.waitForURL(/\/productos\/version\/[0-9a-f-]{36}\/ficha/);
  return /.*\/version\/[0-9a-f-]{36}/.exec(page.url())?.[0] ?? "";
}

const save = (page: Page) => page.getByRole("button", { name: "Guardar", exact: true }).click();
const field = (page: Page, name: string) => page.locator(`[name="${name}"]`);

test("all eight tabs work without script, and the draft is proposed", async ({ browser }) => {
  const page = await signInStaff(browser, "productos", undefined, false);
  const home = await begin(page, "Equipo sin guion");

  await field(page, "summary.es").fill("Mesas y molinos que dejan el mercurio.");
  await save(page);
  await expect(page.getByText(/^Guardado \d/)).toBeVisible();
  await expect(page.getByLabel("Así lo ve quien solicita")).toContainText("Mesas y molinos que dejan el mercurio.");

  await page.goto(`${home}/montos`);
  await field(page, "amount.maxCents").fill("");
  await save(page);
  await expect(page.getByText("Todavía no se puede leer completo: falta corregir Monto.")).toBeVisible();
  await expect(page.getByText("Todavía no se puede mostrar").first()).toBeVisible();
  await page.goto(`${home}/proponer`);
  await expect(page.getByText("No se puede proponer todavía. Falta corregir 1 cosa.")).toBeVisible();
  await page.getByRole("link", { name: /Montos y plazos, Monto, Máximo/ }).click();
  await expect(page.getByText("Falta esta respuesta.").first()).toBeVisible();
  await field(page, "amount.maxCents").fill("90,000.00");
  await save(page);
  await expect(page.getByText(/Presta de S\/\s5,000\.00 a S\/\s90,000\.00/)).toBeVisible();

  await page.goto(`${home}/tasas`);
  await field(page, "annualRateBps").fill("mucho");
  await save(page);
  await expect(page.getByRole("alert").first()).toContainText("Escriba solo números.");
  await expect(field(page, "annualRateBps")).toHaveValue("mucho");
  await field(page, "annualRateBps").fill("22.50");
  await page.getByRole("button", { name: "Agregar un gasto" }).click();
  await field(page, "charges.0.name.es").fill("Gastos notariales");
  await field(page, "charges.0.kind").selectOption("notary");
  await field(page, "charges.0.amountCents").fill("120.00");
  await field(page, "charges.0.when").selectOption("upfront");
  await page.getByRole("button", { name: "Guardar y volver a la lista" }).click();
  await expect(page.getByText("Cobra 22.50% al año.")).toBeVisible();

  await page.goto(`${home}/preguntas?en=tasks.0`);
  await page.getByRole("button", { name: "Agregar una pregunta" }).click();
  const asked = /en=(tasks\.0\.questions\.\d+)/.exec(page.url())?.[1] ?? "";
  await field(page, `${asked}.label.es`).fill("¿Cuántas mujeres firman el padrón?");
  await field(page, `${asked}.kind`).selectOption("yes_no");
  await page.locator(`button[value="stay:${asked}"]`).click();
  await expect(
    page.getByLabel("Así lo ve quien solicita").getByText("¿Cuántas mujeres firman el padrón?"),
  ).toBeVisible();

  await page.goto(`${home}/documentos?en=documents.0`);
  await field(page, "documents.0.validDays").fill("45");
  await save(page);
  await expect(page.getByText("Vale 45 días.")).toBeVisible();

  await page.goto(`${home}/elegibilidad`);
  await page.getByRole("button", { name: "Agregar una regla", exact: true }).click();
  const rule = /en=(eligibility\.\d+)/.exec(page.url())?.[1] ?? "";
  await field(page, `${rule}.requires.fact`).selectOption("loan.amountCents");
  await page.locator(`button[value="stay:${rule}.requires"]`).click();
  await field(page, `${rule}.requires.is`).selectOption("at_most");
  await field(page, `${rule}.requires.value`).fill("70,000.00");
  await field(page, `${rule}.message.es`).fill("Pide más de S/ 70,000.00.");
  await field(page, `${rule}.cure.es`).fill("Pida menos, o espere su segundo crédito.");
  await save(page);
  await expect(
    page.getByText(/Si «Monto que se pide» es mayor que S\/\s70,000\.00, no cumple todavía\./).first(),
  ).toBeVisible();
  const strip = page.getByRole("region", { name: "Valores de prueba" });
  await expect(strip).toContainText(/Con S\/\s70,000\.00: cumple/);
  await expect(strip).toContainText(/Con S\/\s70,001\.00: no cumple todavía/);
  await expect(strip).toContainText("Sin dato: falta evidencia");
  await page.locator(`button[value="up:${rule}"]`).click();
  await expect(page.locator("li[data-row]").nth(Number(rule.split(".")[1]) - 1)).toContainText("Monto que se pide");

  await page.goto(`${home}/puntaje`);
  await field(page, "scorecard.passPoints").fill("20");
  await save(page);
  await expect(
    page.getByRole("alert").or(page.getByText("Los puntos para revisar no pueden superar")).first(),
  ).toBeVisible();
  await field(page, "scorecard.passPoints").fill("65");
  await save(page);
  await page.getByRole("button", { name: "Calcular" }).click();
  await expect(page.getByText(/Falta evidencia: no hay resultado automático/)).toBeVisible();

  await page.goto(`${home}/aprobacion`);
  await page.getByLabel("Monto", { exact: true }).fill("85,000");
  await page.getByRole("button", { name: "Ver quién" }).click();
  await expect(page.getByText(/S\/\s85,000\.00 lo decide el comité con 3 presentes\. Nivel 2\./)).toBeVisible();

  await page.goto(`${home}/proponer`);
  await page.getByRole("button", { name: "Proponer", exact: true }).click();
  await expect(page.getByText("El borrador pasó a revisión")).toBeVisible();
});

test("with script a pause saves, the panel follows, and keys lead through", async ({ browser }) => {
  const page = await signInStaff(browser, "productos");
  const home = await begin(page, "Equipo con guion");

  await field(page, "summary.es").pressSequentially(" Y más.");
  await expect(page.getByText("Hay cambios sin guardar")).toBeVisible();
  await expect(page.getByText(/^Guardado \d/)).toBeVisible();
  await expect(page.getByLabel("Así lo ve quien solicita")).toContainText("Y más.");
  // A digit in a field is a digit, outside it is a tab.
  await field(page, "name.es").press("7");
  await expect(page).toHaveURL(/\/ficha/);
  await expect(page.getByText(/^Guardado \d/)).toBeVisible();
  await page.locator("h1").click();
  await page.keyboard.press("6");
  await expect(page).toHaveURL(/\/elegibilidad/);
  const top = page.locator("li[data-row]").nth(0);
  const first = await top.innerText();
  // The keys of a new page are heard once its script is in.
  await expect(async () => {
    await page.keyboard.press("j");
    await expect(top.locator(":focus")).toHaveCount(1, { timeout: 2_000 });
  }).toPass();
  await page.keyboard.press("Alt+ArrowDown");
  await expect(page.locator("li[data-row]").nth(1)).toContainText(first.split("\n")[1] ?? first);

  await page.goto(`${home}/tasas`);
  await field(page, "annualRateBps").fill("x");
  await expect(page.getByRole("alert").first()).toContainText("Escriba solo números.");
  await expect(field(page, "annualRateBps")).toHaveValue("x");
  await field(page, "annualRateBps").fill("21.00");
  await expect(page.getByText("Cobra 21.00% al año.")).toBeVisible();

  for (const slug of slugs) {
    await page.goto(`${home}/${slug}`);
    const { violations } = await new AxeBuilder({ page }).analyze();
    const found = violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(" | ")}`,
    );
    expect([slug, found]).toEqual([slug, []]);
    for (const width of [360, 1024]) {
      await page.setViewportSize({ width, height: 900 });
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect([slug, width, over <= 0]).toEqual([slug, width, true]);
    }
    await page.setViewportSize({ width: 1440, height: 900 });
  }
});
