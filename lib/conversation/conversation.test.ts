import { expect, it } from "vitest";
import { visitor } from "@/lib/actors";
import { claimApplication } from "@/lib/applications/claim";
import { decideApplication } from "@/lib/applications/decide";
import { file } from "@/lib/applications/file";
import { observeApplication } from "@/lib/applications/observe";
import { ownApplication } from "@/lib/applications/own";
import { recommendApplication } from "@/lib/applications/recommend";
import { answerMoreTime, askMoreTime, extensionOf, ownExtension } from "@/lib/conversation/extension";
import { answerReconsideration, askReconsideration, ownReconsideration } from "@/lib/conversation/reconsider";
import { closeStatusLink, openStatusLink, ownStatusLink, publicStatus } from "@/lib/conversation/status-link";
import { conversationOf, ownMessages, writeToApplicant, writeToLender } from "@/lib/conversation/write";
import { must } from "@/lib/demo/seed";
import { ownLetter } from "@/lib/letters/made";
import { receiptPdf } from "@/lib/letters/receipt";
import { noteDelays } from "@/lib/messages/delays";
import { fileNotices } from "@/lib/messages/file-notices";
import { readPdf } from "@/lib/sheets/testing/read-pdf";
import { caller, monday, openHouse } from "@/lib/testing/house";
import { completeDraft, proposal, sent, underReview, versionOf } from "@/lib/testing/journey";

const house = openHouse();
const staff = (key: string) => caller(house().cast.staff["caja-muestra-del-sur"][key]);
const elsewhere = (key: string) => caller(house().cast.staff["caja-ejemplo-altiplano"][key]);
const cerro = (now = monday) => caller(house().cast.applicants.cerro, now);
const quebrada = () => caller(house().cast.applicants.quebrada);
const version = (id: string) => versionOf(staff("analista").actor, id);

it("carries words both ways, says whose turn to answer it is, and keeps who of the lender wrote", async () => {
  const id = await sent(cerro().actor);
  await must(writeToLender(cerro(), { id, text: "¿Cuándo vienen a la visita?" }));
  expect(await must(conversationOf(staff("analista"), { id }))).toMatchObject({ waits: true });
  await must(writeToApplicant(staff("analista"), { id, text: "El jueves por la mañana." }));
  expect(await must(conversationOf(staff("analista"), { id }))).toMatchObject({ waits: false });
  const own = await must(ownMessages(cerro(), { id }));
  expect(own.map(({ side, authorName }) => [side, authorName !== ""])).toEqual([
    ["applicant", true],
    ["lender", false],
  ]);
  const told = await must(fileNotices(cerro(), { id }));
  expect(told.at(-1)?.text.es).toBe(
    `Le escribimos sobre su solicitud ${(await must(ownApplication(cerro(), { id }))).number}.`,
  );
  expect(await writeToLender(quebrada(), { id, text: "Hola" })).toMatchObject({ code: "not_found" });
  expect(await writeToApplicant(elsewhere("analista"), { id, text: "Hola" })).toMatchObject({ code: "not_found" });
  expect(await writeToApplicant(staff("riesgos"), { id, text: "Hola" })).toMatchObject({ code: "not_allowed" });
  expect(await writeToLender(cerro(), { id, text: " " })).toMatchObject({ fields: { text: "answer_required" } });
  const draft = await completeDraft(cerro().actor);
  expect(await writeToLender(cerro(), { id: draft, text: "Hola" })).toMatchObject({ code: "wrong_status" });
});

async function observed(): Promise<string> {
  const id = await sent(cerro().actor);
  await must(claimApplication(staff("analista"), { id }));
  const item = { targetKind: "document", targetCode: "powers", reasonCode: "explain", note: "Falta una firma." };
  await must(observeApplication(staff("analista"), { id, version: await version(id), dueDays: 5, items: [item] }));
  return id;
}

it("asks for more time once, and moves the day only when the lender gives it", async () => {
  const id = await observed();
  const due = async () => (await must(ownApplication(cerro(), { id }))).corrections[0]?.dueOn;
  const before = (await due()) ?? "";
  const ask = { id, until: "2026-12-10", reason: "SUNARP atiende la próxima semana." };
  expect(await askMoreTime(cerro(), { ...ask, until: before })).toMatchObject({ fields: { until: "date_not_later" } });
  expect(await askMoreTime(cerro(), { ...ask, until: "2027-12-10" })).toMatchObject({
    fields: { until: "date_too_far" },
  });
  expect(await askMoreTime(cerro(), { ...ask, until: "2026-02-31" })).toMatchObject({
    fields: { until: "date_invalid" },
  });
  expect(await askMoreTime(quebrada(), ask)).toMatchObject({ code: "not_found" });
  expect(await askMoreTime(staff("analista"), ask)).toMatchObject({ code: "not_allowed" });
  await must(askMoreTime(cerro(), ask));
  expect(await askMoreTime(cerro(), ask)).toMatchObject({ code: "extension_asked" });
  expect(await due()).toBe(before);
  expect(await must(extensionOf(staff("analista"), { id }))).toMatchObject({ state: "open", askedUntil: "2026-12-10" });
  expect(await answerMoreTime(elsewhere("analista"), { id, give: "granted" })).toMatchObject({ code: "not_found" });
  expect(await answerMoreTime(staff("operaciones"), { id, give: "granted" })).toMatchObject({ code: "not_allowed" });
  expect(await answerMoreTime(staff("analista"), { id, give: "refused" })).toMatchObject({
    fields: { answer: "note_required" },
  });
  await must(answerMoreTime(staff("analista"), { id, give: "granted", until: "2026-12-07" }));
  expect(await due()).toBe("2026-12-07");
  expect(await answerMoreTime(staff("analista"), { id, give: "granted" })).toMatchObject({ code: "wrong_status" });
  expect(await must(ownExtension(cerro(), { id }))).toMatchObject({ state: "granted", until: "2026-12-07" });
  const other = await sent(cerro().actor);
  expect(await askMoreTime(cerro(), { ...ask, id: other })).toMatchObject({ code: "wrong_status" });
});

async function declined(): Promise<string> {
  const id = await underReview(cerro().actor, staff("analista").actor);
  const reasonCodes = ["capacity_insufficient"];
  await must(
    recommendApplication(staff("analista"), {
      id,
      version: await version(id),
      ...proposal,
      outcome: "decline",
      reasonCodes,
    }),
  );
  await must(
    decideApplication(staff("gerencia"), {
      id,
      version: await version(id),
      outcome: "decline",
      reasonCodes,
      figures: { capacity_insufficient: "Cuota S/ 3,200 y disponible S/ 2,500", otra: "No cuenta" },
    }),
  );
  return id;
}

const why = "Las ventas de octubre no se contaron: adjunto la liquidación.";

it("writes each reason with its figure and its cure, and how to disagree, on one page", async () => {
  const id = await declined();
  const { content } = await must(ownLetter(cerro(), { id, paper: "decision" }));
  const { text, pages } = await readPdf(content);
  expect(pages).toHaveLength(1);
  for (const part of [
    "Cuota S/ 3,200 y disponible S/ 2,500",
    "Si no está de acuerdo",
    "/libro-de-reclamaciones",
    "Indecopi",
  ])
    expect(text).toContain(part);
  expect(text).not.toContain("No cuenta");
});

it("has a refusal looked at again by somebody who had no part in it", async () => {
  const id = await declined();
  expect(await askReconsideration(quebrada(), { id, text: why })).toMatchObject({ code: "not_found" });
  expect(await askReconsideration(staff("analista"), { id, text: why })).toMatchObject({ code: "not_allowed" });
  expect(await askReconsideration(cerro(), { id, text: "No." })).toMatchObject({ fields: { text: "answer_short" } });
  await must(askReconsideration(cerro(), { id, text: why }));
  expect(await askReconsideration(cerro(), { id, text: why })).toMatchObject({ code: "wrong_status" });
  const answer = async (more: Record<string, unknown>) => ({
    id,
    version: await version(id),
    message: `Revisamos. ${why}`,
    ...more,
  });
  const confirmed = { outcome: "confirmed", reasonCodes: ["capacity_insufficient"] };
  expect(await answerReconsideration(staff("gerencia"), await answer(confirmed))).toMatchObject({
    code: "decided_by_you",
  });
  expect(await answerReconsideration(staff("analista"), await answer(confirmed))).toMatchObject({
    code: "not_allowed",
  });
  expect(await answerReconsideration(elsewhere("gerencia"), await answer(confirmed))).toMatchObject({
    code: "not_found",
  });
  expect(await answerReconsideration(staff("jefatura"), await answer({ outcome: "confirmed" }))).toMatchObject({
    code: "reasons_required",
  });
  await must(answerReconsideration(staff("jefatura"), await answer(confirmed)));
  expect(await must(ownReconsideration(cerro(), { id }))).toMatchObject({
    outcome: "confirmed",
    resolvedByName: "Julia Patrón",
  });
  expect((await must(file(staff("analista"), { id }))).status).toBe("declined_final");

  const again = await declined();
  await must(askReconsideration(cerro(), { id: again, text: why }));
  const reopened = {
    id: again,
    version: await version(again),
    outcome: "reopened",
    message: `Se vuelve a evaluar. ${why}`,
  };
  await must(answerReconsideration(staff("jefatura"), reopened));
  const anew = await must(file(staff("analista"), { id: again }));
  expect(anew.status).toBe("under_review");
  expect(anew.promisedOn).toMatch(/^2026-12-/);
  expect(await answerReconsideration(staff("jefatura"), reopened)).toMatchObject({ code: "wrong_status" });
});

it("tells the stage to whoever has the code, nothing more, and only while somebody wants it", async () => {
  const id = await sent(cerro().actor);
  expect(await must(ownStatusLink(cerro(), { id }))).toBeNull();
  expect(await openStatusLink(quebrada(), { id })).toMatchObject({ code: "not_found" });
  expect(await openStatusLink(staff("analista"), { id })).toMatchObject({ code: "not_allowed" });
  await must(openStatusLink(cerro(), { id }));
  const code = (await must(ownStatusLink(cerro(), { id })))?.code ?? "";
  expect(code.length).toBeGreaterThan(25);
  const shown = await must(publicStatus(caller(visitor), { code }));
  expect(Object.keys(shown).toSorted()).toEqual(["at", "lender", "stage"]);
  expect(shown.stage).toBe("received");
  await must(openStatusLink(cerro(), { id }));
  expect(await publicStatus(caller(visitor), { code })).toMatchObject({ code: "not_found" });
  const fresh = (await must(ownStatusLink(cerro(), { id })))?.code ?? "";
  await must(closeStatusLink(cerro(), { id }));
  expect(await publicStatus(caller(visitor), { code: fresh })).toMatchObject({ code: "not_found" });
  expect(await closeStatusLink(cerro(), { id })).toMatchObject({ code: "not_found" });
  const draft = await completeDraft(cerro().actor);
  expect(await openStatusLink(cerro(), { id: draft })).toMatchObject({ code: "wrong_status" });
});

it("says a delay once, when the promised day has passed at the lender", async () => {
  const id = await sent(cerro().actor);
  const { promisedOn } = await must(ownApplication(cerro(), { id }));
  const events = async () => (await must(fileNotices(cerro(), { id }))).length;
  const before = await events();
  await noteDelays(new Date(`${promisedOn}T20:00:00Z`));
  expect(await events()).toBe(before);
  const after = new Date(new Date(`${promisedOn}T20:00:00Z`).getTime() + 86_400_000);
  expect(await noteDelays(after)).toBeGreaterThan(0);
  expect(await noteDelays(after)).toBe(0);
  expect(await events()).toBe(before + 1);
});

it("makes the receipt of what was sent, the same each time, for its own people alone", async () => {
  const id = await sent(cerro().actor);
  const made = await must(receiptPdf(cerro(), { id }));
  expect((await must(receiptPdf(cerro(), { id }))).content.equals(made.content)).toBe(true);
  const { text, pages } = await readPdf(made.content);
  expect(pages).toHaveLength(1);
  expect(text).toMatch(/VT-2026-\d{5}/);
  expect(text).toContain("60,000.00");
  expect(await receiptPdf(quebrada(), { id })).toMatchObject({ code: "not_found" });
  const draft = await completeDraft(cerro().actor);
  expect(await receiptPdf(cerro(), { id: draft })).toMatchObject({ code: "not_found" });
});
