import { expect, it } from "vitest";
import { addBusinessDays } from "@/domain/calendar/business-days";
import { holidays } from "@/domain/calendar/holidays";
import { visitor } from "@/lib/actors";
import { answerCase } from "@/lib/care/answer";
import { askForPerson, askRight, ownCases, ownLenders } from "@/lib/care/ask";
import { claimCopy, fileClaim } from "@/lib/care/claim";
import { claimFile } from "@/lib/care/claim-pdf";
import { careCase, careCount, careInbox } from "@/lib/care/inbox";
import { must } from "@/lib/demo/seed";
import { newestMessages } from "@/lib/outbox";
import { readPdf } from "@/lib/sheets/testing/read-pdf";
import { caller, openHouse } from "@/lib/testing/house";
import { completeDraft, sent } from "@/lib/testing/journey";

const house = openHouse();
const sur = "caja-muestra-del-sur";
const staff = (key: string, lender: "caja-muestra-del-sur" | "caja-ejemplo-altiplano" = sur) =>
  caller(house().cast.staff[lender][key]);
const cerro = () => caller(house().cast.applicants.cerro);
const lenderId = () => staff("administracion").actor.institutionId ?? "";
const workingDays = (count: number) => addBusinessDays("2026-11-23", count, new Set(holidays));

const entry = (more: Record<string, string> = {}) => ({
  institutionId: lenderId(),
  kind: "claim",
  name: "Julia Mamani Condori",
  document: "4567 8901",
  phone: "951 234 567",
  address: "Jr. Puno 120, Juliaca, Puno",
  email: "Julia@muestra.example",
  guardian: "",
  good: "Atención en la agencia",
  amount: "120.00",
  text: "Me cobraron un trámite que no pedí.",
  wanted: "Que me devuelvan lo cobrado.",
  ...more,
});

it("takes an entry of anybody, numbers it without a gap, and gives a copy that says by when it is answered", async () => {
  const anybody = caller(visitor);
  const filed = await must(fileClaim(anybody, entry()));
  const next = await must(fileClaim(anybody, entry({ kind: "grievance" })));
  expect([filed.number, next.number]).toEqual(["LR-2026-00001", "LR-2026-00002"]);
  const other = { ...entry(), institutionId: staff("administracion", "caja-ejemplo-altiplano").actor.institutionId };
  expect((await must(fileClaim(anybody, other))).number).toBe("LR-2026-00001");
  const copy = await must(claimCopy(anybody, { token: filed.token }));
  expect(copy.entry).toMatchObject({ dueOn: workingDays(15), deadlineDays: 15, answer: null });
  expect(copy.entry.content).toMatchObject({ document: "45678901", email: "julia@muestra.example" });
  const mail = (await newestMessages(10)).find(
    ({ to, text }) => to === "julia@muestra.example" && text.includes(filed.number),
  );
  expect(mail).toMatchObject({ channel: "email" });
  expect(mail?.text).toContain(`/libro-de-reclamaciones/copia/${filed.token}`);
  expect(mail?.text).not.toMatch(/45678901|120|Mamani/);
  const { text } = await readPdf((await must(claimFile(anybody, { token: filed.token }))).content);
  for (const part of ["LR-2026-00001", "Julia Mamani Condori", "45678901", "120.00", "Ley 29571"])
    expect(text).toContain(part);
  expect(await claimCopy(anybody, { token: "x".repeat(32) })).toMatchObject({ code: "not_found" });
});

it.each([
  [{ name: "" }, "name"],
  [{ document: "12" }, "document"],
  [{ phone: "123" }, "phone"],
  [{ address: "" }, "address"],
  [{ email: "julia@muestra.example, otra@lejos.example" }, "email"],
  [{ text: "corto" }, "text"],
  [{ wanted: "" }, "wanted"],
  [{ kind: "person" }, "kind"],
  [{ institutionId: "" }, "institutionId"],
  [{ text: "<script>alert(1)</script> y más" }, "text"],
])("asks for what an entry needs to count as filed: %j", async (more, field) => {
  const refused = await fileClaim(caller(visitor), entry(more));
  expect(refused).toMatchObject({ code: "invalid_input", fields: { [field]: expect.any(String) } });
});

it("shows a complaint to who answers for the lender, and to nobody it may be about", async () => {
  const filed = await must(fileClaim(caller(visitor), entry({ email: "otra@muestra.example" })));
  const { rows } = await must(careInbox(staff("administracion"), {}));
  const id = rows.find(({ number }) => number === filed.number)?.id ?? "";
  expect((await must(careCase(staff("administracion"), { id }))).mayAnswer).toBe(true);
  expect((await must(careInbox(staff("analista"), {}))).rows).toEqual([]);
  expect(await careCase(staff("analista"), { id })).toMatchObject({ code: "not_found" });
  expect(await careInbox(staff("operaciones"), {})).toMatchObject({ code: "not_allowed" });
  expect(await careCase(staff("administracion", "caja-ejemplo-altiplano"), { id })).toMatchObject({
    code: "not_found",
  });
  const answer = { id, outcome: "granted", answer: "Le devolvemos lo cobrado en dos días." };
  expect(await answerCase(staff("analista"), answer)).toMatchObject({ code: "not_found" });
  expect(await answerCase(cerro(), answer)).toMatchObject({ code: "not_allowed" });
  expect(await answerCase(staff("administracion"), { ...answer, answer: "Ya." })).toMatchObject({
    fields: { answer: "answer_short" },
  });
  const before = await must(careCount(staff("administracion"), {}));
  await must(answerCase(staff("administracion"), answer));
  expect(await must(careCount(staff("administracion"), {}))).toBe(before - 1);
  expect(await answerCase(staff("administracion"), answer)).toMatchObject({ code: "already_answered" });
  const copy = await must(claimCopy(caller(visitor), { token: filed.token }));
  expect(copy.entry).toMatchObject({ outcome: "granted", answer: answer.answer });
  expect((await newestMessages(5)).some(({ text }) => text.includes(`respondimos su hoja ${filed.number}`))).toBe(true);
});

it("asks a lender for a right over one's data, with the day of the norm, and only one that has them", async () => {
  expect(await must(ownLenders(caller(house().cast.applicants.quebrada), {}))).toEqual([]);
  await sent(house().cast.applicants.cerro);
  expect((await must(ownLenders(cerro(), {}))).map(({ id }) => id)).toEqual([lenderId()]);
  const ask = { institutionId: lenderId(), kind: "access", text: "Quiero saber qué datos míos tienen." };
  const asked = await must(askRight(cerro(), ask));
  expect(asked.dueOn).toBe(workingDays(20));
  expect((await must(askRight(cerro(), { ...ask, kind: "erase" }))).dueOn).toBe(workingDays(10));
  expect(await askRight(caller(house().cast.applicants.quebrada), ask)).toMatchObject({ code: "not_found" });
  expect(await askRight(staff("analista"), ask)).toMatchObject({ code: "not_allowed" });
  expect(await askRight(cerro(), { ...ask, kind: "claim" })).toMatchObject({ fields: { kind: "choice_required" } });
  const mine = await must(ownCases(cerro(), {}));
  expect(mine.map(({ number }) => number)).toEqual(expect.arrayContaining(["DP-2026-00001", "DP-2026-00002"]));
  expect(await must(ownCases(caller(house().cast.applicants.quebrada), {}))).toEqual([]);
  await must(
    answerCase(staff("administracion"), {
      id: asked.id,
      outcome: "informed",
      answer: "Tenemos lo que escribió en su solicitud.",
    }),
  );
  expect((await must(ownCases(cerro(), {}))).find(({ id }) => id === asked.id)).toMatchObject({ outcome: "informed" });
  const told = (await newestMessages(50)).find(({ text }) => text.includes("/mis-datos/pedidos"));
  expect(told).toMatchObject({ channel: "sms" });
  expect(told?.text).toContain(asked.number);
});

it("asks for a person about an application that was sent, which becomes a task of who works on files", async () => {
  const draft = await completeDraft(house().cast.applicants.cerro);
  const text = "Quiero que me expliquen el puntaje.";
  expect(await askForPerson(cerro(), { applicationId: draft, text })).toMatchObject({ code: "wrong_status" });
  const id = await sent(house().cast.applicants.cerro);
  expect(await askForPerson(caller(house().cast.applicants.quebrada), { applicationId: id, text })).toMatchObject({
    code: "not_found",
  });
  const asked = await must(askForPerson(cerro(), { applicationId: id, text }));
  const { rows } = await must(careInbox(staff("analista"), {}));
  expect(rows).toEqual([
    expect.objectContaining({ kind: "person", number: asked.number, application: expect.any(String) }),
  ]);
  await must(
    answerCase(staff("analista"), {
      id: asked.id,
      outcome: "informed",
      answer: "El puntaje suma cuatro partes. La llamo hoy.",
    }),
  );
  expect((await must(careInbox(staff("analista"), { view: "answered" }))).rows).toHaveLength(1);
});
