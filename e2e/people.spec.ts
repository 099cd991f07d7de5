import { type Browser, expect, type Page, test } from "@playwright/test";
import { limaDate } from "@/domain/calendar/lima";
import { addDays } from "@/domain/date";
import { formatDate } from "@/domain/format";
import { clean } from "./axe";
import { claim, openFile } from "./desk";
import { newcomer, signInStaff } from "./people";

/** How people come to a lender, get a role from two others, and leave their files in good hands; and how lenders come. */

const password = "otra veta de muestra";
const shown = (phone: string) => phone.replace(/(\d{3})(?=\d)/g, "$1 ");

/** Opens the link that a phone got, chooses a password, and is inside. */
async function accept(browser: Browser, phone: string): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "es-PE" })).newPage();
  const link = page
    .locator("li")
    .filter({ hasText: shown(phone) })
    .getByRole("link", { name: /invitacion/ });
  await expect(async () => {
    await page.goto("/demo/mensajes");
    await expect(link.first()).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 60_000 });
  await page.goto((await link.first().getAttribute("href")) ?? "");
  await page.getByLabel("Contraseña", { exact: true }).fill(password);
  await page.getByLabel("Escriba la contraseña otra vez").fill(password);
  await clean(page);
  await page.getByRole("button", { name: "Crear mi contraseña e ingresar" }).click();
  await expect(page).not.toHaveURL(/invitacion/);
  return page;
}

async function passOn(page: Page, to: string, reason: string): Promise<void> {
  await page.getByRole("link", { name: "Pasar a otra persona" }).click();
  await page.getByLabel("Pasa a").selectOption({ label: to });
  await page.getByLabel("Motivo").selectOption({ label: reason });
  await page.getByRole("button", { name: "Pasar la solicitud" }).click();
  await expect(page.getByText("La solicitud pasó a otras manos.")).toBeVisible();
}

test("someone is invited, gets roles from two people, and leaves the files in other hands", async ({ browser }) => {
  const [ada, bruno] = [await signInStaff(browser, "administracion"), await signInStaff(browser, "administracion2")];
  const { phone } = newcomer();
  const name = `Nora Invitada ${phone.slice(-4)}`;
  await ada.goto("/equipo/invitar");
  await ada.getByLabel("Nombre y apellidos").fill(name);
  await ada.getByLabel("Correo del trabajo").fill("nora");
  await ada.getByRole("button", { name: "Enviar la invitación" }).click();
  await expect(ada.locator("#problemas")).toBeVisible();
  await expect(ada.getByLabel("Nombre y apellidos")).toHaveValue(name);
  await clean(ada);
  await ada.getByLabel("Correo del trabajo").fill(`nora${phone}@caja-muestra-del-sur.example`);
  await ada.getByLabel("Celular").fill(phone);
  await ada.getByRole("checkbox", { name: "Analista", exact: true }).check({ force: true });
  await ada.getByLabel("Por qué").fill("Cubre una vacante.");
  await ada.getByRole("button", { name: "Enviar la invitación" }).click();
  await expect(ada.getByText("Enviamos la invitación a su celular.")).toBeVisible();

  // Who proposed a role does not confirm it.
  const waiting = ada.getByRole("row").filter({ hasText: name }).filter({ hasText: "Dar el rol Analista" });
  await expect(waiting.getByText("Lo confirma otra persona")).toBeVisible();
  await clean(ada);
  await bruno.goto("/equipo");
  await bruno.getByRole("button", { name: `Confirmar el cambio de ${name}` }).click();
  await expect(bruno.getByText("El cambio quedó confirmado y ya rige.")).toBeVisible();
  const nora = await accept(browser, phone);
  await expect(nora).toHaveURL(/\/mesa/);

  // Two duties that do not go together need an exception, and two people for it.
  await ada.goto("/equipo");
  await ada.getByRole("link", { name, exact: true }).click();
  await clean(ada);
  const role = ada.getByRole("form", { name: "Proponer un rol" });
  await role.getByLabel("Rol", { exact: true }).selectOption({ label: "Operaciones" });
  await role.getByLabel("Por qué").fill("Reemplaza a Olga.");
  await role.getByRole("button", { name: "Proponer el rol" }).click();
  await expect(ada.locator("#problemas")).toBeVisible();
  await expect(role.getByLabel("Por qué")).toHaveValue("Reemplaza a Olga.");
  await role.getByLabel("Hasta", { exact: true }).fill(formatDate(addDays(limaDate(new Date()), 30)));
  await role.getByLabel(/Excepción/).fill("No hay otra persona en la agencia hasta fin de mes.");
  await role.getByRole("button", { name: "Proponer el rol" }).click();
  await expect(ada.getByText("El cambio quedó propuesto.")).toBeVisible();
  await bruno.goto("/equipo");
  await expect(bruno.getByText("Excepción: No hay otra persona")).toBeVisible();
  await bruno.getByRole("button", { name: `Confirmar el cambio de ${name}` }).click();
  await ada.reload();
  await expect(ada.getByText("Conflictos de funciones")).toBeVisible();
  await clean(ada);

  // The review counts the conflict, and what is signed is no longer current once it has changed.
  await ada.goto("/equipo/revision");
  await expect(ada.getByText(/personas con acceso, \d+ conflicto/)).toBeVisible();
  const csv = await ada.request.get("/equipo/revision/accesos.csv");
  expect(await csv.text()).toContain(name);
  await ada.getByLabel("Qué encontró").fill("Un conflicto, con excepción hasta fin de mes.");
  await ada.getByRole("button", { name: "Firmar" }).click();
  await expect(ada.getByText("La revisión quedó firmada.")).toBeVisible();
  await clean(ada);

  await nora.goto("/mesa?vista=sin-tomar");
  const number = /VT-\d+-\d+/.exec(await nora.locator("main").innerText())?.[0] ?? "";
  await openFile(nora, number);
  await claim(nora);

  // One file goes to a colleague and back; then everything goes with the last day.
  await openFile(ada, number);
  await ada.getByRole("link", { name: "Pasar a otra persona" }).click();
  await ada.getByRole("button", { name: "Pasar la solicitud" }).click();
  await expect(ada.locator("#problemas")).toBeVisible();
  await clean(ada);
  await openFile(ada, number);
  await passOn(ada, "Delia Muestra", "Vacaciones o licencia");
  await passOn(ada, name, "Reparto de la carga");

  await ada.goto("/equipo");
  await ada.getByRole("link", { name, exact: true }).click();
  await ada.getByRole("link", { name: "Deja la entidad" }).click();
  await expect(ada.getByRole("rowheader", { name: number })).toBeVisible();
  await clean(ada);
  await ada.getByLabel("Sus expedientes pasan a").selectOption({ label: "Delia Muestra" });
  await ada.getByLabel("Motivo").fill("Renunció.");
  await ada.getByRole("button", { name: "Registrar la salida" }).click();
  await expect(ada.getByText("Sus expedientes ya cambiaron de manos.")).toBeVisible();
  await openFile(ada, number);
  await expect(ada.locator("main")).toContainText("Delia Muestra");
  await nora.goto("/mesa");
  await expect(nora).toHaveURL(/ingresar\/personal/);
  await ada.goto("/equipo/revision");
  await expect(ada.getByText("La lista cambió después").first()).toBeVisible();
});

test("a lender is opened with two people, who see what is missing; it is suspended and reopened", async ({
  browser,
}) => {
  const paula = await signInStaff(browser, "plataforma", "veta");
  const [first, second] = [newcomer(), newcomer()];
  const slug = `caja-del-recorrido-${first.phone.slice(-4)}`;
  await paula.goto("/plataforma/nueva");
  await paula.getByRole("radio", { name: "Caja municipal" }).check();
  await paula.getByLabel("Nombre", { exact: true }).fill(`Caja del Recorrido ${first.phone.slice(-4)}`);
  await paula.getByLabel("Nombre corto").fill("Caja Del Recorrido");
  await paula.getByRole("button", { name: "Abrir la entidad y enviar los enlaces" }).click();
  await expect(paula.locator("#problemas")).toBeVisible();
  await expect(paula.getByLabel("Nombre corto")).toHaveValue("Caja Del Recorrido");
  await clean(paula);
  await paula.getByLabel("Nombre corto").fill(slug);
  await paula.getByLabel("Teléfono de ayuda").fill("054 000 111");
  await paula.getByLabel("Horario de atención").fill("De lunes a viernes, de 9 a 17 horas");
  for (const [title, person, who] of [
    ["Primera persona", first, "Alba Primera"],
    ["Segunda persona", second, "Blas Segundo"],
  ] as const) {
    const group = paula.getByRole("group", { name: title });
    await group.getByLabel("Nombre y apellidos").fill(who);
    await group.getByLabel("Correo del trabajo").fill(`${who.split(" ")[0]?.toLowerCase()}@${slug}.example`);
    await group.getByLabel("Celular que recibirá el enlace").fill(person.phone);
  }
  await paula.getByRole("button", { name: "Abrir la entidad y enviar los enlaces" }).click();
  await expect(paula.getByText("La entidad quedó abierta.")).toBeVisible();
  await expect(paula.getByRole("row", { name: /Alba Primera/ })).toContainText("Invitación enviada");
  await clean(paula);
  const home = paula.url().replace(/\?.*/, "");

  const alba = await accept(browser, first.phone);
  await alba.goto("/equipo");
  await alba.getByRole("link", { name: "Ver los pasos" }).click();
  await expect(alba.getByRole("row", { name: /Dos personas administran/ })).toContainText("Falta");
  await clean(alba);
  await accept(browser, second.phone);
  await alba.reload();
  await expect(alba.getByRole("row", { name: /Dos personas administran/ })).toContainText("Hecho");

  await paula.goto(home);
  await paula.getByLabel("Motivo").fill("Pide una pausa mientras cambia de gerencia.");
  await paula.getByRole("button", { name: "Suspender la entidad" }).click();
  await expect(paula.getByText("La entidad quedó suspendida.")).toBeVisible();
  await expect(paula.getByText("Pide una pausa mientras cambia de gerencia.")).toBeVisible();
  await clean(paula);
  await alba.goto("/equipo");
  await expect(alba).toHaveURL(/ingresar/);
  await paula.getByRole("button", { name: "Reabrir la entidad" }).click();
  await expect(paula.getByText("La entidad atiende otra vez.")).toBeVisible();
});

test("a federation shares a template with its lenders and sees totals alone", async ({ browser }) => {
  const fermin = await signInStaff(browser, "federacion", "federacion-de-muestra");
  await fermin.goto("/federacion");
  await expect(
    fermin.getByRole("heading", { name: "Por región" }).or(fermin.getByText("Por región")).first(),
  ).toBeVisible();
  await clean(fermin);
  expect((await fermin.goto("/mesa?vista=all"))?.url()).not.toContain("vista=all");
  await fermin.goto("/federacion/plantillas");
  const name = `Equipo limpio de la federación ${newcomer().phone.slice(-4)}`;
  await fermin.getByLabel("A partir de").selectOption({ index: 1 });
  await fermin.getByLabel("Nombre de la plantilla").fill(name);
  await fermin.getByRole("button", { name: "Empezar la plantilla" }).click();
  await expect(fermin.getByText("La plantilla quedó en preparación.")).toBeVisible();
  await clean(fermin);
  const section = fermin
    .locator("section")
    .filter({ has: fermin.getByRole("heading", { name }) })
    .last();
  await section.getByLabel("Qué hay de nuevo").fill("Primera versión para las cajas.");
  await section.getByRole("button", { name: "Publicar la versión 1" }).click();
  await expect(fermin.getByText("La versión quedó publicada.")).toBeVisible();

  const tomas = await signInStaff(browser, "productos");
  await tomas.goto("/productos/compartidas");
  await expect(tomas.getByText(name).first()).toBeVisible();
  await clean(tomas);
});
