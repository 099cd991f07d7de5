import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { equipmentLender, phone, signInApplicant, signInStaff } from "./people";
import { institutionId, records } from "./records";

/**
 * Every page of the journey, at the width of a phone and of a desk: nothing scrolls sideways, and axe finds nothing on the
 * phone's. With VETA_LOOKS=every axe looks at both, which takes minutes more.
 */
const looksAtBoth = process.env.VETA_LOOKS === "every";

const widths = [
  { width: 360, height: 640 },
  { width: 1440, height: 900 },
];

async function look(page: Page, path: string): Promise<void> {
  for (const size of widths) {
    await page.setViewportSize(size);
    const response = await page.goto(path);
    expect([path, response?.status()]).toEqual([path, 200]);
    if (looksAtBoth || size.width === 360) {
      const { violations } = await new AxeBuilder({ page }).analyze();
      const found = violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(" | ")}`,
      );
      expect([path, size.width, found]).toEqual([path, size.width, []]);
    }
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect([path, size.width, overflow <= 0]).toEqual([path, size.width, true]);
  }
}

test("public pages", async ({ browser }) => {
  const page = await (await phone(browser)).newPage();
  const slug = "/creditos/equipo-sin-mercurio";
  for (const path of [
    "/",
    "/creditos",
    slug,
    `${slug}/calculadora?monto=60000&meses=24`,
    `${slug}/califico`,
    "/ingresar",
    "/ingresar/personal",
    "/ayuda",
    "/privacidad",
    "/demo/mensajes",
    "/demo/piezas",
    "/demo/piezas?escala=mesa",
    "/desarrolladores",
    "/verificar",
  ]) {
    await look(page, path);
  }
});

test("applicant's pages", async ({ browser }) => {
  const page = await (await phone(browser)).newPage();
  await signInApplicant(page, "900000101");
  await look(page, "/solicitudes");
  await look(page, "/organizacion");
  const links = await page
    .goto("/solicitudes")
    .then(() =>
      page.locator('a[href^="/solicitudes/"]').evaluateAll((all) => all.map((a) => a.getAttribute("href") ?? "")),
    );
  const ids = [...new Set(links.map((href) => /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(href)?.[0]).filter(Boolean))];
  expect(ids.length).toBeGreaterThan(2);
  for (const id of ids) await look(page, `/solicitudes/${id}`);
});

test("desk and administration", async ({ browser }) => {
  const page = await signInStaff(browser, "analista");
  for (const view of ["mine", "unassigned", "all"]) await look(page, `/mesa?vista=${view}`);
  const rows = await records<{ id: string; status: string }>(
    { scope: "actor", institution: await institutionId(equipmentLender) },
    "select distinct on (status) id, status from applications order by status, id",
  );
  expect(rows.length).toBeGreaterThan(5);
  for (const { id, status } of rows) {
    await look(page, `/mesa/${id}`);
    if (status === "under_review") {
      await look(page, `/mesa/${id}/observar`);
      await look(page, `/mesa/${id}/proponer`);
      for (const found of ["registro/reinfo", "registro/ruc", "registro/credit", "flujo"])
        await look(page, `/mesa/${id}/evaluar/${found}`);
      await look(await signInStaff(browser, "ambiental"), `/mesa/${id}/evaluar/ambiental`);
      await look(await signInStaff(browser, "administracion"), `/mesa/${id}/pasar`);
    }
  }
  const federation = await signInStaff(browser, "federacion", "federacion-de-muestra");
  for (const path of ["/federacion", "/federacion/plantillas"]) await look(federation, path);
  const admin = await signInStaff(browser, "productos");
  await look(admin, "/productos");
  await look(admin, "/productos/nuevo");
  const [version] = await records<{ id: string }>(
    { scope: "actor", institution: await institutionId(equipmentLender) },
    "select id from product_versions where institution_id = current_setting('app.institution')::uuid limit 1",
  );
  await look(admin, `/productos/version/${version?.id}`);
});
