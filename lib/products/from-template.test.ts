import { expect, it } from "vitest";
import { questionsOf } from "@/domain/product";
import { templates } from "@/domain/templates";
import { must } from "@/lib/demo/seed";
import { startFromTemplate } from "@/lib/products/from-template";
import { proposeVersion, publishVersion } from "@/lib/products/publish";
import { ownProducts, productBySlug, productVersion } from "@/lib/products/queries";
import { caller, monday, openHouse } from "@/lib/testing/house";

const house = openHouse();
const staff = (key: string) => caller(house().cast.staff["caja-muestra-del-sur"][key]);
const cooperative = (key: string) => caller(house().cast.staff["cooperativa-modelo-quebrada"][key]);
const start = (by: ReturnType<typeof staff>, given: object) =>
  startFromTemplate(by, { templateCode: "MAPE-FOR", slug: "", name: "Papeles al día", ...given });

it.each(templates)("begins $code, which its author proposes and somebody else publishes as it is", async ({ code }) => {
  const slug = `prueba-${code.toLowerCase()}`;
  const { productId, versionId } = await must(start(staff("productos"), { templateCode: code, slug, name: "Propio" }));
  const draft = await must(productVersion(staff("productos"), { versionId }));
  expect(draft).toMatchObject({ number: 1, status: "draft", productId, slug, isOwn: true });
  expect(draft.config.name).toEqual({ es: "Propio", en: "" });
  await must(proposeVersion(staff("productos"), { versionId }));
  await must(publishVersion(staff("productos2"), { versionId }));
  expect((await must(productBySlug(staff("analista"), { slug }))).config.name.es).toBe("Propio");
});

it("takes the address that the name proposes, and the translation with the template's own name", async () => {
  const { versionId } = await must(start(staff("productos"), { name: "Gastos de formalización" }));
  const { slug, config } = await must(productVersion(staff("productos"), { versionId }));
  expect({ slug, name: config.name }).toEqual({
    slug: "gastos-de-formalizacion",
    name: { es: "Gastos de formalización", en: "Formalization costs" },
  });
});

it("begins nearly empty, and proposing names what is missing", async () => {
  const { versionId } = await must(start(staff("productos"), { templateCode: "empty", name: "En blanco" }));
  expect(await proposeVersion(staff("productos"), { versionId })).toMatchObject({
    code: "invalid_input",
    fields: { "summary.es": "text_missing", "pays.es": "text_missing" },
  });
});

it("is for members only where a cooperative lends", async () => {
  const { versionId } = await must(start(cooperative("productos"), { name: "De socios" }));
  const { config } = await must(productVersion(cooperative("productos"), { versionId }));
  expect(config.membersOnly).toBe(true);
  expect(questionsOf(config)[0]?.code).toBe("is_member");
});

it("refuses an address that is taken, by another lender too, and keeps nothing", async () => {
  const before = (await must(ownProducts(staff("productos"), {}))).length;
  for (const slug of ["equipo-sin-mercurio", "credito-pallaquera"]) {
    expect(await start(staff("productos"), { slug })).toMatchObject({
      code: "invalid_input",
      fields: { slug: "slug_taken" },
    });
  }
  expect(await must(ownProducts(staff("productos"), {}))).toHaveLength(before);
});

it.each([
  [{ slug: "Crédito Nuevo" }, { slug: "slug_invalid" }],
  [{ name: "123 456" }, { slug: "slug_invalid" }],
  [{ name: " x " }, { name: "name_too_short" }],
  [{ name: "x".repeat(81) }, { name: "text_too_long" }],
  [{ templateCode: "" }, { templateCode: "template_required" }],
  [{ templateCode: "MAPE-ORO" }, { templateCode: "template_required" }],
])("refuses %j", async (given, fields) => {
  expect(await start(staff("productos"), given)).toMatchObject({ code: "invalid_input", fields });
});

it("is for who drafts products, and shows its draft to its own lender only", async () => {
  for (const role of ["analista", "gerencia", "auditoria"]) {
    expect(await start(staff(role), {})).toMatchObject({ code: "not_allowed" });
  }
  expect(await start(caller(house().cast.applicants.cerro), {})).toMatchObject({ code: "not_allowed" });
  const { versionId } = await must(start(staff("productos"), { slug: "solo-nuestro" }));
  expect(await productVersion(cooperative("productos"), { versionId })).toMatchObject({ code: "not_found" });
});

it("sent twice with one key, begins one product", async () => {
  const key = "0b7c9f2e-8a44-4f0a-9d41-6e2c1a9b7d10";
  const by = caller(house().cast.staff["caja-muestra-del-sur"].productos, monday, key);
  const once = await must(start(by, { slug: "una-sola-vez" }));
  expect(await must(start(by, { slug: "una-sola-vez" }))).toEqual(once);
});
