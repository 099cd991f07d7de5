import { type Browser, type BrowserContext, expect, type Page } from "@playwright/test";
import { rucFromStem } from "@/domain/register/ruc";
import { demoPassword, demoPin, type LenderSlug } from "@/lib/demo/people";

/** People of the journeys, who come in the way people do: through the forms. */

export const equipmentLender: LenderSlug = "caja-muestra-del-sur";

/** A phone of 360 by 640, with or without script. */
export function phone(browser: Browser, script = true, origin?: string): Promise<BrowserContext> {
  return browser.newContext({
    ...(origin ? { baseURL: origin } : {}),
    javaScriptEnabled: script,
    viewport: { width: 360, height: 640 },
    locale: "es-PE",
    timezoneId: "America/Lima",
  });
}

export async function signInStaff(
  browser: Browser,
  colleague: string,
  lender: string = equipmentLender,
  script = true,
): Promise<Page> {
  const context = await browser.newContext({
    javaScriptEnabled: script,
    viewport: { width: 1440, height: 900 },
    locale: "es-PE",
  });
  const page = await context.newPage();
  await page.goto("/ingresar/personal");
  await page.getByLabel("Correo del trabajo").fill(`${colleague}@${lender}.example`);
  await page.getByLabel("Contraseña", { exact: true }).fill(demoPassword);
  await page.getByRole("button", { name: "Ingresar", exact: true }).click();
  await expect(page).not.toHaveURL(/ingresar/);
  return page;
}

/** The newest code sent to a phone, read where the demo shows it. */
export async function codeFor(page: Page, number: string): Promise<string> {
  const messages = await page.context().newPage();
  await messages.goto("/demo/mensajes");
  const shown = number.replace(/(\d{3})(\d{3})(\d{3})/, "$1 $2 $3");
  const bubble = messages.locator("li, article").filter({ hasText: shown }).filter({ hasText: "código" }).first();
  const code = /\b\d{6}\b/.exec((await bubble.innerText()).replaceAll(shown, ""))?.[0] ?? "";
  await messages.close();
  return code;
}

/** From the phone number to the PIN, on a browser that Veta does not know yet. */
export async function signInApplicant(page: Page, number: string, pin = demoPin): Promise<void> {
  await page.goto("/ingresar");
  await page.getByLabel("Número de celular").fill(number);
  await page.getByRole("button", { name: "Continuar" }).click();
  await page.getByLabel("Código de 6 números").fill(await codeFor(page, number));
  await page.getByRole("button", { name: "Continuar" }).click();
  await page.getByLabel("PIN de 6 números").fill(pin);
  await page.getByRole("button", { name: "Ingresar" }).click();
  await expect(page).not.toHaveURL(/ingresar/);
}

let last = Date.now() % 1_000_000;

/** Numbers that nobody has yet: a phone and a RUC of the sample block. */
export function newcomer() {
  last += 1 + Math.floor(Math.random() * 50);
  const digits = String(last % 100_000).padStart(5, "0");
  return { phone: `9117${digits}`, ruc: rucFromStem(`20999${digits}`), pin: "508172" };
}
