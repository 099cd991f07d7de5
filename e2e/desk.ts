import { expect, type Page } from "@playwright/test";

/** The acts of the lender's staff, as they do them. */

export async function openFile(page: Page, number: string): Promise<void> {
  await page.goto(`/mesa?vista=all&q=${number}`);
  const href = await page.locator(`a[href^="/mesa"]`).filter({ hasText: number }).first().getAttribute("href");
  const id = /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(href ?? "")?.[0];
  await page.goto(`/mesa/${id}`);
  await expect(page.locator("main, body").first()).toContainText(number);
}

const press = (page: Page, name: string) =>
  page
    .getByRole("button", { name, exact: true })
    .or(page.getByRole("link", { name, exact: true }))
    .first()
    .click();

export async function claim(page: Page): Promise<void> {
  await press(page, "Tomar esta solicitud");
  await expect(page.getByText("La solicitud es suya")).toBeVisible();
}

export async function observe(page: Page, what: RegExp, note: string): Promise<void> {
  await press(page, "Observar");
  await page.locator("label", { hasText: what }).click();
  const row = page
    .locator("fieldset > div > *")
    .filter({ has: page.getByRole("checkbox", { name: what }) })
    .first();
  await row.getByLabel("Motivo").selectOption({ label: "No se lee bien" });
  await row.getByLabel("Qué hay que corregir").fill(note);
  await press(page, "Enviar observaciones");
  await expect(page.getByText("Enviamos las observaciones")).toBeVisible();
}

export async function pass(page: Page): Promise<void> {
  await press(page, "Documentos completos");
  await expect(page.getByText("Sigue la evaluación")).toBeVisible();
}

export async function propose(page: Page): Promise<void> {
  await press(page, "Proponer");
  await page.getByRole("radio", { name: "Aprobar", exact: true }).check();
  await page.getByRole("checkbox", { name: /Sus ingresos alcanzan/ }).setChecked(true, { force: true });
  await page
    .getByLabel("Sustento")
    .fill("Ventas revisadas con liquidaciones y visita hecha. La cuota cabe en lo disponible.");
  await press(page, "Enviar propuesta");
  await expect(page.getByText("Su propuesta pasó a quien decide")).toBeVisible();
}

export async function approve(page: Page): Promise<void> {
  await press(page, "Decidir");
  await page.getByRole("radio", { name: "Aprobar", exact: true }).check();
  await page.getByRole("checkbox", { name: /Sus ingresos alcanzan/ }).setChecked(true, { force: true });
  await press(page, "Registrar la decisión");
  await expect(page.getByText("La decisión quedó registrada")).toBeVisible();
}
