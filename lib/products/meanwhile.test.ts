import { expect, it } from "vitest";
import type { ProductDraft } from "@/domain/product";
import { decideApplication } from "@/lib/applications/decide";
import { file } from "@/lib/applications/file";
import { ownApplication } from "@/lib/applications/own";
import { recommendApplication } from "@/lib/applications/recommend";
import { saveAnswers, saveLoan } from "@/lib/applications/save";
import { startApplication } from "@/lib/applications/start";
import { submitApplication } from "@/lib/applications/submit";
import { must } from "@/lib/demo/seed";
import { signatureOf } from "@/lib/demo/signing";
import { draftVersion, editVersion } from "@/lib/products/draft";
import { moveDraftsAlong } from "@/lib/products/moves";
import { proposeVersion, publishVersion } from "@/lib/products/publish";
import { ownProducts, productHistory } from "@/lib/products/queries";
import { caller, monday, openHouse } from "@/lib/testing/house";
import { answers, completeDraft, proposal, proposed, underReview, versionOf } from "@/lib/testing/journey";

/** Everybody works at the same moment: applicants fill in and send, staff recommend and decide, a version is published. */

const house = openHouse();
const slug = "equipo-sin-mercurio";
const staff = (key: string) => house().cast.staff["caja-muestra-del-sur"][key];
const rosa = () => house().cast.applicants.cerro;
const own = (id: string) => must(ownApplication(caller(rosa()), { id }));

/** A version that waits for somebody to publish it. */
async function waiting(changes: Partial<ProductDraft>) {
  const product = (await must(ownProducts(caller(staff("productos")), {}))).find((one) => one.slug === slug);
  if (!product) throw new Error("no product");
  const { versionId } = await must(draftVersion(caller(staff("productos")), { productId: product.id }));
  await must(editVersion(caller(staff("productos")), { versionId, changes }));
  await must(proposeVersion(caller(staff("productos")), { versionId }));
  return { productId: product.id, publish: () => publishVersion(caller(staff("productos2")), { versionId }) };
}

const start = () => startApplication(caller(rosa()), { slug });
const fill = (id: string) => [
  saveLoan(caller(rosa()), { id, amount: "60,000.00", termMonths: "24" }),
  ...Object.entries(answers).map(([task, given]) => saveAnswers(caller(rosa()), { id, task, answers: given })),
];
const everyAnswer = Object.values(answers)
  .flatMap((given) => Object.keys(given))
  .sort();

it("changes nothing under anyone's hands and loses nothing, with terms that got worse", async () => {
  const filling = (await must(start())).applicationId;
  const sending = await completeDraft(rosa());
  const signed = await signatureOf(caller(rosa()), sending);
  const recommending = await underReview(rosa(), staff("analista"));
  const deciding = await proposed(rosa(), staff("analista"));
  const [seen, ready] = await Promise.all([recommending, deciding].map((id) => versionOf(staff("analista"), id)));
  const before = await own(filling);
  const next = await waiting({
    annualRateBps: before.config.annualRateBps + 100,
    amount: { minCents: 1_000_00, maxCents: 40_000_00, exampleCents: 30_000_00 },
  });

  const results = await Promise.all([
    ...fill(filling),
    submitApplication(caller(rosa()), signed),
    next.publish(),
    next.publish(),
    recommendApplication(caller(staff("analista")), { id: recommending, version: seen, ...proposal }),
    decideApplication(caller(staff("gerencia")), {
      id: deciding,
      version: ready,
      outcome: "approve",
      reasonCodes: ["capacity_shown"],
      message: "",
      conditions: "",
    }),
  ]);
  const started = await Promise.all([start(), start(), moveDraftsAlong(monday), moveDraftsAlong(monday)]);
  // Of the two who published, one did, and the other is told that it is published; nobody else was refused.
  const refused = results.flatMap((result) => (result.ok ? [] : [result.code]));
  expect(refused).toEqual(["version_frozen"]);

  for (const [id, status] of [
    [filling, "draft"],
    [sending, "submitted"],
    [recommending, "pending_decision"],
    [deciding, "approved"],
  ] as const) {
    const after = await own(id);
    expect(after).toMatchObject({ status, versionNumber: before.versionNumber, amountCents: 60_000_00 });
    expect(after.config).toEqual(before.config);
    expect(Object.keys(after.answers).sort()).toEqual(everyAnswer);
  }
  expect((await must(file(caller(staff("gerencia")), { id: deciding }))).decision).toMatchObject({
    amountCents: 60_000_00,
  });
  for (const result of started.slice(0, 2)) {
    if (typeof result === "number" || !result.ok) throw new Error("Nobody could begin");
    expect((await own(result.value.applicationId)).versionNumber).toBe(before.versionNumber + 1);
  }
  const history = await must(productHistory(caller(staff("productos")), { productId: next.productId }));
  expect(history.filter(({ status }) => status === "published")).toHaveLength(1);
});

it("takes drafts along under their writers' hands without losing a word, where nothing is touched", async () => {
  const ids = (await Promise.all([start(), start(), start()])).map((result) => {
    if (!result.ok) throw new Error(result.code);
    return result.value.applicationId;
  });
  const { versionNumber } = await own(ids[0] ?? "");
  const next = await waiting({ summary: { es: "Equipos limpios, sin mercurio.", en: "Clean equipment." } });
  await Promise.all([
    ...ids.flatMap((id) =>
      Object.entries(answers).map(([task, given]) => must(saveAnswers(caller(rosa()), { id, task, answers: given }))),
    ),
    must(next.publish()).then(() => Promise.all([moveDraftsAlong(monday), moveDraftsAlong(monday)])),
  ]);
  await moveDraftsAlong(monday);
  for (const id of ids) {
    const after = await own(id);
    expect([after.versionNumber, Object.keys(after.answers).sort()]).toEqual([versionNumber + 1, everyAnswer]);
  }
});
