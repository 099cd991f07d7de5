import { expect, it } from "vitest";
import type { Actor } from "@/domain/access";
import type { ProductDraft } from "@/domain/product";
import { decideApplication } from "@/lib/applications/decide";
import { file } from "@/lib/applications/file";
import { recommendApplication } from "@/lib/applications/recommend";
import { startApplication } from "@/lib/applications/start";
import { submitApplication } from "@/lib/applications/submit";
import { withdrawApplication } from "@/lib/applications/withdraw";
import { must } from "@/lib/demo/seed";
import { signatureOf } from "@/lib/demo/signing";
import { caller, monday, openHouse } from "@/lib/testing/house";
import { completeDraft, proposal, proposed, sent, underReview, versionOf } from "@/lib/testing/journey";
import { publishChanges } from "@/lib/testing/products";

const house = openHouse();
const slug = "equipo-sin-mercurio";
const staff = () => house().cast.staff["caja-muestra-del-sur"];
const analista = () => staff().analista;
const gerencia = () => staff().gerencia;
const cerro = () => house().cast.applicants.cerro;
const publish = (changes: Partial<ProductDraft>) =>
  publishChanges([staff().productos, staff().productos2], slug, changes);
const open = { pilot: null, waitingDays: 0, maxLiveApplications: null };
const fence = { departments: [], maxApplications: null, maxTotalCents: null, invited: [] };

async function decide(id: string, outcome: "approve" | "decline", by: () => Actor | undefined) {
  const version = await versionOf(by(), id);
  return decideApplication(caller(by()), {
    id,
    version,
    outcome,
    reasonCodes: [outcome === "approve" ? "capacity_shown" : "capacity_insufficient"],
  });
}

it("keeps a pilot inside its fence: region, invitation, places and money, and keeps the draft", async () => {
  const start = () => startApplication(caller(cerro()), { slug });
  await publish({ pilot: { ...fence, departments: ["01"] } });
  expect(await start()).toMatchObject({ code: "pilot_region" });
  await publish({ pilot: { ...fence, invited: ["20999999999"] } });
  expect(await start()).toMatchObject({ code: "pilot_invited" });

  await publish({ pilot: { ...fence, maxApplications: 1 } });
  const [first, second] = [await completeDraft(cerro()), await completeDraft(cerro())];
  const signed = [await signatureOf(caller(cerro()), first), await signatureOf(caller(cerro()), second)];
  const both = await Promise.all(signed.map((typed) => submitApplication(caller(cerro()), typed)));
  const codes = both.map((result) => (result.ok ? "sent" : result.code)).sort();
  expect(codes).toEqual(["pilot_full", "sent"]);
  expect(await start()).toMatchObject({ code: "pilot_full" });
  const kept = both[0]?.ok ? second : first;
  await must(withdrawApplication(caller(cerro()), { id: both[0]?.ok ? first : second, reasonCode: "other" }));
  await must(submitApplication(caller(cerro()), await signatureOf(caller(cerro()), kept)));

  await publish({ pilot: { ...fence, maxTotalCents: 100_000_00 } });
  const large = await completeDraft(cerro());
  expect(await submitApplication(caller(cerro()), { id: large })).toMatchObject({ code: "pilot_full" });
  await publish(open);
});

it("lets so many run at once, and waits after a refusal", async () => {
  await publish({ ...open, maxLiveApplications: 2 });
  const id = await completeDraft(cerro());
  await sent(cerro());
  expect(await submitApplication(caller(cerro()), { id })).toMatchObject({ code: "too_many_live", facts: { most: 2 } });
  await publish({ ...open, waitingDays: 30 });
  const refused = await proposed(cerro(), analista(), "5,000.00");
  await must(decide(refused, "decline", gerencia));
  expect(await startApplication(caller(cerro()), { slug })).toMatchObject({
    code: "waiting_time",
    facts: { date: "23/12/2026" },
  });
  const later = new Date(monday.getTime() + 30 * 86_400_000);
  await must(startApplication(caller(cerro(), later), { slug }));
  await publish(open);
});

it("lets an analyst change only what the version lets them, and asks for its facts first", async () => {
  await publish({ analystMayChange: ["term"], requiredFacts: [{ step: "recommend", fact: "answer.monthly_sales" }] });
  const id = await underReview(cerro(), analista(), "60,000.00");
  const recommend = async (changes: object) =>
    recommendApplication(caller(analista()), { id, version: await versionOf(analista(), id), ...proposal, ...changes });
  expect(await recommend({ amount: "50,000.00" })).toMatchObject({ fields: { amount: "terms_fixed" } });
  await must(recommend({ termMonths: "36" }));

  await publish({
    analystMayChange: [],
    requiredFacts: [
      { step: "recommend", fact: "answer.debt_payment" },
      { step: "recommend", fact: "register.reinfoState" },
    ],
  });
  const other = await underReview(cerro(), analista(), "60,000.00");
  const version = await versionOf(analista(), other);
  expect(await recommendApplication(caller(analista()), { id: other, version, ...proposal })).toMatchObject({
    code: "facts_missing",
    // By the words of the question and of the rule, never by their codes.
    facts: { facts: expect.stringMatching(/^¿.+\?; Estado en el REINFO consultado$/) },
  });
  await publish({ analystMayChange: ["amount", "term"], requiredFacts: [] });
});

it("approves within the money that is left, also when two decide at once", async () => {
  await publish({ funding: { source: "development_bank", envelopeCents: 8_000_00 } });
  const ids = [await proposed(cerro(), analista(), "5,000.00"), await proposed(cerro(), analista(), "5,000.00")];
  const both = await Promise.all(ids.map((id) => decide(id, "approve", gerencia)));
  expect(both.map((result) => (result.ok ? "approved" : result.code)).sort()).toEqual(["approved", "funding_short"]);
  const refused = ids[both[0]?.ok ? 1 : 0] ?? "";
  expect((await must(file(caller(gerencia()), { id: refused }))).fundingLeft).toBe(3_000_00);
  await must(decide(refused, "decline", gerencia));
  await publish({ funding: null });
});

it("shows staff the points, the strictest terms and the conditions that the answers suggest", async () => {
  const reason = { es: "Por la edad de la organización.", en: "" };
  const members = { fact: "answer.members", is: "at_least" as const, value: 10 };
  await publish({
    termRules: [
      { code: "one", when: members, maxAmountCents: 80_000_00, maxTermMonths: 30, reason },
      { code: "two", when: members, maxAmountCents: 50_000_00, maxTermMonths: null, reason },
      { code: "three", when: { ...members, value: 1000 }, maxAmountCents: 1_000_00, maxTermMonths: 1, reason },
    ],
    suggestedConditions: [{ code: "visit", when: members, text: { es: "Visita a los tres meses.", en: "" } }],
    scorecard: {
      passPoints: 10,
      reviewPoints: 5,
      factors: [
        {
          code: "members",
          part: "organization",
          label: { es: "Socios", en: "" },
          fact: "answer.members",
          measure: {
            kind: "bands",
            bands: [
              { from: null, to: 20, points: 5 },
              { from: 20, to: null, points: 12 },
            ],
          },
        },
      ],
    },
  });
  const seen = await must(file(caller(analista()), { id: await underReview(cerro(), analista()) }));
  expect(seen.score).toMatchObject({ total: 12, most: 12, result: "pass" });
  expect(seen.recommended).toMatchObject({
    amountCents: { value: 50_000_00, rule: { code: "two" } },
    termMonths: { value: 30, rule: { code: "one" } },
  });
  expect(seen.suggestedConditions.map((text) => text.es)).toEqual(["Visita a los tres meses."]);
});
