import { expect, it } from "vitest";
import { type SettingKind, settings } from "@/domain/settings/kinds";
import { must } from "@/lib/demo/seed";
import { proposeSetting } from "@/lib/settings/change";
import { editSetting, proposeDraft, settingDraft } from "@/lib/settings/draft";
import { settingPage } from "@/lib/settings/queries";
import { caller, openHouse } from "@/lib/testing/house";
import refusals from "@/messages/es/refusals.json";

/** Settings that mean harm or make no sense: each is refused with a sentence, soon, and what holds stays. */

const house = openHouse();
const admin = () => caller(house().cast.staff["caja-muestra-del-sur"].administracion);
const mostMilliseconds = 3_000;
const known = { ...refusals, ...refusals.fields } as Record<string, unknown>;
const text = (es: string) => ({ es, en: "" });
const many = <T>(count: number, of: (at: number) => T) => Array.from({ length: count }, (_, at) => of(at));
const nested = (depth: number): unknown => JSON.parse(`${'{"a":'.repeat(depth)}1${"}".repeat(depth)}`);

const { regulation, reasons, branding, lists, messages, retention, environmental, complaints } = settings;
const law = regulation.shipped;
const reason = { code: "x", text: text("Motivo"), cure: null, legalBasis: null, validFrom: null, validTo: null };
const branch = { code: "a", name: "Agencia", address: "Jr. Muestra 123", phone: "054 000000", departments: [] };
const cap = { currency: "PEN", value: "1.1200", validFrom: "2027-05-01", validTo: "2027-10-31", source: "Nota" };
const capped = (...caps: object[]) => ({ ...law, compensatoryCaps: caps });
const unit = (value: number) => ({
  ...law,
  taxUnitCents: [{ value, validFrom: "2026-01-01", validTo: null, source: "D.S." }],
});
const [threshold] = law.creditTypeThresholds;
const [block] = environmental.shipped.blocks;

const hostile: [string, SettingKind, unknown][] = [
  ["a catalogue of a million reasons", "reasons", { ...reasons.shipped, decline: many(1e6, () => reason) }],
  [
    "a catalogue of nine thousand",
    "reasons",
    { ...reasons.shipped, approval: many(8_000, (at) => ({ ...reason, code: `c${at}` })) },
  ],
  ["a million branches", "branches", { departmentsServed: [], branches: many(1e6, () => branch) }],
  ["a million days off", "calendar", { daysOff: many(1e6, () => ({ date: "2027-01-01", name: text("Día") })) }],
  ["an object ten thousand levels deep", "branding", { ...branding.shipped, colour: nested(10_000) }],
  ["a list where an object stands", "retention", [retention.shipped]],
  ["nothing at all", "lists", null],
  [
    "a key of the prototype",
    "branding",
    JSON.parse('{"initials":null,"logo":null,"colour":"#0B5753","__proto__":{"x":1}}'),
  ],
  [
    "a branch with a script",
    "branches",
    { departmentsServed: [], branches: [{ ...branch, name: "<script>alert(1)</script>" }] },
  ],
  [
    "a branch that cannot be seen",
    "branches",
    { departmentsServed: [], branches: [{ ...branch, name: "Agencia\u200b" }] },
  ],
  [
    "an address turned around",
    "branches",
    { departmentsServed: [], branches: [{ ...branch, address: "\u202eJr. Muestra 123" }] },
  ],
  ["a place that is nowhere", "branches", { departmentsServed: ["99"], branches: [] }],
  [
    "a contact with an image",
    "complaints",
    { ...complaints.shipped, own: [{ way: "web", contact: "<img src=x onerror=alert(1)>", note: null }] },
  ],
  ["a source with a null", "regulation", capped({ ...cap, source: "Nota\u0000" })],
  [
    "a name with a script in a list",
    "lists",
    { ...lists.shipped, guarantees: [{ ...lists.shipped.guarantees[0], name: text("<b>Firma</b>") }] },
  ],
  [
    "two names that look the same",
    "lists",
    { ...lists.shipped, guarantees: [...lists.shipped.guarantees, { ...lists.shipped.guarantees[0], code: "firma" }] },
  ],
  [
    "a message of a million letters",
    "messages",
    { ...messages.shipped, received: { ...messages.shipped.received, sms: text("a".repeat(1e6)) } },
  ],
  [
    "a message with an amount",
    "messages",
    { ...messages.shipped, decided: { ...messages.shipped.decided, sms: text("{number}: S/ 30,000.00 en {link}") } },
  ],
  ["a question of a million letters", "environmental", { blocks: [{ ...block, title: text("a".repeat(1e6)) }] }],
  [
    "a weight below nothing",
    "environmental",
    { blocks: [{ ...block, items: block?.items.map((item) => ({ ...item, weight: -3 })) }] },
  ],
  ["a cap below nothing", "regulation", capped({ ...cap, value: "-1" })],
  ["a cap of nothing", "regulation", capped({ ...cap, value: "0" })],
  ["a cap beyond everything", "regulation", capped({ ...cap, value: "9".repeat(1e5) })],
  ["caps that overlap", "regulation", capped(cap, { ...cap, validFrom: "2027-10-31", validTo: "2028-04-30" })],
  ["caps that leave days out", "regulation", capped(cap, { ...cap, validFrom: "2027-11-02", validTo: "2028-04-30" })],
  ["a period that ends before it begins", "regulation", capped({ ...cap, validTo: "2027-04-30" })],
  ["a day that does not exist", "regulation", capped({ ...cap, validFrom: "2027-02-30" })],
  ["a tax unit below nothing", "regulation", unit(-550_000)],
  ["a tax unit in the wrong unit", "regulation", unit(5_500)],
  ["a tax unit beyond numbers", "regulation", unit(1e308)],
  [
    "limits of sales upside down",
    "regulation",
    {
      ...law,
      creditTypeThresholds: [{ ...threshold, value: { ...threshold?.value, largeSalesCents: 1, mediumSalesCents: 2 } }],
    },
  ],
  [
    "a deadline before its law",
    "regulation",
    { ...law, reinfoDeadlines: [{ value: "2025-01-01", validFrom: "2025-12-26", validTo: null, source: "Ley" }] },
  ],
  ["a warning for a hundred years", "regulation", { ...law, warnDays: 36_500 }],
  ["a colour that is a style", "branding", { ...branding.shipped, colour: "red;background:url(//x)" }],
  ["keeping drafts for ever", "retention", { ...retention.shipped, draftDays: 1e9 }],
  ["a day off that is an expression", "calendar", { daysOff: [{ date: "((a+)+)+$", name: text("Día") }] }],
];

async function refused(work: () => Promise<unknown>): Promise<void> {
  const start = performance.now();
  const answer = (await work()) as { code?: string; fields?: Record<string, string> };
  expect(performance.now() - start).toBeLessThan(mostMilliseconds);
  expect(answer.code).toBe("invalid_input");
  const codes = [answer.code ?? "", ...Object.values(answer.fields ?? {})];
  expect(codes.filter((code) => typeof known[code] !== "string")).toEqual([]);
  expect(codes.length).toBeLessThan(2_000);
}

it.each(hostile)("%s is refused", async (_, kind, content) => {
  const before = await must(settingPage(admin(), { kind }));
  await refused(() => proposeSetting(admin(), { kind, content, note: "Por decisión interna." }));
  expect(await must(settingPage(admin(), { kind }))).toEqual(before);
});

it.each<[string, SettingKind, Record<string, string>]>([
  ["a script", "lists", { "guarantees.0.name.es": "<script>alert(1)</script>" }],
  [
    "a gap",
    "regulation",
    { "compensatoryCaps.12.validFrom": "15/01/2027", "compensatoryCaps.12.validTo": "30/04/2027" },
  ],
  ["a number without end", "regulation", { "taxUnitCents.0.value": "9".repeat(100_000) }],
  ["a colour nobody can read on", "branding", { colour: "#ffcc00" }],
])("%s typed into the editor is kept and not proposed", async (_, kind, fields) => {
  const typed = {
    ...Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, [value]])),
    _note: ["Por decisión interna."],
  };
  const { revision } = await must(settingDraft(admin(), { kind }));
  await editSetting(admin(), { kind, typed, revision, step: "" });
  await refused(async () =>
    proposeDraft(admin(), { kind, typed, revision: (await must(settingDraft(admin(), { kind }))).revision }),
  );
  expect((await must(settingPage(admin(), { kind }))).proposal ?? null).toBeNull();
});

it("takes what ships, as it is and with one word changed", async () => {
  const content = { ...law, warnDays: 45, compensatoryCaps: [...law.compensatoryCaps, { ...cap, value: null }] };
  await must(proposeSetting(admin(), { kind: "regulation", content, note: "Por decisión interna." }));
});
