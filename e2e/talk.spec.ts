import { expect, test } from "@playwright/test";
import { clean } from "./axe";
import { openFile } from "./desk";
import { phone, signInApplicant, signInStaff } from "./people";

/** What people ask by right and say to each other, on a cheap phone and at the desk. */

test("a complaint, a review of a refusal, and one's own data, asked on a phone and answered at the desk", async ({
  browser,
}) => {
  // Anybody complains, without an account and without script.
  const anybody = await (await phone(browser, false)).newPage();
  await anybody.goto("/libro-de-reclamaciones");
  await anybody.getByRole("button", { name: "Enviar a la institución" }).click();
  await expect(anybody).toHaveTitle(/^Error: /);
  await anybody.getByLabel("¿De qué institución?").selectOption({ label: "Caja Muestra del Sur" });
  await anybody.getByRole("radio", { name: /Un reclamo/ }).check();
  await anybody.getByLabel("¿Qué pasó?").fill("Me cobraron un trámite que no pedí.");
  await anybody.getByLabel("¿Qué pide?").fill("Que me devuelvan lo cobrado.");
  await anybody.getByLabel("¿Sobre qué es?").fill("Atención en la agencia");
  await anybody.getByLabel("Nombre completo").fill("Julia Mamani Condori");
  await anybody.getByLabel(/Número de DNI/).fill("45678901");
  await anybody.getByLabel("Celular").fill("951 234 567");
  await anybody.getByLabel("Dirección").fill("Jr. Puno 120, Juliaca, Puno");
  await anybody.getByLabel("Correo").fill("julia@muestra.example");
  await anybody.getByRole("button", { name: "Enviar a la institución" }).click();
  await expect(anybody.getByText(/Quedó registrado con el número LR-/)).toBeVisible();
  const number = /LR-\d{4}-\d{5}/.exec(await anybody.getByRole("heading", { level: 1 }).innerText())?.[0] ?? "";
  const copy = anybody.url().replace(/\?.*/, "");
  const sheet = await anybody.request.get(`${copy}/hoja.pdf`);
  expect(sheet.headers()["content-type"]).toBe("application/pdf");

  // An association whose credit was refused disagrees, writes, and looks after its data.
  const page = await (await phone(browser)).newPage();
  await signInApplicant(page, "900000103");
  for (const path of ["/libro-de-reclamaciones", copy]) {
    await page.goto(path);
    await clean(page);
  }
  await page.goto("/solicitudes");
  const refused = page.locator("a[href^='/solicitudes/']", { hasText: /No aprobada|No aprobado/ }).first();
  await page.goto((await refused.getAttribute("href")) ?? "");
  const home = page.url().replace(/[?#].*/, "");
  const file = /VT-\d{4}-\d{5}/.exec(await page.locator("main").innerText())?.[0] ?? "";
  await page.goto(`${home}/decision`);
  await clean(page);
  await page
    .getByLabel("¿Por qué no está de acuerdo?")
    .fill("No contaron las ventas de octubre. Adjunto la liquidación.");
  await page.getByRole("button", { name: "Pedir revisión" }).click();
  await expect(page.getByText("Pidió revisar la decisión", { exact: true })).toBeVisible();
  await page.goto(`${home}/mensajes`);
  await page.getByLabel("Su mensaje").fill("¿Con quién hablo de la revisión?");
  await page.getByRole("button", { name: "Enviar mensaje" }).click();
  await expect(page.getByText("Mensaje enviado")).toBeVisible();
  await clean(page);

  await page.goto("/mis-datos");
  await clean(page);
  const bundle = page.waitForEvent("download");
  await page.getByRole("button", { name: "Descargar todo lo mío" }).click();
  expect((await bundle).suggestedFilename()).toBe("mis-datos.zip");
  await page.goto("/mis-datos/avisos");
  await page.getByLabel("Su correo").fill("nicanor@muestra.example");
  await page.getByRole("button", { name: "Enviar código" }).click();
  await expect(page.getByText("Enviamos un código a su correo")).toBeVisible();
  await anybody.goto("/demo/mensajes");
  const mail = anybody.locator("li").filter({ hasText: "nicanor@muestra.example" }).first();
  await page.getByLabel(/Código que llegó/).fill(/\b\d{6}\b/.exec(await mail.innerText())?.[0] ?? "");
  await page.getByRole("button", { name: "Confirmar correo" }).click();
  await expect(page.getByText("Su correo quedó confirmado")).toBeVisible();
  await page
    .getByRole("group", { name: "Cuando le escriben" })
    .getByRole("checkbox", { name: "Correo" })
    .setChecked(true, { force: true });
  await page.getByRole("button", { name: "Guardar" }).click();
  await expect(page.getByText("Guardamos cómo quiere que le avisemos")).toBeVisible();
  await clean(page);
  await page.goto("/mis-datos/pedidos/nuevo");
  await page.getByRole("radio", { name: "Caja Muestra del Sur" }).check();
  await page.getByRole("radio", { name: /Corregir mis datos/ }).check();
  await page.getByLabel("Explique su pedido").fill("Mi dirección cambió: ahora es Jr. Lima 20.");
  await page.getByRole("button", { name: "Enviar pedido" }).click();
  await expect(page.getByText("Enviamos su pedido")).toBeVisible();
  await clean(page);
  await page.goto(`${home}/compartir`);
  await page.getByRole("button", { name: "Activar la página" }).click();
  await page.getByRole("link", { name: /\/estado\// }).click();
  await expect(page.getByRole("heading", { name: "En qué etapa está" })).toBeVisible();
  await clean(page);

  // The lender answers each: who administers it, who works on the file, and who had no part in the decision.
  const admin = await signInStaff(browser, "administracion");
  await admin.goto("/atencion");
  await clean(admin);
  await admin.getByRole("link", { name: number }).click();
  await admin.getByRole("radio", { name: "Aceptado", exact: true }).check();
  await admin.getByLabel("Su respuesta").fill("Le devolvemos lo cobrado en dos días hábiles.");
  await admin.getByRole("button", { name: "Enviar respuesta" }).click();
  await expect(admin.getByText("Respuesta enviada")).toBeVisible();
  await anybody.goto(copy);
  await expect(anybody.getByText("Le devolvemos lo cobrado en dos días hábiles.")).toBeVisible();

  const chief = await signInStaff(browser, "jefatura");
  await openFile(chief, file);
  const desk = chief.url();
  await expect(chief.getByText("¿Con quién hablo de la revisión?")).toBeVisible();
  await chief.goto(`${desk}/reconsiderar`);
  await chief.getByRole("radio", { name: /Volver a evaluar/ }).check();
  await chief.getByLabel("Explicación").fill("Tiene razón: faltó contar las ventas de octubre.");
  await chief.getByRole("button", { name: "Responder", exact: true }).click();
  await expect(chief.getByText("La asociación ya puede leer la respuesta.")).toBeVisible();
  const analyst = await signInStaff(browser, "analista");
  await analyst.goto(desk);
  await analyst.getByLabel("Escribir a quien solicita").fill("Con Delia, analista. Venga cuando quiera.");
  await analyst.getByRole("button", { name: "Enviar a quien solicita" }).click();
  await page.goto(home);
  await expect(page.getByText("La decisión se vuelve a evaluar")).toBeVisible();
  await page.goto(`${home}/mensajes`);
  await expect(page.getByText("Con Delia, analista. Venga cuando quiera.")).toBeVisible();
  await expect(async () => {
    await anybody.goto("/demo/mensajes");
    await expect(anybody.locator("li").filter({ hasText: "nicanor@muestra.example" }).first()).toContainText("mensaje");
  }).toPass();
});
