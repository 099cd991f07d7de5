import pg from "pg";
import { expect, it } from "vitest";
import { productChanges } from "@/domain/product-form";
import { moveToPublishedVersion } from "@/lib/applications/move-version";
import { ownApplication } from "@/lib/applications/own";
import { saveLoan } from "@/lib/applications/save";
import { startApplication } from "@/lib/applications/start";
import { submitApplication } from "@/lib/applications/submit";
import { must } from "@/lib/demo/seed";
import { signatureOf } from "@/lib/demo/signing";
import { setProductOpen } from "@/lib/products/close";
import { discardVersion, draftVersion, editVersion } from "@/lib/products/draft";
import { proposeVersion, publishVersion } from "@/lib/products/publish";
import { ownProducts, productVersion } from "@/lib/products/queries";
import { caller, openHouse } from "@/lib/testing/house";
import { completeDraft } from "@/lib/testing/journey";

const house = openHouse();
const staff = (key: string) => caller(house().cast.staff["caja-muestra-del-sur"][key]);
const rosa = () => house().cast.applicants.cerro;

async function equipment() {
  const [product] = await must(ownProducts(staff("productos"), {}));
  if (!product?.live) throw new Error("no live product");
  return { ...product, live: product.live };
}

it("drafts, edits, proposes, and is published by somebody else; running files keep theirs", async () => {
  const { id: productId, live } = await equipment();
  const { applicationId: id } = await must(startApplication(caller(rosa()), { slug: "equipo-sin-mercurio" }));
  await must(saveLoan(caller(rosa()), { id, amount: "60,000.00", termMonths: "24" }));

  const { versionId } = await must(draftVersion(staff("productos"), { productId }));
  expect(await draftVersion(staff("productos2"), { productId })).toMatchObject({ code: "draft_exists" });
  expect(await proposeVersion(staff("productos"), { versionId })).toMatchObject({ code: "version_unchanged" });
  await must(
    editVersion(staff("productos"), {
      versionId,
      changes: { annualRateBps: 2_250, amount: { minCents: 5_000_00, maxCents: 80_000_00, exampleCents: 30_000_00 } },
    }),
  );
  const draft = await must(productVersion(staff("productos"), { versionId }));
  expect(productChanges(draft.base?.config, draft.config)).toMatchObject([
    { path: "amount.maxCents", before: 100_000_00, after: 80_000_00 },
    { path: "annualRateBps", before: 2_400, after: 2_250 },
  ]);
  await must(proposeVersion(staff("productos"), { versionId }));
  expect(await publishVersion(staff("productos"), { versionId })).toMatchObject({ code: "same_person" });
  expect(await publishVersion(staff("analista"), { versionId })).toMatchObject({ code: "not_allowed" });
  await must(publishVersion(staff("productos2"), { versionId }));

  const running = await must(ownApplication(caller(rosa()), { id }));
  expect(running.config.annualRateBps).toBe(2_400);
  expect(running.newer).toMatchObject({ number: 2 });
  await must(moveToPublishedVersion(caller(rosa()), { id, to: versionId }));
  const moved = await must(ownApplication(caller(rosa()), { id }));
  expect(moved).toMatchObject({ versionNumber: 2, amountCents: 60_000_00, newer: null });

  expect(await editVersion(staff("productos"), { versionId: live.id, changes: { annualRateBps: 1 } })).toMatchObject({
    code: "version_frozen",
  });
});

it("has one author: nobody publishes what they wrote, whoever began it", async () => {
  const { id: productId } = await equipment();
  const { versionId } = await must(draftVersion(staff("productos"), { productId }));
  expect(await editVersion(staff("productos2"), { versionId, changes: { annualRateBps: 1 } })).toMatchObject({
    code: "other_author",
  });
  expect(await proposeVersion(staff("productos2"), { versionId })).toMatchObject({ code: "other_author" });
  await must(discardVersion(staff("productos"), { versionId }));
});

it("refuses a rate above the cap in force, with the cap and its source, and passes while the cap is not known", async () => {
  const { id: productId } = await equipment();
  const { versionId } = await must(draftVersion(staff("productos"), { productId }));
  await must(editVersion(staff("productos"), { versionId, changes: { annualRateBps: 12_000 } }));
  const october = caller(house().cast.staff["caja-muestra-del-sur"].productos, new Date("2026-10-15T15:00:00Z"));
  expect(await proposeVersion(october, { versionId })).toMatchObject({
    ok: false,
    code: "rate_above_cap",
    facts: { cap: "114.13%", source: expect.stringContaining("BCRP") },
  });
  // The cap of November 2026 to April 2027 is missing in the reference data.
  await must(proposeVersion(staff("productos"), { versionId }));
  await must(discardVersion(staff("productos"), { versionId }));
});

it("is frozen in the database too, even for the owner", async () => {
  const owner = new pg.Client(house().database.ownerUrl);
  await owner.connect();
  await owner.query("alter table product_versions no force row level security");
  for (const change of ["config = '{}'", "status = 'draft'", "number = 99"]) {
    await expect(owner.query(`update product_versions set ${change} where status = 'published'`)).rejects.toThrow(
      /never changes/,
    );
  }
  await expect(owner.query("delete from product_versions where status = 'published'")).rejects.toThrow(/never changes/);
  await owner.end();
});

it("lets a draft have gaps, and names what keeps it from being proposed", async () => {
  const { id: productId } = await equipment();
  const { versionId } = await must(draftVersion(staff("productos"), { productId }));
  const edit = (changes: object) => editVersion(staff("productos"), { versionId, changes });
  const proposed = () => proposeVersion(staff("productos"), { versionId });
  await must(edit({ amount: { minCents: 9_000_00, maxCents: 900_000_00, exampleCents: 600_00 } }));
  expect(await proposed()).toMatchObject({
    code: "invalid_input",
    fields: { "amount.exampleCents": "example_out_of_range", ladder: "ladder_too_short" },
  });
  await must(edit({ amount: { minCents: 9_000_00, maxCents: 5_000_00, exampleCents: 6_000_00 } }));
  expect(await proposed()).toMatchObject({ fields: { "amount.maxCents": "amount_range" } });
  expect(await edit({ annualRateBps: -1 })).toMatchObject({ fields: { annualRateBps: "number_too_small" } });
  expect(await edit({ tasks: [] })).toMatchObject({ code: "invalid_input" });
  expect(await edit({ interest: 1 })).toMatchObject({ code: "invalid_input" });
  await must(discardVersion(staff("productos"), { versionId }));
});

it("has no way to charge what the closed list forbids", async () => {
  const { id: productId } = await equipment();
  const { versionId } = await must(draftVersion(staff("productos"), { productId }));
  const charged = (charge: object) =>
    editVersion(staff("productos"), {
      versionId,
      changes: { charges: [{ kind: "notary", amountCents: 50_00, when: "upfront", legalBasis: null, ...charge }] },
    });
  const name = { es: "Gastos notariales", en: "" };
  expect(await charged({ kind: "disbursement", name })).toMatchObject({
    fields: { "charges.0.kind": "charge_prohibited" },
  });
  for (const words of ["Comisión por desembolso", "Consulta a la central de riesgo", "Gastos de cobranza"]) {
    await must(charged({ name: { es: words, en: "" } }));
    expect(await proposeVersion(staff("productos"), { versionId })).toMatchObject({
      fields: { "charges.0.name": "charge_prohibited" },
    });
  }
  await must(charged({ kind: "guarantee_third_party", name: { es: "Tasación del perito", en: "" } }));
  expect(await proposeVersion(staff("productos"), { versionId })).toMatchObject({
    fields: { "charges.0.legalBasis": "legal_basis_required" },
  });
  await must(discardVersion(staff("productos"), { versionId }));
});

it("asks two to approve a third party's cost of a guarantee, besides who wrote it", async () => {
  const { id: productId } = await equipment();
  const { versionId } = await must(draftVersion(staff("productos"), { productId }));
  const name = { es: "Tasación del perito", en: "" };
  const charge = {
    kind: "guarantee_third_party",
    name,
    amountCents: 50_00,
    when: "upfront",
    legalBasis: "Norma de prueba",
  };
  await must(editVersion(staff("productos"), { versionId, changes: { charges: [charge] } }));
  await must(proposeVersion(staff("productos"), { versionId }));
  expect(await must(publishVersion(staff("productos2"), { versionId }))).toMatchObject({ waits: true });
  expect((await must(productVersion(staff("productos"), { versionId }))).status).toBe("in_review");
  for (const same of ["productos", "productos2"])
    expect(await publishVersion(staff(same), { versionId })).toMatchObject({ code: "same_person" });
  expect(await must(publishVersion(staff("administracion"), { versionId }))).toMatchObject({ waits: false });
  const back = await must(draftVersion(staff("productos"), { productId }));
  await must(editVersion(staff("productos"), { ...back, changes: { charges: [] } }));
  await must(proposeVersion(staff("productos"), back));
  await must(publishVersion(staff("productos2"), back));
});

it("refuses starting and sending while the product is closed, and keeps the draft", async () => {
  const { id: productId } = await equipment();
  const id = await completeDraft(rosa());
  await must(
    setProductOpen(staff("productos"), { productId, isOpen: false, reason: "Se agotó el fondo de este año." }),
  );
  expect(await startApplication(caller(rosa()), { slug: "equipo-sin-mercurio" })).toMatchObject({
    code: "product_closed",
  });
  expect(await submitApplication(caller(rosa()), { id })).toMatchObject({ code: "product_closed" });
  expect((await must(ownApplication(caller(rosa()), { id }))).status).toBe("draft");
  await must(setProductOpen(staff("productos"), { productId, isOpen: true }));
  await must(submitApplication(caller(rosa()), await signatureOf(caller(rosa()), id)));
});

it("is not for a kind of applicant it does not serve", async () => {
  const eulalia = house().cast.applicants.eulalia;
  expect(await startApplication(caller(eulalia), { slug: "equipo-sin-mercurio" })).toMatchObject({
    code: "kind_not_served",
  });
  await must(startApplication(caller(eulalia), { slug: "credito-pallaquera" }));
});
