import { writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, type Page, test } from "@playwright/test";
import sharp from "sharp";
import { arrive } from "./apply";
import { sampleFiles } from "./files";
import { ownServer } from "./own-server";
import { phone } from "./people";

/** Papers: a large one over a cut line, photos as pages, one that is not there; and a phone that two people use. */

const awake = (page: Page) => expect(page.locator('form[data-kept="file"][data-awake]')).toBeAttached();

test("a large paper goes on where the line was cut, in another tab, and arrives whole", async ({ browser }) => {
  const context = await phone(browser);
  let page = await context.newPage();
  await arrive(page);
  const list = page.url();
  const files = await sampleFiles(3 * 1024 * 1024);
  await page.goto(`${list}/documentos/powers`);
  await awake(page);
  const pieces: number[] = [];
  const listen = (open: Page) =>
    open.on("request", (request) => {
      if (request.method() === "PATCH") pieces.push(Number(request.headers()["upload-offset"]));
    });
  listen(page);
  await page.getByLabel("Elegir foto o PDF").setInputFiles(files.oversizedPdf);
  const second = page.waitForResponse(
    (response) => response.request().method() === "PATCH" && Number(response.headers()["upload-offset"]) > 200_000,
  );
  await page.getByRole("button", { name: "Subir", exact: true }).click();
  await second;
  await context.setOffline(true);
  await expect(page.getByText("Guardado aquí. Se enviará solo cuando haya línea.")).toBeVisible();
  await page.close();
  await context.setOffline(false);
  const cutAt = pieces.length;
  page = await context.newPage();
  listen(page);
  const arrived = page.waitForResponse(
    (response) => response.request().method() === "POST" && response.url().endsWith("/documentos/powers/subir"),
    { timeout: 180_000 },
  );
  await page.goto(list);
  await arrived;
  // The list is drawn anew when the paper is in, which may cut a navigation of this very moment.
  await expect(() => page.goto(`${list}/documentos/powers`)).toPass();
  await expect(page.getByText("Listo. Guardado")).toBeVisible();
  expect(pieces[cutAt]).toBeGreaterThan(0);
  await expect(page.locator("#hojas").getByRole("listitem")).toHaveCount(1);
  await expect(page.getByText(/3\.\d\sMB, subido el/)).toBeVisible();

  // A program that calls itself a paper is refused in the same words, however it came.
  await awake(page);
  await page.getByLabel("Elegir foto o PDF").setInputFiles(files.executable);
  await page.getByRole("button", { name: "Subir", exact: true }).click();
  await expect(page.locator("#problemas")).toContainText("PDF");
  await files.remove();
});

test("photos become the pages of one paper, and what one does not have is said, without script", async ({
  browser,
}) => {
  const context = await phone(browser, false);
  const page = await context.newPage();
  await arrive(page);
  const list = page.url().replace(/\?.*/, "");
  const files = await sampleFiles();
  const gps = {
    GPSLatitudeRef: "S",
    GPSLatitude: "14/1 40/1 52/1",
    GPSLongitudeRef: "W",
    GPSLongitude: "69/1 31/1 48/1",
  };
  const placed = path.join(files.folder, "lugar.jpg");
  await writeFile(placed, await sharp(files.jpeg).resize(400).withExif({ IFD3: gps }).jpeg().toBuffer());
  const photo = `${list}/documentos/site_photo`;
  const give = async (file: string, keepPlace = false) => {
    await page.getByLabel("Elegir foto o PDF").setInputFiles(file);
    if (keepPlace) await page.getByLabel("Guardar dónde se tomó la foto").check();
    await page.getByRole("button", { name: "Subir", exact: true }).click();
    await expect(page.getByText("Recibimos su archivo")).toBeVisible();
  };
  const names = () => page.locator("#hojas li").allInnerTexts();
  await page.goto(photo);
  await give(placed);
  await expect(page.getByText("Lugar de la foto")).toHaveCount(0);
  await give(files.png);
  await page.getByRole("button", { name: "Poner antes: Hoja 2" }).click();
  expect((await names()).map((text) => /\w+\.(jpg|png)/.exec(text)?.[0])).toEqual(["plano.png", "lugar.jpg"]);
  await page.getByRole("link", { name: /^Cambiar.*Hoja 1/ }).click();
  await expect(page.getByText("Otra foto o archivo para la hoja 1")).toBeVisible();
  await give(placed, true);
  expect((await names()).map((text) => /\w+\.(jpg|png)/.exec(text)?.[0])).toEqual(["lugar.jpg", "lugar.jpg"]);
  await expect(page.getByText("Lugar de la foto: -14.68111, -69.53000")).toHaveCount(1);
  const preview = await page.request.get((await page.locator("#hojas img").first().getAttribute("src")) ?? "");
  expect(preview.headers()["content-type"]).toBe("image/jpeg");
  expect((await preview.body()).length).toBeLessThan(40_000);
  await page.getByRole("button", { name: /^Quitar.*Hoja 2/ }).click();
  await expect(page.locator("#hojas li")).toHaveCount(1);

  await page.goto(`${list}/documentos/powers`);
  await page.getByText("No tengo este documento").click();
  await expect(page.getByText("sin él, la solicitud no se puede enviar")).toBeVisible();
  await page.goto(`${list}/documentos/ruc_sheet`);
  await page.getByText("No tengo este documento").click();
  await page.getByRole("radio", { name: "Otro motivo." }).check();
  await page.getByRole("button", { name: "Guardar motivo" }).click();
  await expect(page.locator("#problemas")).toBeVisible();
  await expect(page.getByRole("radio", { name: "Otro motivo." })).toBeChecked();
  await page.getByLabel("¿Algo más que contar?").fill("La clave SOL la tiene el contador.");
  await page.getByRole("button", { name: "Guardar motivo" }).click();
  await expect(page.getByText("Quedó anotado")).toBeVisible();
  await page.goto(`${list}/documentos`);
  await expect(page.getByRole("listitem").filter({ hasText: "Ficha RUC" })).toContainText("Dijo que no lo tiene");
  await page.goto(`${list}/revisar`);
  await expect(page.getByText("Otro motivo. La clave SOL la tiene el contador.")).toBeVisible();
  await files.remove();
});

test("what one person kept on a phone is shown to nobody else, and locks", async ({ browser }) => {
  const server = await ownServer();
  const context = await phone(browser, true, server.origin);
  const page = await context.newPage();
  const first = await arrive(page);
  const list = page.url();
  const pages = () =>
    page.evaluate(async () => {
      const names = (await caches.keys()).filter((name) => name.startsWith("veta-pages-"));
      const kept = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
      return kept.flat().map(({ url }) => new URL(url).pathname);
    });
  await expect(async () => expect(await pages()).toContain("/solicitudes")).toPass({ timeout: 60_000 });

  // What was wrong is no longer said once it is mended and saved.
  await page.goto(`${list}/tarea/organization`);
  await expect(page.locator('form[data-kept="words"][data-awake]')).toBeAttached();
  await page.getByLabel(/Cuántas personas trabajan/).fill("muchas");
  await page.getByRole("button", { name: "Guardar y seguir" }).click();
  await expect(page.locator("#problemas")).toBeVisible();
  await expect(page.locator('form[data-kept="words"][data-awake]')).toBeAttached();
  await page.getByLabel(/Cuántas personas trabajan/).fill("25");
  await expect(page.locator("#problemas")).toHaveCount(0);
  await expect(page).toHaveTitle(/^(?!Error)/);

  // Locked at once: nothing is left to see, and the PIN is asked for.
  await page.goto(list);
  await page.getByRole("button", { name: "Bloquear ahora" }).click();
  await expect(page).toHaveURL(/ingresar/);
  expect(await pages()).toEqual([]);
  // This phone is known: the number and the PIN are enough.
  await page.getByLabel("Número de celular").fill(first.phone);
  await page.getByRole("button", { name: "Continuar" }).click();
  await page.getByLabel("PIN de 6 números").fill(first.pin);
  await page.getByRole("button", { name: "Ingresar" }).click();
  await expect(page).not.toHaveURL(/ingresar/);
  await page.goto(list);
  await expect(async () => expect(await pages()).toContain("/solicitudes")).toPass({ timeout: 60_000 });

  // Somebody else signs in once the session of the first has run out: the line is cut before their first page.
  const [own] = (await context.cookies()).filter(({ name }) => name === "veta-person");
  if (!own) throw new Error("The browser does not know whose pages it keeps");
  await context.addCookies([{ ...own, value: "otra" }]);
  await server.kill();
  for (const address of ["/solicitudes", list]) {
    await page.goto(address);
    await expect(page.getByRole("heading", { level: 1, name: "Sin línea" })).toBeVisible();
  }
  await context.addCookies([own]);
  await page.goto("/solicitudes");
  await expect(page.getByRole("heading", { level: 1, name: "Mis solicitudes" })).toBeVisible();
});
