import { expect, it } from "vitest";
import { withTx } from "@/db/client";
import { people } from "@/db/schema/person";
import { actorForPerson } from "@/lib/actors";
import { claimApplication, passScreening } from "@/lib/applications/claim";
import { file } from "@/lib/applications/file";
import { ownApplication } from "@/lib/applications/own";
import { queue, queueCounts } from "@/lib/applications/queue";
import { requestSignOff, signOff } from "@/lib/applications/submit";
import { demoPin } from "@/lib/demo/people";
import { demoProducts } from "@/lib/demo/products";
import { must } from "@/lib/demo/seed";
import { signatureOf } from "@/lib/demo/signing";
import { acceptOffer } from "@/lib/offers/accept";
import { requestOfferCode } from "@/lib/offers/code";
import { counterOffer } from "@/lib/offers/counter";
import { declineOffer } from "@/lib/offers/decline";
import { expireOffers } from "@/lib/offers/expire";
import { offerDraft, sendOffer } from "@/lib/offers/send";
import { newestMessages } from "@/lib/outbox";
import { createProduct } from "@/lib/products/create";
import { proposeVersion, publishVersion } from "@/lib/products/publish";
import { caller, monday, openHouse } from "@/lib/testing/house";
import { completeDraft, versionOf } from "@/lib/testing/journey";
import { accept, approved, codeFor, days, enterCap, send } from "@/lib/testing/offers";

const house = openHouse();
const rosa = () => house().cast.applicants.cerro;
const rosaPhone = "900000101";
const other = () => house().cast.applicants.quebrada;
const staff = () => house().cast.staff["caja-muestra-del-sur"];
const stranger = () => house().cast.staff["caja-ejemplo-altiplano"];
const operations = () => staff().operaciones;
const at = (day: string) => new Date(`${day}T15:00:00Z`);
const own = async (id: string) => must(ownApplication(caller(rosa()), { id }));

async function offered(conditions = ""): Promise<string> {
  const id = await approved(rosa(), staff(), conditions);
  await must(send(staff(), id));
  return id;
}

it("sends nothing while nobody has entered the cap of that day, nor above it", async () => {
  const id = await approved(rosa(), staff());
  expect(await send(staff(), id)).toMatchObject({ code: "cap_missing", facts: { date: "05/12/2026" } });
  const ask = { id, disburseOn: null, expiresOn: null };
  expect(await must(offerDraft(caller(operations()), ask))).toMatchObject({ obstacle: { code: "cap_missing" } });
  await enterCap(staff(), "0.2000");
  const cap = { code: "rate_above_cap", facts: { cap: "20.00%", source: "Nota de prueba" } };
  expect(await send(staff(), id)).toMatchObject(cap);
  expect(await must(offerDraft(caller(operations()), ask))).toMatchObject({ obstacle: cap });
  expect((await own(id)).status).toBe("approved");

  await enterCap(staff(), "1.1200");
  const draft = await must(offerDraft(caller(operations()), ask));
  expect(draft).toMatchObject({ obstacle: null, days: { expiresOn: "2026-12-08" }, loan: { amountCents: 60_000_00 } });
  await must(send(staff(), id));
  expect(await own(id)).toMatchObject({ status: "offer_sent", waitingOn: "applicant" });
});

it("freezes what was decided, for operations alone and for days that can be kept", async () => {
  const id = await approved(rosa(), staff(), "Presentar el IGAFOM.\nAbrir una cuenta.");
  const version = await versionOf(operations(), id);
  const input = { id, version, ...days };
  expect(await sendOffer(caller(staff().analista), input)).toMatchObject({ code: "not_allowed" });
  expect(await sendOffer(caller(stranger().operaciones), input)).toMatchObject({ code: "not_found" });
  expect(await sendOffer(caller(operations()), { ...input, version: version - 1 })).toMatchObject({
    code: "changed_meanwhile",
  });
  const wrong = { ...input, disburseOn: "2026-11-22", expiresOn: "2027-02-22" };
  expect(await sendOffer(caller(operations()), wrong)).toMatchObject({
    fields: { disburseOn: "date_past", expiresOn: "date_too_far" },
  });
  expect(await sendOffer(caller(operations()), { ...input, disburseOn: "pronto" })).toMatchObject({
    fields: { disburseOn: "date_invalid" },
  });
  expect((await must(queue(caller(operations()), { view: "to_pay_out" }))).rows.map((row) => row.id)).toContain(id);
  const before = await must(queueCounts(caller(operations()), {}));

  await must(sendOffer(caller(operations()), input));
  expect((await must(queueCounts(caller(operations()), {}))).to_pay_out).toBe(before.to_pay_out - 1);
  const { formalization, steps } = await own(id);
  expect(formalization?.offer).toMatchObject({
    amountCents: 60_000_00,
    termMonths: 24,
    // What the product asks to be learnt comes with it, whatever was decided.
    conditions: [
      "Presentar el IGAFOM.",
      "Abrir una cuenta.",
      "Completar el módulo de aprendizaje «Qué es un crédito».",
      "Completar el módulo de aprendizaje «Garantías, grupos y responsabilidades».",
      "Completar el módulo de aprendizaje «Más oro sin mercurio».",
    ],
    sentByName: "Olga Demostrada",
    ...days,
  });
  expect(formalization?.loan).toMatchObject({ disbursedOn: days.disburseOn, issuedOn: "2026-11-23", isOffer: true });
  expect(steps).toEqual(expect.arrayContaining(["accept_offer", "decline_offer", "counter_offer"]));
  expect(await send(staff(), id)).toMatchObject({ code: "wrong_status" });
});

it("is accepted by a signatory with the PIN and the code that was sent for it", async () => {
  const id = await offered();
  const code = await codeFor(rosa(), rosaPhone, id);
  const texts = (await newestMessages(50)).map((message) => message.text);
  expect(texts.filter((text) => text.includes(code) && !/60,000|24 meses/.test(text))).toHaveLength(1);
  expect(await acceptOffer(caller(rosa()), { id, pin: "000000", code })).toMatchObject({
    code: "wrong_credentials",
    fields: { pin: "pin_wrong" },
  });
  const not = code === "123456" ? "654321" : "123456";
  expect(await acceptOffer(caller(rosa()), { id, pin: demoPin, code: not })).toMatchObject({
    code: "code_wrong",
    facts: { left: 4 },
  });
  const member = { ...rosa(), roles: ["applicant_member"] } as never;
  expect(await acceptOffer(caller(member), { id, pin: demoPin, code })).toMatchObject({ code: "not_allowed" });
  expect(await acceptOffer(caller(other()), { id, pin: demoPin, code })).toMatchObject({ code: "not_found" });
  const late = new Date(monday.getTime() + 11 * 60_000);
  expect(await acceptOffer(caller(rosa(), late), { id, pin: demoPin, code })).toMatchObject({ code: "code_expired" });

  expect(await must(acceptOffer(caller(rosa()), { id, pin: demoPin, code }))).toEqual({ isComplete: true });
  const accepted = await own(id);
  expect(accepted).toMatchObject({ status: "offer_accepted", waitingOn: "operations" });
  expect(accepted.formalization).toMatchObject({ acceptedOn: "2026-11-23", answers: [{ personName: "Rosa Ejemplo" }] });
  expect(await requestOfferCode(caller(rosa()), { id })).toMatchObject({ code: "wrong_status" });
});

it("takes one of two acceptances sent at once from two windows", async () => {
  const id = await offered();
  const code = await codeFor(rosa(), rosaPhone, id);
  const both = await Promise.all([1, 2].map(() => acceptOffer(caller(rosa()), { id, pin: demoPin, code })));
  expect(both.filter((result) => result.ok)).toHaveLength(1);
  expect(both.find((result) => !result.ok)).toMatchObject({ code: "wrong_status" });
  expect((await own(id)).formalization?.answers).toHaveLength(1);
});

it("never opens one offer with the code of another", async () => {
  const [first, second] = [await offered(), await offered()];
  const codeOfFirst = await codeFor(rosa(), rosaPhone, first);
  expect(await acceptOffer(caller(rosa()), { id: second, pin: demoPin, code: codeOfFirst })).toMatchObject({
    code: "code_expired",
  });
  const codeOfSecond = await codeFor(rosa(), rosaPhone, second);
  if (codeOfFirst !== codeOfSecond) {
    expect(await acceptOffer(caller(rosa()), { id: second, pin: demoPin, code: codeOfFirst })).toMatchObject({
      code: "code_wrong",
    });
  }
  // A code asked for again ends the one before it.
  await codeFor(rosa(), rosaPhone, second);
  const old = await acceptOffer(caller(rosa()), { id: second, pin: demoPin, code: codeOfSecond });
  expect(old).toMatchObject({ ok: false });
  expect((await own(second)).status).toBe("offer_sent");
});

it("holds to its last day by the clock, whether or not the worker was awake", async () => {
  const id = await offered();
  const code = await codeFor(rosa(), rosaPhone, id, at("2026-12-08"));
  const next = at("2026-12-09");
  const expired = { code: "offer_expired", facts: { date: "08/12/2026" } };
  expect(await acceptOffer(caller(rosa(), next), { id, pin: demoPin, code })).toMatchObject(expired);
  expect(await declineOffer(caller(rosa(), next), { id, reasonCode: "other" })).toMatchObject(expired);
  expect((await must(ownApplication(caller(rosa(), next), { id }))).formalization?.isOver).toBe(true);

  expect(await expireOffers(at("2026-12-08"))).toBe(0);
  expect(await expireOffers(next)).toBeGreaterThan(0);
  expect(await own(id)).toMatchObject({ status: "offer_expired", waitingOn: null });
  expect((await own(id)).history.at(-1)).toMatchObject({ event: "expire_offer", side: "system" });
  expect(await expireOffers(next)).toBe(0);
});

it("is refused with a coded reason, or answered with other terms that go to the committee", async () => {
  const declined = await offered();
  expect(await declineOffer(caller(rosa()), { id: declined, reasonCode: "" })).toMatchObject({
    fields: { reasonCode: "reasons_required" },
  });
  await must(declineOffer(caller(rosa()), { id: declined, reasonCode: "cost_too_high" }));
  expect(await own(declined)).toMatchObject({ status: "offer_declined", waitingOn: null });
  expect(await counterOffer(caller(rosa()), { id: declined, ...lower })).toMatchObject({ code: "wrong_status" });

  const id = await offered();
  expect(await counterOffer(caller(rosa()), { id, ...lower, amount: "60,000", termMonths: "24" })).toMatchObject({
    fields: { amount: "terms_unchanged" },
  });
  expect(await counterOffer(caller(rosa()), { id, ...lower, amount: "9,000,000" })).toMatchObject({
    fields: { amount: "amount_too_large" },
  });
  await must(counterOffer(caller(rosa()), { id, ...lower }));
  const asked = await must(file(caller(operations()), { id }));
  expect(asked).toMatchObject({ status: "in_committee", waitingOn: "committee" });
  expect(asked.formalization?.answers.at(-1)).toMatchObject({
    kind: "counter",
    amountCents: 45_000_00,
    termMonths: 36,
    reasonCode: "instalment_too_high",
  });
});
const lower = { amount: "45,000.00", termMonths: "36", reasonCode: "instalment_too_high", note: "" };

it("waits for two different signatories where the product asks for two", async () => {
  const config = { ...(demoProducts[0]?.config as object), signOff: true };
  const slug = "equipo-con-dos-firmas";
  const { versionId } = await must(createProduct(caller(staff().productos), { slug, config }));
  await must(proposeVersion(caller(staff().productos), { versionId }));
  await must(publishVersion(caller(staff().productos2), { versionId }));
  const mateo = await colleagueOf("Mateo Prueba");
  const id = await completeDraft(rosa(), monday, undefined, slug);
  await must(requestSignOff(caller(rosa()), { ...(await signatureOf(caller(rosa()), id)), dni: "99900101" }));
  await must(signOff(caller(mateo), { ...(await signatureOf(caller(mateo), id)), dni: "99900102" }));
  await must(claimApplication(caller(staff().analista), { id }));
  await must(passScreening(caller(staff().analista), { id, version: await versionOf(operations(), id) }));
  await approved(rosa(), staff(), "", id);
  await must(send(staff(), id));

  expect(await must(accept(rosa(), rosaPhone, id))).toEqual({ isComplete: false });
  const half = await own(id);
  expect(half.status).toBe("offer_sent");
  expect(half.formalization?.signatories.map(({ name, signedAt }) => [name, signedAt !== null])).toEqual([
    ["Mateo Prueba", false],
    ["Rosa Ejemplo", true],
  ]);
  expect(await requestOfferCode(caller(rosa()), { id })).toMatchObject({ code: "offer_accepted" });
  expect(await acceptOffer(caller(rosa()), { id, pin: demoPin, code: "123456" })).toMatchObject({
    code: "offer_accepted",
  });
  expect(await must(accept(mateo, "900000102", id))).toEqual({ isComplete: true });
  expect((await own(id)).status).toBe("offer_accepted");
});

async function colleagueOf(name: string) {
  const context = { scope: "actor", personId: null, institutionId: null } as const;
  const rows = await withTx({ ...context, organizationId: rosa()?.organizationId ?? null }, (tx) =>
    tx.select({ id: people.id, name: people.displayName }).from(people),
  );
  return (await actorForPerson(rows.find((row) => row.name === name)?.id ?? "")) ?? undefined;
}
