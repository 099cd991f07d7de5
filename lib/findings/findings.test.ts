import sharp from "sharp";
import { expect, it } from "vitest";
import { placeOf, withPlace } from "@/domain/photo/clean";
import { file } from "@/lib/applications/file";
import { ownApplication } from "@/lib/applications/own";
import { must } from "@/lib/demo/seed";
import { recordCashFlow } from "@/lib/findings/cash-flow";
import { recordEnvironmental } from "@/lib/findings/environmental";
import { findingsOn, readFindingEvidence } from "@/lib/findings/queries";
import { recordRegister } from "@/lib/findings/registers";
import { draftVersion, editVersion } from "@/lib/products/draft";
import { ownProducts, productVersion } from "@/lib/products/queries";
import { replayOf, startReplay } from "@/lib/products/replay";
import { runReplays } from "@/lib/products/replay-run";
import { caller, monday, openHouse } from "@/lib/testing/house";
import { pdf, underReview } from "@/lib/testing/journey";
import { publishChanges } from "@/lib/testing/products";

const house = openHouse();
const rosa = () => house().cast.applicants.cerro;
const staff = () => house().cast.staff["caja-muestra-del-sur"];
const stranger = () => house().cast.staff["caja-ejemplo-altiplano"];
const ana = (now = monday) => caller(staff().analista, now);
const reinfo = (id: string, state = "active") => ({
  id,
  kind: "reinfo",
  said: { state },
  asOf: "23/11/2026",
  note: "Consulta pública",
  file: null,
});
async function startedDraft(author: ReturnType<typeof caller>) {
  const product = (await must(ownProducts(author, {}))).find(({ slug }) => slug === "equipo-sin-mercurio");
  return must(draftVersion(author, { productId: product?.id }));
}
const words = (es: string) => ({ es, en: "" });
const verdictOf = async (id: string, code: string, now = monday) =>
  (await must(file(ana(now), { id }))).eligibility.rules.find(({ rule }) => rule.code === code)?.verdict;

it("lets rules look at what a register said, how long ago, and leaves them open until somebody looked", async () => {
  await publishChanges([staff().productos, staff().productos2], "equipo-sin-mercurio", {
    eligibility: [
      {
        code: "reinfo",
        effect: "knock_out",
        requires: {
          all: [
            { fact: "register.reinfoState", is: "equal", value: "active" },
            { fact: "register.reinfoAgeDays", is: "at_most", value: 30 },
          ],
        },
        message: words("Su REINFO no está vigente."),
        cure: words("Regularice su inscripción."),
        legalBasis: null,
        name: words("REINFO vigente"),
        validFrom: null,
        validTo: null,
      },
    ],
  });
  const id = await underReview(rosa(), staff().analista);
  expect(await verdictOf(id, "reinfo")).toBe("unknown");
  await must(recordRegister(ana(), reinfo(id)));
  expect(await verdictOf(id, "reinfo")).toBe("meets");
  // The look-up grows old by itself.
  expect(await verdictOf(id, "reinfo", new Date("2026-12-24T15:00:00Z"))).toBe("fails");
  await must(recordRegister(ana(), reinfo(id, "suspended")));
  expect(await verdictOf(id, "reinfo")).toBe("fails");
  const { rows } = await must(findingsOn(ana(), { id }));
  expect(rows).toMatchObject([{ kind: "reinfo", earlier: 1, isOlder: false, isOfAnotherFile: false }]);

  // The applicant is told what a person of the lender tells them, and no more.
  const theirs = await must(ownApplication(caller(rosa()), { id }));
  expect(theirs.found).toBeNull();
  expect(theirs.eligibility.rules[0]?.verdict).toBe("unknown");
});

it("keeps the capture of a look-up, for the lender's own people alone", async () => {
  const id = await underReview(rosa(), staff().analista);
  const { findingId } = await must(
    recordRegister(ana(), {
      ...reinfo(id),
      kind: "ruc",
      said: { state: "active", condition: "found" },
      file: pdf("ruc.pdf"),
      note: "",
    }),
  );
  const read = await must(readFindingEvidence(ana(), { id, findingId }));
  expect(read).toMatchObject({ fileName: "ruc.pdf", mediaType: "application/pdf" });
  // A photo of a screen does not say where it was taken.
  const plain = await sharp({ create: { width: 8, height: 8, channels: 3, background: "white" } })
    .jpeg()
    .toBuffer();
  const located = Buffer.from(withPlace(plain, { lat: -14.68, lon: -69.53 }));
  const photo = await must(
    recordRegister(ana(), { ...reinfo(id), file: { name: "reinfo.jpg", type: "image/jpeg", content: located } }),
  );
  const shown = await must(readFindingEvidence(ana(), { id, findingId: photo.findingId }));
  expect([placeOf(located), placeOf(shown.content)]).toEqual([{ lat: -14.68, lon: -69.53 }, null]);
  expect(await readFindingEvidence(caller(stranger().analista), { id, findingId })).toMatchObject({
    code: "not_found",
  });
  expect(await readFindingEvidence(caller(rosa()), { id, findingId })).toMatchObject({ code: "not_allowed" });
  expect(
    await recordRegister(ana(), { ...reinfo(id), file: { ...pdf(), content: Buffer.from("nada") } }),
  ).toMatchObject({
    ok: false,
    fields: { file: expect.any(String) },
  });
});

it("refuses what nobody may record or what says nothing", async () => {
  const id = await underReview(rosa(), staff().analista);
  expect(await recordRegister(caller(stranger().analista), reinfo(id))).toMatchObject({ code: "not_found" });
  expect(await recordRegister(caller(rosa()), reinfo(id))).toMatchObject({ code: "not_allowed" });
  expect(await recordRegister(caller(staff().operaciones), reinfo(id))).toMatchObject({ code: "not_allowed" });
  // The risk officer sees the papers and changes none of them.
  expect(await recordRegister(caller(staff().riesgos), reinfo(id))).toMatchObject({ code: "not_allowed" });
  expect(await recordRegister(ana(), { ...reinfo(id), said: {}, asOf: "24/11/2026", note: "" })).toMatchObject({
    fields: { state: "answer_required", note: "evidence_or_note" },
  });
  expect(await recordRegister(ana(), { ...reinfo(id), asOf: "24/11/2026" })).toMatchObject({
    fields: { asOf: "date_in_future" },
  });
  const bureau = { ...reinfo(id), kind: "credit", said: { class: "normal", consentOn: "" } };
  expect(await recordRegister(ana(), bureau)).toMatchObject({ fields: { consentOn: "date_invalid" } });
  const late = { ...bureau, asOf: "20/11/2026", said: { class: "normal", consentOn: "21/11/2026" } };
  expect(await recordRegister(ana(), late)).toMatchObject({ fields: { consentOn: "consent_after" } });
});

const month = {
  tonnesPerMonth: "60",
  gradeGramsPerTonne: "12.5",
  recoveryPercent: "80",
  priceCentsPerGram: "280",
  priceSource: "Última liquidación",
  pricedOn: "20/11/2026",
  plantCentsPerTonne: "350",
  variableCostCents: "60,000",
  fixedCostCents: "30,000",
  familyIncomeCents: "0",
  familyCostCents: "3,000",
  debtCents: "2,000",
  openingCashCents: "20,000",
};

it("works a cash flow out beside the loan that is asked for, and says what is missing", async () => {
  const id = await underReview(rosa(), staff().analista);
  const ask = { id, typed: { ...month, debtCents: "" }, guarantees: [], note: "" };
  await must(recordCashFlow(ana(), ask));
  expect((await must(findingsOn(ana(), { id }))).cashFlow).toMatchObject({
    missing: ["debtCents"],
    coverageRatio: null,
  });
  const pledge = { kind: "equipment_pledge", owner: "Asociación", value: "40,000", valuedOn: "01/11/2026" };
  await must(recordCashFlow(ana(), { ...ask, typed: month, guarantees: [pledge] }));
  const found = await must(findingsOn(ana(), { id }));
  expect(found.cashFlow?.surplusCents).toBe(52_000_00);
  expect(found.cashFlow?.coverageRatio).toBeGreaterThan(1);
  const { facts } = await must(file(ana(), { id }));
  expect(facts["assessment.coverageRatio"]).toBe(found.cashFlow?.coverageRatio);
  expect(facts["assessment.guaranteePercent"]).toBe(found.guaranteePercent);
  const unseen = await must(file(caller(staff().ambiental), { id }));
  expect(Object.keys(unseen.facts).filter((name) => name.startsWith("assessment."))).toEqual([]);

  expect(await recordCashFlow(ana(), { ...ask, typed: {} })).toMatchObject({ fields: { form: "nothing_answered" } });
  expect(
    await recordCashFlow(ana(), {
      ...ask,
      typed: { ...month, tonnesPerMonth: "mucho", recoveryPercent: "120", priceSource: "", pricedOn: "30/11/2026" },
      guarantees: [{ ...pledge, kind: "", value: "x" }],
    }),
  ).toMatchObject({
    fields: {
      tonnesPerMonth: "number_invalid",
      recoveryPercent: "number_too_large",
      priceSource: "source_required",
      pricedOn: "date_in_future",
      "guarantees.0.kind": "answer_required",
      "guarantees.0.value": "money_invalid",
    },
  });
  // The credit part of a file does not exist for who looks at the environment.
  expect(await recordCashFlow(caller(staff().ambiental), ask)).toMatchObject({ code: "not_found" });
});

it("goes through the questionnaire of the day the file was sent", async () => {
  const id = await underReview(rosa(), staff().analista);
  const questionnaire = (await must(findingsOn(ana(), { id }))).questionnaire?.content;
  const keys = questionnaire?.blocks.flatMap(({ code, items }) => items.map((item) => `${code}.${item.code}`)) ?? [];
  const answers = Object.fromEntries(keys.map((key) => [key, { points: "3", evidence: "visit", note: "" }]));
  const es = caller(staff().ambiental);
  const ask = { id, answers, visitedOn: "21/11/2026", note: "" };
  expect(await recordEnvironmental(ana(), ask)).toMatchObject({ code: "not_allowed" });
  expect(await recordEnvironmental(es, { ...ask, visitedOn: "" })).toMatchObject({
    fields: { visitedOn: "visit_day_required" },
  });
  const first = keys[0] ?? "";
  expect(
    await recordEnvironmental(es, { ...ask, answers: { [first]: { points: "4", evidence: "", note: "" } } }),
  ).toMatchObject({ fields: { [`${first}.points`]: expect.any(String), [`${first}.evidence`]: "answer_required" } });
  expect(await recordEnvironmental(es, { ...ask, answers: { "no.such": answers[first] } })).toMatchObject({
    code: "not_found",
  });
  await must(recordEnvironmental(es, ask));
  const { facts } = await must(file(ana(), { id }));
  expect(facts).toMatchObject({ "assessment.environmentCategory": "c", "assessment.siteVisited": "yes" });
  await must(
    recordEnvironmental(es, { ...ask, answers: { ...answers, [first]: { points: "", evidence: "", note: "" } } }),
  );
  const open = await must(findingsOn(es, { id }));
  expect(open.environmental).toMatchObject({ category: null, missing: [first] });
  expect(open.cashFlow).toBeNull();
});

it("is looked at when a draft is tried on files of the past, as old as it was then", async () => {
  const id = await underReview(rosa(), staff().analista);
  await must(recordRegister(ana(), { ...reinfo(id, "suspended"), asOf: "20/11/2026" }));
  const author = caller(staff().productos);
  const { versionId } = await startedDraft(author);
  const { eligibility } = (await must(productVersion(author, { versionId }))).config;
  const either = { fact: "register.reinfoState", is: "one_of", value: ["active", "suspended"] };
  const old = { fact: "register.reinfoAgeDays", is: "at_most", value: 3 };
  const changes = { eligibility: eligibility.map((rule) => ({ ...rule, requires: { all: [either, old] } })) };
  await must(editVersion(author, { versionId, changes }));
  // Half a year later the look-up still counts as it did.
  const later = new Date("2027-05-23T15:00:00Z");
  await must(startReplay(caller(staff().productos, later), { versionId }));
  await runReplays(() => later);
  const replay = await must(replayOf(author, { versionId }));
  expect(replay?.tally.changes["not_yet>eligible"]).toBeGreaterThan(0);
});
