import { expect, test } from "@playwright/test";
import { arrive, fillIn, handIn, typeSignature } from "./apply";
import { sampleFiles } from "./files";
import { equipmentLender, phone, signInApplicant, signInStaff } from "./people";
import { institutionId, records } from "./records";

/** What goes wrong in people's hands: a clear sentence, nothing lost, nothing doubled. */

test("a wrong RUC, a wrong file and an expired session keep what was typed", async ({ browser }) => {
  const context = await phone(browser, false);
  const page = await context.newPage();
  const person = await arrive(page);
  const home = page.url();

  await page.goto(`${home}/tarea/purchase`);
  await page.getByRole("radio", { name: /Concentrador centrífugo/ }).check();
  await page.getByLabel("¿Cuánto cuesta el equipo?").fill("38,500.00");
  await page.getByLabel("RUC del proveedor").fill("20512333798");
  await page.getByRole("button", { name: "Guardar y seguir" }).click();
  await expect(page.getByRole("alert").first()).toContainText("Ese RUC no existe");
  await expect(page).toHaveTitle(/^Error: /);
  await expect(page.getByLabel("RUC del proveedor")).toHaveValue("20512333798");
  await expect(page.getByLabel("¿Cuánto cuesta el equipo?")).toHaveValue(/38,?500/);
  await expect(page.getByRole("radio", { name: /Concentrador centrífugo/ })).toBeChecked();

  const files = await sampleFiles();
  const refused = async (file: string, sentence: string) => {
    await page.goto(`${home}/documentos/quote`);
    await page.getByLabel("Elegir foto o PDF").setInputFiles(file);
    await page.getByRole("button", { name: "Subir" }).click();
    await expect(page.getByRole("alert").first()).toContainText(sentence);
  };
  await refused(files.executable, "Solo recibimos PDF, JPG o PNG");
  await refused(files.oversizedPdf, "10 MB");
  await files.remove();

  // The session runs out while the page is open.
  await page.goto(`${home}/tarea/purchase`);
  await page.getByLabel("¿Cuánto cuesta el equipo?").fill("41,000.00");
  await page.getByLabel("RUC del proveedor").fill("20100070970");
  await context.clearCookies({ name: "veta-session" });
  await page.getByRole("button", { name: "Guardar y seguir" }).click();
  await expect(page.getByText("Su sesión terminó")).toBeVisible();
  await page.getByLabel("Número de celular").fill(person.phone);
  await page.getByRole("button", { name: "Continuar" }).click();
  await page.getByLabel("PIN de 6 números").fill(person.pin);
  await page.getByRole("button", { name: "Ingresar" }).click();
  await expect(page).toHaveURL(/\/tarea\/purchase/);
  await expect(page.getByLabel("¿Cuánto cuesta el equipo?")).toHaveValue(/41,?000/);
  await expect(page.getByLabel("RUC del proveedor")).toHaveValue("20100070970");
});

test("a form sent twice makes one application, and an old page is told so", async ({ browser }) => {
  const page = await (await phone(browser)).newPage();
  const person = await arrive(page);
  const home = page.url();
  await fillIn(page, "30,000.00");
  await handIn(page);
  await page.goto(`${home}/revisar`);
  await page.getByRole("button", { name: "Firmar y enviar" }).click();
  await typeSignature(page, person);
  // The same form, three times at once, as an impatient thumb sends it.
  const statuses = await page.evaluate(async () => {
    const form = [...document.forms].find((candidate) => candidate.action.endsWith("/firmar/enviar"));
    const body = () => new URLSearchParams(new FormData(form) as unknown as Record<string, string>);
    const post = () =>
      fetch(form?.action ?? "", { method: "POST", body: body(), redirect: "manual" }).then((r) => r.type);
    return Promise.all([post(), post(), post()]);
  });
  expect(statuses).toEqual(["opaqueredirect", "opaqueredirect", "opaqueredirect"]);
  const id = home.split("/").at(-1);
  const sent = await records<{ n: number }>(
    { scope: "actor", institution: await institutionId("caja-muestra-del-sur") },
    "select count(*)::int as n from application_revisions where application_id = $1",
    [id],
  );
  expect(sent[0]?.n).toBe(1);
  await page.goto(`${home}/enviada`);
  await expect(page.getByRole("heading", { level: 1, name: "Recibimos su solicitud" })).toBeVisible();
});

test("twenty people who decide at once leave one decision", async ({ browser }) => {
  // A lender whose waiting files no other journey decides.
  const lender = "caja-ejemplo-altiplano";
  const approver = await signInStaff(browser, "gerencia", lender);
  const [waiting] = await records<{ id: string }>(
    { scope: "actor", institution: await institutionId(lender) },
    "select id from applications where status = 'pending_decision' order by amount_cents limit 1",
  );
  const id = waiting?.id ?? "";
  await approver.goto(`/mesa/${id}/decidir`);
  const landed = await approver.evaluate(async () => {
    const form = [...document.forms].find((candidate) => candidate.action.endsWith("/decidir/enviar"));
    const post = (i: number) => {
      const body = new URLSearchParams(new FormData(form) as unknown as Record<string, string>);
      body.set("_key", crypto.randomUUID());
      body.set("outcome", i % 2 ? "approve" : "decline");
      body.append(i % 2 ? "reasons_approval" : "reasons_decline", i % 2 ? "capacity_shown" : "over_indebted");
      return fetch(form?.action ?? "", { method: "POST", body }).then((response) => response.url);
    };
    return Promise.all(Array.from({ length: 20 }, (_, i) => post(i)));
  });
  expect(landed).toHaveLength(20);
  const decided = await records<{ n: number }>(
    { scope: "actor", institution: await institutionId(lender) },
    "select count(*)::int as n from decisions where application_id = $1",
    [id],
  );
  expect(decided[0]?.n).toBe(1);
});

test("another lender's staff and another association find nothing", async ({ browser }) => {
  const page = await (await phone(browser)).newPage();
  await arrive(page);
  const home = page.url();
  const id = home.split("/").at(-1) ?? "";

  const stranger = await (await phone(browser)).newPage();
  await signInApplicant(stranger, "900000103");
  expect((await stranger.goto("/solicitudes"))?.status()).toBe(200);
  for (const path of [
    "",
    "/monto",
    "/revisar",
    "/documentos",
    "/documentos/quote",
    "/tarea/mine",
    "/decision",
    "/desistir",
  ]) {
    const response = await stranger.goto(`/solicitudes/${id}${path}`);
    expect([path, response?.status()]).toEqual([path, 404]);
  }
  const missing = await stranger.goto(`/solicitudes/${crypto.randomUUID()}`);
  expect(missing?.status()).toBe(404);
  // Its commands, too: the form of a stranger changes nothing and ends on the same page.
  const posted = await stranger.evaluate(
    (address) =>
      fetch(address, { method: "POST", body: new URLSearchParams({ amount: "5,000.00", termMonths: "12" }) }).then(
        (r) => r.status,
      ),
    `/solicitudes/${id}/monto/guardar`,
  );
  expect(posted).toBe(404);

  // A file that was sent exists for its own lender, and for no other.
  const [file] = await records<{ id: string; document: string }>(
    { scope: "actor", institution: await institutionId(equipmentLender) },
    `select a.id, d.id as document from applications a join documents d on d.application_id = a.id
     where a.status = 'screening' limit 1`,
  );
  const paths = [`/mesa/${file?.id}`, `/mesa/${file?.id}/observar`, `/mesa/${file?.id}/documento/${file?.document}`];
  const own = await signInStaff(browser, "analista");
  const foreign = await signInStaff(browser, "analista", "caja-ejemplo-altiplano");
  for (const path of paths) {
    expect([path, (await own.request.get(path)).status()]).toEqual([path, 200]);
    expect([path, (await foreign.request.get(path)).status()]).toEqual([path, 404]);
  }
  const taken = await foreign.evaluate(
    (address) => fetch(address, { method: "POST", body: new URLSearchParams() }).then((r) => r.status),
    `/mesa/${file?.id}/tomar`,
  );
  expect(taken).toBe(404);
});

test("a page of another origin cannot send our forms", async ({ browser, baseURL }) => {
  const page = await (await phone(browser)).newPage();
  await signInApplicant(page, "900000104");
  const response = await page.request.post(`${baseURL}/salir`, {
    headers: { origin: "https://evil.example" },
    form: {},
  });
  expect(response.status()).toBe(403);
  expect((await page.goto("/solicitudes"))?.status()).toBe(200);
});

test("a published version is not edited, and says so", async ({ browser, baseURL }) => {
  const admin = await signInStaff(browser, "productos");
  const [version] = await records<{ id: string }>(
    { scope: "actor", institution: await institutionId("caja-muestra-del-sur") },
    "select id from product_versions where status = 'published' and institution_id = current_setting('app.institution')::uuid",
  );
  await admin.goto(`/productos/version/${version?.id}`);
  await expect(admin.getByRole("button", { name: /Guardar/ })).toHaveCount(0);
  const response = await admin.evaluate(
    ([address]) =>
      fetch(address ?? "", { method: "POST", body: new URLSearchParams({ annualRate: "1.00" }) }).then((r) => r.text()),
    [`${baseURL}/productos/version/${version?.id}/guardar`],
  );
  expect(response).toContain("ya está publicada y no cambia");
});

test("sending is refused with a sentence while something is missing", async ({ browser }) => {
  const page = await (await phone(browser, false)).newPage();
  await arrive(page);
  await page.goto(`${page.url()}/revisar`);
  await expect(page.getByRole("button", { name: "Firmar y enviar" })).toHaveCount(0);
  await expect(page.getByText(/Faltan? \d+ cosas?/).first()).toBeVisible();
});
