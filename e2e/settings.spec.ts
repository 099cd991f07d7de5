import { expect, type Page, test } from "@playwright/test";
import sharp from "sharp";
import { clean } from "./axe";
import { phone, signInApplicant, signInStaff } from "./people";

/** What a lender words and draws for itself, from its own pages to what an association and a visitor meet. */

/** Writes one field of a setting in one's working copy, and proposes it. */
async function change(page: Page, kind: string, part: string, field: string, text: string): Promise<void> {
  await page.goto(`/ajustes/${kind}/editar?en=${part}`);
  // A page that still wakes up may put its first text back between the emptying and the typing.
  await expect(async () => {
    await page.locator(`[name="${part}.${field}"]`).fill(text);
    await expect(page.locator(`[name="${part}.${field}"]`)).toHaveValue(text);
  }).toPass();
  await page.getByRole("button", { name: "Guardar", exact: true }).first().click();
  await expect(page.getByText("Guardado en su borrador.")).toBeVisible();
  await clean(page);
  await page.goto(`/ajustes/${kind}/editar`);
  await page.getByLabel("Por qué se cambia").fill("Acuerdo del comité de productos.");
  await page.getByRole("button", { name: "Proponer", exact: true }).click();
}

test("words, messages and a logo reach those they are for", async ({ browser }) => {
  const [author, colleague] = [await signInStaff(browser, "productos"), await signInStaff(browser, "productos2")];
  const sentence = "Sus deudas pasan de lo que la caja permite hoy";
  await change(author, "reasons", "decline.3", "text.es", sentence);
  await expect(author.getByText("Falta que otra persona lo confirme")).toBeVisible();
  await expect(author.getByRole("button", { name: "Confirmar", exact: true })).toHaveAttribute("aria-disabled", "true");
  await colleague.goto("/ajustes/reasons");
  await colleague.getByRole("button", { name: "Confirmar", exact: true }).click();
  await expect(colleague.getByText("El cambio quedó confirmado.")).toBeVisible();
  await clean(colleague);

  // A message with a debt in it is refused where it stands; mended, it holds at once.
  await change(author, "messages", "decided", "sms.es", "Su deuda {number} tiene novedades: {link}");
  await expect(author.getByText("Quite la palabra que habla de una deuda").first()).toBeVisible();
  await change(author, "messages", "decided", "sms.es", "{lender} le responde sobre {number}. Léalo en {link}");
  await expect(author).toHaveURL(/ajustes\/messages\?/);
  await clean(author);

  const approver = await signInStaff(browser, "gerencia");
  await approver.goto("/mesa?vista=to_decide&q=Río");
  const href = await approver
    .locator('a[href^="/mesa"]')
    .filter({ hasText: "Río de Muestra" })
    .first()
    .getAttribute("href");
  const id = /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(href ?? "")?.[0] ?? "";
  await approver.goto(`/mesa/${id}/decidir`);
  await approver.getByRole("radio", { name: "No aprobar", exact: true }).check();
  await approver.getByRole("checkbox", { name: sentence }).setChecked(true, { force: true });
  await approver.getByRole("button", { name: "Registrar la decisión" }).click();
  await expect(approver.getByText("La decisión quedó registrada")).toBeVisible();

  const applicant = await (await phone(browser)).newPage();
  await signInApplicant(applicant, "900000105");
  await applicant.goto(`/solicitudes/${id}/decision`);
  await expect(applicant.locator("main")).toContainText(sentence);
  await clean(applicant);
  const letter = await applicant.request.get(`/solicitudes/${id}/carta/decision.pdf`);
  expect(letter.headers()["content-type"]).toBe("application/pdf");
  await expect(async () => {
    await applicant.goto("/demo/mensajes");
    await expect(applicant.getByText(/le responde sobre VT-\d+-\d+\. Léalo en/).first()).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 15_000 });

  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
  await author.goto("/ajustes/branding");
  await author
    .locator('input[type="file"]')
    .setInputFiles({ name: "logo.svg", mimeType: "image/svg+xml", buffer: Buffer.from(svg) });
  await author.getByRole("button", { name: "Subir logo" }).click();
  await expect(author.locator("#problemas")).toBeVisible();
  const png = await sharp({ create: { width: 400, height: 120, channels: 3, background: "#0b5753" } })
    .png()
    .toBuffer();
  await author.locator('input[type="file"]').setInputFiles({ name: "logo.png", mimeType: "image/png", buffer: png });
  await author.getByRole("button", { name: "Subir logo" }).click();
  await expect(author.getByText("El cambio quedó confirmado.")).toBeVisible();
  await clean(author);
  const visitor = await (await phone(browser)).newPage();
  await visitor.goto("/creditos/equipo-sin-mercurio");
  const logo = visitor.locator('header img[src^="/marca/"]');
  await expect(logo).toBeVisible();
  expect(await logo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(400);
  await clean(visitor);

  await author.goto("/ajustes");
  for (const width of [360, 1024, 1440]) {
    await author.setViewportSize({ width, height: 800 });
    await clean(author);
    expect(await author.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(
      0,
    );
  }
});
