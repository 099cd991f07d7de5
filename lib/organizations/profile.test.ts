import { zipSync } from "fflate";
import { expect, it } from "vitest";
import writeXlsx from "write-excel-file/node";
import { visitor } from "@/lib/actors";
import { ownApplication } from "@/lib/applications/own";
import { saveAnswers } from "@/lib/applications/save";
import { startApplication } from "@/lib/applications/start";
import { must } from "@/lib/demo/seed";
import { readEvidence } from "@/lib/organizations/evidence";
import { passport, recordFact, recordProduction } from "@/lib/organizations/facts";
import { importRoster, ownRoster } from "@/lib/organizations/roster";
import { caller, openHouse } from "@/lib/testing/house";
import { answers, pdf, sent } from "@/lib/testing/journey";

const house = openHouse();
const rosa = () => caller(house().cast.applicants.cerro);
const wilber = () => caller(house().cast.applicants.rio);
const eulalia = () => caller(house().cast.applicants.eulalia);
const analyst = () => caller(house().cast.staff["caja-muestra-del-sur"].analista);

const reinfo = {
  kind: "reinfo",
  values: { state: "suspended", code: "030012345" },
  asOf: "12/10/2026",
  source: "register",
  expiresOn: "",
};
const line = async (kind: string, by = rosa()) => (await must(passport(by, {}))).lines.find((one) => one.kind === kind);

it("knows nothing at first, says what is missing and concludes nothing", async () => {
  const { lines, production } = await must(passport(rosa(), {}));
  expect(lines.map(({ standing }) => standing)).toEqual(lines.map(() => "missing"));
  expect(production.map(({ year, half, filedOn }) => [year, half, filedOn])).toEqual([
    [2026, 1, null],
    [2025, 2, null],
    [2025, 1, null],
    [2024, 2, null],
  ]);
  expect((await must(passport(eulalia(), {}))).lines).toEqual([]);
});

it("writes down a fact with its day, source and paper, for its own people alone", async () => {
  await must(recordFact(rosa(), { ...reinfo, asOf: "20/11/2026", file: pdf("reinfo.pdf") }));
  const known = await line("reinfo");
  expect(known).toMatchObject({ standing: "in_order", asOf: "2026-11-20", values: { state: "suspended" } });
  const evidenceId = known?.evidenceId;
  expect((await must(readEvidence(rosa(), { evidenceId }))).fileName).toBe("reinfo.pdf");
  expect(await readEvidence(wilber(), { evidenceId })).toMatchObject({ code: "not_found" });
  expect(await line("reinfo", wilber())).toMatchObject({ standing: "missing" });
  expect(await passport(analyst(), {})).toMatchObject({ code: "not_allowed" });
  // The same thing seen again keeps its paper; another thing does not.
  await must(recordFact(rosa(), { ...reinfo, asOf: "22/11/2026" }));
  expect((await line("reinfo"))?.evidenceId).toBe(evidenceId);
  await must(recordFact(rosa(), { ...reinfo, values: { state: "active", code: "" }, asOf: "22/11/2026" }));
  expect(await line("reinfo")).toMatchObject({ evidenceId: null, standing: "without_evidence" });
});

it.each([
  [{ values: { state: "perfect", code: "" } }, { "value-state": "choice_required" }],
  [{ asOf: "" }, { asOf: "answer_required" }],
  [{ asOf: "24/11/2026" }, { asOf: "date_in_future" }],
  [{ asOf: "31/02/2026" }, { asOf: "date_invalid" }],
  [{ source: "gossip" }, { source: "choice_required" }],
  [{ kind: "registry_entry", values: { number: "123", office: "Juliaca" } }, { "value-number": "partida_digits" }],
])("refuses %o", async (change, fields) => {
  expect(await recordFact(rosa(), { ...reinfo, ...change })).toMatchObject({ code: "invalid_input", fields });
});

it("refuses whoever does not belong there, and kinds that have no such fact", async () => {
  expect(await recordFact(analyst(), reinfo)).toMatchObject({ code: "not_allowed" });
  expect(await recordFact(caller(visitor), reinfo)).toMatchObject({ code: "signed_out" });
  expect(await recordFact(eulalia(), reinfo)).toMatchObject({ code: "not_found" });
});

it("keeps the half-yearly declarations, and corrects one that is written again", async () => {
  const half = { half: "2026-1", goldGrams: "1,250", filedOn: "10/07/2026" };
  await must(recordProduction(rosa(), half));
  await must(recordProduction(rosa(), { ...half, goldGrams: "1,300" }));
  const { production } = await must(passport(rosa(), {}));
  expect(production[0]).toMatchObject({ goldGrams: 1300, filedOn: "2026-07-10" });
  expect(production.filter(({ filedOn }) => filedOn === null)).toHaveLength(3);
  expect(await recordProduction(rosa(), { ...half, goldGrams: "-1" })).toMatchObject({
    fields: { goldGrams: "number_invalid" },
  });
  expect(await recordProduction(analyst(), half)).toMatchObject({ code: "not_allowed" });
});

it("answers a product's questions from the record, with their day, and leaves what was sent alone", async () => {
  const before = await sent(wilber().actor);
  await must(recordFact(wilber(), { ...reinfo, values: { state: "active", code: "" } }));
  const { applicationId: id } = await must(startApplication(wilber(), { slug: "equipo-sin-mercurio" }));
  const draft = await must(ownApplication(wilber(), { id }));
  expect(draft.answers.reinfo_state).toBe("active");
  expect(draft.prefilled).toEqual({ reinfo_state: "2026-10-12" });
  const mine = { ...answers.mine, reinfo_state: "formal" };
  await must(saveAnswers(wilber(), { id, task: "mine", answers: mine }));
  expect((await must(ownApplication(wilber(), { id }))).prefilled).toEqual({});
  await must(recordFact(wilber(), reinfo));
  expect((await must(ownApplication(wilber(), { id: before }))).answers.reinfo_state).toBe("active");
  // What was answered before signing in counts more than the record.
  const asked = { slug: "equipo-sin-mercurio", answers: { reinfo_state: "formal" } };
  const other = await must(startApplication(wilber(), asked));
  const fresh = await must(ownApplication(wilber(), { id: other.applicationId }));
  expect([fresh.answers.reinfo_state, fresh.prefilled]).toEqual(["formal", {}]);
});

const csv = (text: string, encoding: BufferEncoding = "utf8") => ({
  file: { name: "socios.csv", type: "text/csv", content: Buffer.from(text, encoding) },
});
const members = async (by = rosa()) => (await must(ownRoster(by, { page: 1 }))).members;

it("takes over a list of members from a CSV of whatever spreadsheet", async () => {
  await must(importRoster(rosa(), csv("Nombre,DNI\nRosa Ejemplo,99900101\n")));
  await must(importRoster(rosa(), csv("\ufeffNombre;DNI;Actividad\r\nÑusta Peña;99900101;Perforista\r\n")));
  expect(await members()).toEqual([{ name: "Ñusta Peña", activity: "Perforista", joinedOn: null, dniEnd: "101" }]);
  await must(importRoster(rosa(), csv("Nombre;DNI\nNicolás Peña;99900101\n", "latin1")));
  expect((await members())[0]?.name).toBe("Nicolás Peña");
  expect(await members(wilber())).toEqual([]);
});

it("takes over a list from Excel, with numbers and dates as Excel keeps them", async () => {
  const content = await writeXlsx([
    [{ value: "Apellidos y nombres" }, { value: "DNI" }, { value: "Fecha de ingreso" }],
    [
      { value: "Ejemplo, Rosa" },
      { type: Number, value: 1234567 },
      { type: Date, value: new Date("2019-03-01T00:00:00Z"), format: "dd/mm/yyyy" },
    ],
  ]).toBuffer();
  await must(importRoster(rosa(), { file: { name: "socios.xlsx", type: "", content } }));
  expect(await members()).toEqual([{ name: "Ejemplo, Rosa", activity: "", joinedOn: "2019-03-01", dniEnd: "567" }]);
});

it("lets nobody in while a row is wrong, and names the rows", async () => {
  const before = await members();
  const wrong = "Nombre,DNI\nRosa Ejemplo,99900101\n=1+1,99900102\nLuz Muestra,12\n";
  expect(await importRoster(rosa(), csv(wrong))).toMatchObject({
    code: "roster_errors",
    fields: { "row-3-name": "cell_formula", "row-4-dni": "dni_length" },
    facts: { count: 2 },
  });
  expect(await members()).toEqual(before);
});

it("refuses what is no list, or would grow too large", async () => {
  const given = (content: Buffer, name = "x.xlsx") => importRoster(rosa(), { file: { name, type: "", content } });
  expect(await importRoster(rosa(), { file: null })).toMatchObject({ code: "file_missing" });
  expect(await given(Buffer.alloc(0))).toMatchObject({ code: "file_empty" });
  expect(await given(Buffer.alloc(3_000_000, "a"))).toMatchObject({ code: "table_too_large" });
  expect(await given(Buffer.from([0, 1, 2, 3]))).toMatchObject({ code: "table_unreadable" });
  expect(await given(Buffer.from("PK\u0003\u0004nothing"))).toMatchObject({ code: "table_unreadable" });
  const bomb = Buffer.from(zipSync({ "xl/worksheets/sheet1.xml": new Uint8Array(40_000_000) }));
  expect(bomb.length).toBeLessThan(100_000);
  expect(await given(bomb)).toMatchObject({ code: "table_too_large" });
  const entity = Buffer.from(zipSync({ "xl/workbook.xml": Buffer.from('<!DOCTYPE x [<!ENTITY a "b">]>') }));
  expect(await given(entity)).toMatchObject({ code: "table_unreadable" });
  expect(await importRoster(analyst(), csv("Nombre,DNI"))).toMatchObject({ code: "not_allowed" });
});
