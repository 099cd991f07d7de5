import { and, eq, isNotNull } from "drizzle-orm";
import { expect, it } from "vitest";
import { withTx } from "@/db/client";
import { assemblyMinutes } from "@/db/schema/assembly";
import { auditEvents } from "@/db/schema/audit";
import { visitor } from "@/lib/actors";
import { file } from "@/lib/applications/file";
import { ownApplication } from "@/lib/applications/own";
import { saveLoan } from "@/lib/applications/save";
import { submitApplication } from "@/lib/applications/submit";
import { allowedByAssembly } from "@/lib/assemblies/allowed";
import { printAssembly } from "@/lib/assemblies/paper";
import { ownAssemblies, ownAssembly } from "@/lib/assemblies/read";
import { applicationsAsking, handInAssembly, keepSignedCopy, signedAssemblies } from "@/lib/assemblies/use";
import { beginAssembly, closeAssembly, saveAssembly } from "@/lib/assemblies/write";
import { must } from "@/lib/demo/seed";
import { signatureOf } from "@/lib/demo/signing";
import { ownPowers } from "@/lib/organizations/powers";
import { importRoster } from "@/lib/organizations/roster";
import { readPdf } from "@/lib/sheets/testing/read-pdf";
import { caller, openHouse } from "@/lib/testing/house";
import { completeDraft, pdf } from "@/lib/testing/journey";

const house = openHouse();
const rosa = () => caller(house().cast.applicants.cerro);
const nicanor = () => caller(house().cast.applicants.quebrada);
const eulalia = () => caller(house().cast.applicants.eulalia);
const analyst = () => caller(house().cast.staff["caja-muestra-del-sur"].analista);

const screens = {
  when: { calledOn: "01/11/2026", heldOn: "15/11/2026" },
  call: { call: "first", place: "Local comunal de Muestra" },
  attendance: { entitled: "31", present: "18" },
  quorum: { share: "more_than_half", percent: "", article: "artículo 18" },
  votes: { inFavour: "15", against: "2", blank: "1" },
  majority: { share: "two_thirds", percent: "", of: "present", article: "" },
  loan: { maxAmountCents: "60,000.00", maxTermMonths: "24", purpose: "Comprar una mesa vibradora" },
} as const;

type Screens = { -readonly [K in keyof typeof screens]: Record<string, string> };

async function written(change: Partial<Screens> = {}): Promise<string> {
  const { id } = await must(beginAssembly(nicanor(), {}));
  for (const [step, typed] of Object.entries({ ...screens, ...change }))
    await must(saveAssembly(nicanor(), { id, step, typed }));
  const powers = (await must(ownPowers(nicanor(), {}))).map((power) => power.id).join(" ");
  expect(
    await must(saveAssembly(nicanor(), { id, step: "representatives", typed: { powers, manner: "together" } })),
  ).toEqual({ next: null });
  return id;
}

async function signed(change: Partial<Screens> = {}): Promise<string> {
  const id = await written(change);
  await must(closeAssembly(nicanor(), { id }));
  await must(keepSignedCopy(nicanor(), { id, file: pdf("acta-firmada.pdf") }));
  return id;
}

const asOrganization = <T>(work: Parameters<typeof withTx<T>>[1]) =>
  withTx({ scope: "actor", personId: null, organizationId: nicanor().actor.organizationId, institutionId: null }, work);

it("asks a screen after the other, keeps each, and goes on where it was left", async () => {
  const begun = await must(beginAssembly(nicanor(), {}));
  expect(begun.next).toBe("when");
  const { id } = begun;
  expect(await must(saveAssembly(nicanor(), { id, step: "when", typed: screens.when }))).toEqual({ next: "call" });
  expect(await must(beginAssembly(nicanor(), {}))).toEqual({ id, next: "call" });
  expect((await must(ownAssembly(nicanor(), { id }))).content.when).toEqual({
    calledOn: "2026-11-01",
    heldOn: "2026-11-15",
  });
});

it.each([
  ["when", { calledOn: "", heldOn: "31/02/2026" }, { calledOn: "date_invalid", heldOn: "date_invalid" }],
  ["when", { calledOn: "01/11/2026", heldOn: "24/11/2026" }, { heldOn: "date_in_future" }],
  ["call", { call: "third", place: "" }, { call: "choice_required", place: "answer_required" }],
  ["attendance", { entitled: "0", present: "mucha" }, { entitled: "number_invalid", present: "number_invalid" }],
  ["attendance", { entitled: "10", present: "11" }, { present: "present_above_entitled" }],
  ["quorum", { share: "percent", percent: "101" }, { percent: "percent_range" }],
  ["quorum", { share: "percent", percent: "" }, { percent: "percent_range" }],
  ["loan", { maxAmountCents: "mil", maxTermMonths: "0", purpose: "" }, { maxAmountCents: "money_invalid" }],
  ["representatives", { powers: "", manner: "together" }, { powers: "choose_one" }],
  ["representatives", { powers: crypto.randomUUID(), manner: "together" }, { powers: "choose_one" }],
] as const)("refuses on %s what cannot be: %o", async (step, typed, fields) => {
  const { id } = await must(beginAssembly(nicanor(), {}));
  expect(await saveAssembly(nicanor(), { id, step, typed })).toMatchObject({ code: "invalid_input", fields });
});

it("refuses a quorum or a majority that was not reached, with its sum", async () => {
  const { id } = await must(beginAssembly(nicanor(), {}));
  const save = (step: string, typed: Record<string, string>) => saveAssembly(nicanor(), { id, step, typed });
  await must(save("call", screens.call));
  await must(save("attendance", { entitled: "31", present: "15" }));
  expect(await save("quorum", screens.quorum)).toMatchObject({
    code: "quorum_short",
    facts: { needed: 16, given: 15, total: 31 },
  });
  expect(await save("quorum", { share: "any" })).toMatchObject({ fields: { share: "any_on_second_call" } });
  await must(save("attendance", screens.attendance));
  await must(save("quorum", screens.quorum));
  expect(await save("votes", { inFavour: "15", against: "2", blank: "2" })).toMatchObject({
    code: "votes_not_present",
    facts: { sum: 19, present: 18 },
  });
  await must(save("votes", { inFavour: "9", against: "9", blank: "0" }));
  expect(await save("majority", { ...screens.majority, share: "more_than_half" })).toMatchObject({
    code: "majority_short",
    facts: { needed: 10, given: 9, total: 18 },
  });
});

it("asks again for a screen that no longer holds after an earlier one was changed", async () => {
  const id = await written();
  const fewer = { entitled: "31", present: "12" };
  expect(await must(saveAssembly(nicanor(), { id, step: "attendance", typed: fewer }))).toEqual({ next: "quorum" });
  expect(await closeAssembly(nicanor(), { id })).toMatchObject({ code: "quorum_short" });
  await must(saveAssembly(nicanor(), { id, step: "attendance", typed: screens.attendance }));
});

it("closes the minutes for good, prints them tagged with the register, and lets nobody change them", async () => {
  const roster = "Nombres y apellidos;DNI\nAna Quispe Muestra;99940001\nBeto Condori Muestra;99940002\n";
  await must(importRoster(nicanor(), { file: { name: "socios.csv", type: "text/csv", content: Buffer.from(roster) } }));
  const id = await written();
  expect((await must(ownAssembly(nicanor(), { id }))).rosterCount).toBe(2);
  expect(await printAssembly(nicanor(), { id })).toMatchObject({ code: "assembly_unfinished" });
  expect(await keepSignedCopy(nicanor(), { id, file: pdf() })).toMatchObject({ code: "assembly_unfinished" });
  await must(closeAssembly(nicanor(), { id }));
  expect(await closeAssembly(nicanor(), { id })).toMatchObject({ code: "assembly_closed" });
  expect(await saveAssembly(nicanor(), { id, step: "votes", typed: screens.votes })).toMatchObject({
    code: "assembly_closed",
  });
  await expect(
    asOrganization((tx) => tx.update(assemblyMinutes).set({ maxAmountCents: 1 }).where(eq(assemblyMinutes.id, id))),
  ).rejects.toThrow();
  const made = await must(printAssembly(nicanor(), { id }));
  expect(made.name).toBe("acta-2026-11-15.pdf");
  const read = await readPdf(made.content);
  expect(read).toMatchObject({ marked: true, lang: "es-PE" });
  expect(read.roles).toContain("H1");
  expect(read.text).toContain("El estatuto pide más de la mitad de 31: 16. Vinieron 18. Alcanza.");
  expect(read.text).toContain("El estatuto pide dos tercios o más de los 18 que vinieron: 12. Votaron a favor 15.");
  expect(read.text).toContain("S/ 60,000.00");
  expect(read.text).toContain("1. Ana Quispe Muestra, DNI que termina en 001");
  expect(read.text).not.toContain("99940001");
  expect((await must(printAssembly(nicanor(), { id }))).content.equals(made.content)).toBe(true);
  const traces = await withTx({ scope: "worker", personId: null, organizationId: null, institutionId: null }, (tx) =>
    tx
      .select({ event: auditEvents.event })
      .from(auditEvents)
      .where(and(eq(auditEvents.entityId, id), isNotNull(auditEvents.actorId))),
  );
  expect(traces.map(({ event }) => event)).toEqual(
    expect.arrayContaining(["assembly.begin", "assembly.save", "assembly.close", "assembly.print"]),
  );
});

it("is for the people of an association, and of that one alone", async () => {
  const { id } = await must(beginAssembly(nicanor(), {}));
  expect(await ownAssembly(rosa(), { id })).toMatchObject({ code: "not_found" });
  expect(await saveAssembly(rosa(), { id, step: "votes", typed: screens.votes })).toMatchObject({ code: "not_found" });
  expect(await closeAssembly(rosa(), { id })).toMatchObject({ code: "not_found" });
  expect(await printAssembly(rosa(), { id })).toMatchObject({ code: "not_found" });
  expect(await keepSignedCopy(rosa(), { id, file: pdf() })).toMatchObject({ code: "not_found" });
  expect(await beginAssembly(eulalia(), {})).toMatchObject({ code: "no_assembly" });
  for (const by of [analyst(), caller(visitor)]) {
    expect(await beginAssembly(by, {})).toMatchObject({ ok: false });
    expect(await ownAssemblies(by, {})).toMatchObject({ ok: false });
    expect(await ownAssembly(by, { id })).toMatchObject({ ok: false });
  }
});

it("hands the signed minutes in, and holds the loan against them, for both sides", async () => {
  const id = await signed();
  const draft = await completeDraft(nicanor().actor);
  expect(await must(allowedByAssembly(nicanor(), { id: draft }))).toBeNull();
  expect((await must(applicationsAsking(nicanor(), {}))).map((one) => one.id)).toContain(draft);
  expect((await must(signedAssemblies(nicanor(), {})))[0]?.id).toBe(id);
  expect(await handInAssembly(rosa(), { id: draft, minutesId: id })).toMatchObject({ code: "not_found" });
  await must(handInAssembly(nicanor(), { id: draft, minutesId: id }));
  const papers = (await must(ownApplication(nicanor(), { id: draft }))).documents.filter(
    ({ requirement }) => requirement === "assembly_minutes",
  );
  expect(papers.map(({ fileName, issuedOn }) => [fileName, issuedOn])).toEqual([["acta-firmada.pdf", "2026-11-15"]]);
  expect(await must(allowedByAssembly(nicanor(), { id: draft, signing: true }))).toMatchObject({ beyond: [] });

  await must(saveLoan(nicanor(), { id: draft, amount: "60,000.01", termMonths: "30" }));
  expect(await must(allowedByAssembly(nicanor(), { id: draft, signing: true }))).toMatchObject({
    beyond: ["amount", "term"],
    maxAmountCents: 60_000_00,
    names: ["Nicanor Muestra"],
  });
  await must(submitApplication(nicanor(), await signatureOf(nicanor(), draft)));
  const seen = await must(file(analyst(), { id: draft }));
  expect(seen.assembly).toMatchObject({ beyond: ["amount", "term"], heldOn: "2026-11-15", maxTermMonths: 24 });
  expect(seen.signatures).toMatchObject([{ name: "Nicanor Muestra", proof: "account", sameDevice: false }]);
  expect(await handInAssembly(nicanor(), { id: draft, minutesId: id })).toMatchObject({ code: "wrong_status" });
});

it("holds the loan against the assembly that was handed in last, which must be signed", async () => {
  const large = await signed({ loan: { ...screens.loan, maxAmountCents: "90000" } });
  const draft = await completeDraft(nicanor().actor);
  await must(handInAssembly(nicanor(), { id: draft, minutesId: large }));
  expect(await must(allowedByAssembly(nicanor(), { id: draft }))).toMatchObject({ maxAmountCents: 90_000_00 });
  const small = await signed({ loan: { ...screens.loan, maxAmountCents: "20000" } });
  await must(handInAssembly(nicanor(), { id: draft, minutesId: small }));
  expect(await must(allowedByAssembly(nicanor(), { id: draft }))).toMatchObject({ beyond: ["amount"] });
  const unsigned = await written();
  await must(closeAssembly(nicanor(), { id: unsigned }));
  expect(await handInAssembly(nicanor(), { id: draft, minutesId: unsigned })).toMatchObject({
    code: "assembly_unsigned",
  });
});
