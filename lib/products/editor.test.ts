import { beforeEach, expect, it } from "vitest";
import { productChanges } from "@/domain/product-form";
import { must } from "@/lib/demo/seed";
import { discardVersion, draftVersion, editVersion } from "@/lib/products/draft";
import { editDraft, productDraft } from "@/lib/products/editor";
import { proposeVersion, publishVersion } from "@/lib/products/publish";
import { ownProducts, productHistory, productVersion } from "@/lib/products/queries";
import { caller, monday, openHouse } from "@/lib/testing/house";

const house = openHouse();
const staff = (key: string) => caller(house().cast.staff["caja-muestra-del-sur"][key]);
const author = () => staff("productos");
const draft = () => must(productDraft(author(), { versionId }));

let productId: string;
let versionId: string;
beforeEach(async () => {
  const [product] = await must(ownProducts(author(), {}));
  productId = product?.id ?? "";
  if (product?.draft) await must(discardVersion(author(), { versionId: product.draft.id }));
  ({ versionId } = await must(draftVersion(author(), { productId })));
});

const typed = (fields: Record<string, string>) =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, [value]]));

/** One saving after the other, as one window does it. */
async function edit(fields: Record<string, string>, step = "", by = author()) {
  const { revision } = await draft();
  return editDraft(by, { versionId, typed: typed(fields), revision, step });
}

it("saves what was typed into the version, and says when", async () => {
  expect(await draft()).toMatchObject({ revision: 0, savedAt: null });
  expect(await must(edit({ annualRateBps: "22.50", "name.es": "Otro nombre" }))).toEqual({ at: null, page: null });
  const { config, base } = await must(productVersion(author(), { versionId }));
  expect(config).toMatchObject({ annualRateBps: 2_250, name: { es: "Otro nombre" } });
  expect(productChanges(base?.config, config).map(({ path }) => path)).toEqual(["name", "annualRateBps"]);
  expect(await draft()).toEqual({ revision: 1, savedAt: monday, content: config });
});

it("keeps an unfinished draft beside the last whole one, which every reader still finds", async () => {
  await must(edit({ "name.es": "Todavía entero" }));
  await must(edit({ "amount.minCents": "", "pays.es": "Cambió" }));
  expect((await draft()).content).toMatchObject({ amount: { minCents: null }, pays: { es: "Cambió" } });
  const kept = await must(productVersion(author(), { versionId }));
  expect(kept.config).toMatchObject({ name: { es: "Todavía entero" }, amount: { minCents: 5_000_00 } });
  expect(kept.config.pays.es).not.toBe("Cambió");
  expect((await must(productHistory(author(), { productId })))[0]).toMatchObject({ id: versionId, status: "draft" });
  expect(await must(ownProducts(author(), {}))).toHaveLength(1);
  expect(await proposeVersion(author(), { versionId })).toMatchObject({
    code: "invalid_input",
    fields: { "amount.minCents": "answer_required" },
  });
  await must(edit({ "amount.minCents": "6,000.00" }));
  expect((await must(productVersion(author(), { versionId }))).config).toMatchObject({
    amount: { minCents: 6_000_00 },
    pays: { es: "Cambió" },
  });
  await must(proposeVersion(author(), { versionId }));
  await must(publishVersion(staff("productos2"), { versionId }));
});

it("names what it cannot read, and keeps the rest", async () => {
  expect(await edit({ annualRateBps: "mucho", "pays.es": "Esto sí" })).toMatchObject({
    code: "invalid_input",
    fields: { annualRateBps: "number_invalid" },
  });
  expect((await draft()).content).toMatchObject({ annualRateBps: 2_400, pays: { es: "Esto sí" } });
});

it("takes the steps of its buttons: adds, copies, moves, switches and removes", async () => {
  const { content } = await draft();
  const rules = (content as { eligibility: unknown[] }).eligibility.length;
  expect(await must(edit({}, "add:eligibility"))).toEqual({
    at: `eligibility.${rules}`,
    page: `eligibility.${rules}`,
  });
  const here = `eligibility.${rules}`;
  await must(
    edit({
      [`${here}.requires.fact`]: "applicant.kind",
      [`${here}.message.es`]: "No todavía",
      [`${here}.cure.es`]: "Espere",
    }),
  );
  expect(await proposeVersion(author(), { versionId })).toMatchObject({
    fields: { [`${here}.requires.value`]: "answer_required" },
  });
  await must(edit({ [`${here}.requires.value`]: "association", [`${here}.effect`]: "refer" }));
  const rule = { code: "no_todavia", effect: "refer", requires: { fact: "applicant.kind", value: "association" } };
  expect((await must(productVersion(author(), { versionId }))).config.eligibility.at(-1)).toMatchObject(rule);
  await must(edit({}, `up:${here}`));
  expect((await must(productVersion(author(), { versionId }))).config.eligibility.at(-2)).toMatchObject(rule);
  await must(edit({}, `copy:eligibility.${rules - 1}`));
  expect((await must(productVersion(author(), { versionId }))).config.eligibility.at(-2)).toMatchObject({
    ...rule,
    code: "no_todavia_2",
  });
  await must(edit({}, "switch:insurance"));
  expect((await must(productVersion(author(), { versionId }))).config.insurance).toBeNull();
  await must(edit({}, `remove:eligibility.${rules}`));
  expect((await must(productVersion(author(), { versionId }))).config.eligibility).toHaveLength(rules + 1);
  expect(await edit({}, "remove:tasks.99")).toMatchObject({ code: "invalid_input" });
});

it("does not let a page left open elsewhere undo a saving", async () => {
  await must(edit({ "pays.es": "Primera ventana" }));
  expect(
    await editDraft(author(), { versionId, typed: typed({ "pays.es": "Segunda" }), revision: 0, step: "" }),
  ).toMatchObject({ code: "draft_changed" });
  await must(editVersion(author(), { versionId, changes: { waitingDays: 60 } }));
  expect(await draft()).toMatchObject({ revision: 2, content: { waitingDays: 60, pays: { es: "Primera ventana" } } });
});

it("is for its author, among who drafts products, while it is a draft", async () => {
  expect(await edit({}, "", staff("productos2"))).toMatchObject({ code: "other_author" });
  expect(await edit({}, "", staff("analista"))).toMatchObject({ code: "not_allowed" });
  const foreign = caller(house().cast.staff["cooperativa-modelo-quebrada"].productos);
  expect(await edit({}, "", foreign)).toMatchObject({ code: "not_found" });
  expect(await productDraft(foreign, { versionId })).toMatchObject({ code: "not_found" });
  expect(await edit({}, "", caller(house().cast.applicants.cerro))).toMatchObject({ code: "not_allowed" });
  expect(await editDraft(author(), { versionId, typed: {}, revision: "-1", step: "" })).toMatchObject({
    code: "invalid_input",
  });
  await must(edit({ annualRateBps: "21.00" }));
  await must(proposeVersion(author(), { versionId }));
  expect(await edit({})).toMatchObject({ code: "version_not_draft" });
  await must(publishVersion(staff("productos2"), { versionId }));
  expect(await edit({})).toMatchObject({ code: "version_frozen" });
});
