import { expect, it } from "vitest";
import { isBounded } from "@/domain/bounded";
import { exampleProduct } from "@/domain/testing/product";
import { must } from "@/lib/demo/seed";
import { createProduct } from "@/lib/products/create";
import { draftVersion, editVersion } from "@/lib/products/draft";
import { editDraft, productDraft } from "@/lib/products/editor";
import { importProduct } from "@/lib/products/exchange";
import { proposeVersion } from "@/lib/products/publish";
import { ownProducts, productVersion } from "@/lib/products/queries";
import { caller, openHouse } from "@/lib/testing/house";
import refusals from "@/messages/es/refusals.json";

/** Configurations that mean harm, through every door: each is refused with a sentence, soon, and nothing of it stays. */

const house = openHouse();
/** On a day whose highest lawful rate is known. */
const author = () => caller(house().cast.staff["caja-muestra-del-sur"].productos, new Date("2026-10-15T15:00:00Z"));
const mostMilliseconds = 3_000;
const text = (es: string) => ({ es, en: "" });
const known = { ...refusals, ...refusals.fields } as Record<string, unknown>;
const [rule] = exampleProduct().eligibility;
const fact = { fact: "answer.members", is: "at_least", value: 5 };
const nested = (depth: number): object => (depth === 0 ? fact : { not: nested(depth - 1) });
const wide = (depth: number): object =>
  depth === 0 ? fact : { all: Array.from({ length: 21 }, () => wide(depth - 1)) };
const charge = { kind: "notary", name: text("Notaría"), amountCents: 50_00, when: "upfront", legalBasis: null };

const [task] = exampleProduct().tasks;
const [question] = task?.questions ?? [];
const tasksWith = (change: object) => [{ ...task, questions: [{ ...question, ...change }] }];
const computed = (formula: string) => ({
  ...Object.fromEntries(["required", "allowUnknown", "preCheck"].map((name) => [name, false])),
  kind: "computed",
  formula,
  result: "number",
  min: undefined,
  max: undefined,
});
const cell = { kind: "yes_no", code: "c", label: text("Sí"), required: true };
const table = { kind: "table", rowName: text("Fila"), minRows: 0, maxRows: 5, allowNone: true };
const cover = { value: 9_800, validFrom: "2023-06-01", validTo: null, source: "Ley 31658" };
const guarantee = { kind: "state_cover", haircutBps: 0, coverageBps: 0, stateCover: [], note: null };

const hostile: [string, object][] = [
  ["a million rules", { eligibility: Array.from({ length: 1_000_000 }, () => rule) }],
  [
    "a rule of a million parts",
    { eligibility: [{ ...rule, requires: { all: Array.from({ length: 1e6 }, () => fact) } }] },
  ],
  ["a rule ten thousand levels deep", { eligibility: [{ ...rule, requires: nested(10_000) }] }],
  ["a rule that branches at each level", { eligibility: [{ ...rule, requires: wide(3) }] }],
  ["an expression that never ends", { tasks: [{ ...exampleProduct().tasks[0], pattern: "(a+)+$" }] }],
  [
    "a fact that is an expression",
    { eligibility: [{ ...rule, requires: { ...fact, fact: `answer.${"a+".repeat(30)}$` } }] },
  ],
  ["a name with a script", { name: text("<script>alert(1)</script>") }],
  ["a summary with an image", { summary: text("Rápido <img src=x onerror=alert(1)>") }],
  ["a name that cannot be seen", { name: text("Crédito\u200b") }],
  ["a name turned around", { name: text("\u202eotidérC") }],
  ["a name with a null", { name: text("Crédito\u0000") }],
  ["a name of a million letters", { name: text("a".repeat(1_000_000)) }],
  ["a negative amount", { amount: { minCents: -1, maxCents: 30_000_00, exampleCents: 10_000_00 } }],
  ["an amount beyond numbers", { amount: { minCents: 500_00, maxCents: 1e308, exampleCents: 10_000_00 } }],
  ["half a céntimo", { amount: { minCents: 500.5, maxCents: 30_000_00, exampleCents: 10_000_00 } }],
  ["a negative rate", { annualRateBps: -1 }],
  ["a rate beyond everything", { annualRateBps: 1e9 }],
  ["a charge of the closed list", { charges: [{ ...charge, kind: "disbursement" }] }],
  ["a charge that gives money", { charges: [{ ...charge, amountCents: -50_00 }] }],
  ["a key of the prototype", JSON.parse('{"amount":{"__proto__":{"minCents":1},"constructor":1}}')],
  ["a list for a text", { name: ["Crédito"] }],
  ["a legal basis with a script", { eligibility: [{ ...rule, legalBasis: "Ley <script>alert(1)</script>" }] }],
  ["a charge's norm with an image", { charges: [{ ...charge, legalBasis: "Res. <img src=x onerror=alert(1)>" }] }],
  ["a fund with a frame", { funding: { source: "<iframe src=//mala.example>", envelopeCents: 1 } }],
  ["a unit with a style", { tasks: tasksWith({ unit: text("g<style>*{display:none}</style>") }) }],
  [
    "a cover's source turned around",
    { guarantees: [{ ...guarantee, stateCover: [{ ...cover, source: "\u202e31658" }] }] },
  ],
  [
    "a rule that compares with a tag",
    { eligibility: [{ ...rule, requires: { ...fact, is: "equal", value: "<b>x" } }] },
  ],
  ["a code of the prototype", { documents: [{ ...exampleProduct().documents[0], code: "constructor" }] }],
  ["a question of the prototype", { tasks: tasksWith({ code: "constructor" }) }],
  ["a formula without end", { tasks: tasksWith(computed("1+".repeat(50_000))) }],
  ["a formula of brackets", { tasks: tasksWith(computed(`${"(".repeat(290)}1${")".repeat(290)}`)) }],
  ["a formula that is a program", { tasks: tasksWith(computed("process.exit(1)")) }],
  ["a million questions", { tasks: [{ ...task, questions: Array.from({ length: 1e6 }, () => question) }] }],
  [
    "a table of a thousand columns",
    { tasks: tasksWith({ ...table, columns: Array.from({ length: 1_000 }, () => cell) }) },
  ],
  ["a point beyond numbers", { amount: { minCents: Number.NaN, maxCents: Infinity, exampleCents: 1 } }],
  ["a code that is a path", { documents: [{ ...exampleProduct().documents[0], code: "../../x" }] }],
];

async function refused(work: () => Promise<unknown>): Promise<void> {
  const start = performance.now();
  const answer = (await work()) as { code?: string; fields?: Record<string, string> };
  expect(performance.now() - start).toBeLessThan(mostMilliseconds);
  expect(answer.code).toBe("invalid_input");
  const codes = [answer.code ?? "", ...Object.values(answer.fields ?? {})];
  expect(codes.filter((code) => typeof known[code] !== "string" && typeof known[code] !== "object")).toEqual([]);
  expect(codes.length).toBeLessThan(2_000);
}

it.each(hostile)("%s makes no product and changes no draft", async (_, change) => {
  const before = await must(ownProducts(author(), {}));
  const config = { ...exampleProduct(), ...change } as never;
  await refused(() => createProduct(author(), { slug: "hostil", config }));
  const [product] = before;
  const { versionId } = product?.draft
    ? { versionId: product.draft.id }
    : await must(draftVersion(author(), { productId: product?.id ?? "" }));
  const kept = await must(productVersion(author(), { versionId }));
  await refused(() => editVersion(author(), { versionId, changes: change as never }));
  expect(await must(productVersion(author(), { versionId }))).toEqual(kept);
  expect((await must(ownProducts(author(), {}))).length).toBe(before.length);
});

/** What a file can hold of it: more than that is refused by its size alone. */
function fileOf(config: object): string {
  if (!isBounded(config)) return `{"format":"veta.product/2","product":[${"{},".repeat(400_000)}`;
  try {
    return JSON.stringify({ format: "veta.product/2", product: config }).slice(0, 3_000_000);
  } catch {
    return "[".repeat(1_000_000);
  }
}

it.each(hostile)("%s comes in by no file", async (_, change) => {
  const before = (await must(ownProducts(author(), {}))).length;
  const file = fileOf({ ...exampleProduct(), ...change });
  const started = performance.now();
  const answer = await importProduct(author(), { text: file, slug: "hostil" });
  expect(performance.now() - started).toBeLessThan(mostMilliseconds);
  expect(answer.ok).toBe(false);
  if (!answer.ok) expect(known[answer.code]).toEqual(expect.any(String));
  expect((await must(ownProducts(author(), {}))).length).toBe(before);
});

const waits = (code: string, on: string) => ({
  ...question,
  code,
  askWhen: { fact: `answer.${on}`, is: "at_least", value: 1 },
});
const twice = exampleProduct().documents.flatMap((paper) => [paper, paper]);

it.each<[string, object, string]>([
  ["a rate above the cap", { annualRateBps: 11_800 }, "rate_above_cap"],
  ["a moratory rate above the cap", { lateAnnualRateBps: 11_800 }, "rate_above_cap"],
  [
    "a forbidden charge by its name",
    { charges: [{ ...charge, name: text("Comisión de d e s e m b o l s o") }] },
    "charge_prohibited",
  ],
  [
    "questions that wait for each other",
    { tasks: [{ ...task, questions: [waits("a", "b"), waits("b", "a")] }] },
    "condition_circular",
  ],
  ["a question that waits for itself", { tasks: [{ ...task, questions: [waits("a", "a")] }] }, "condition_circular"],
  [
    "an answer that is taken for «No sé»",
    {
      tasks: tasksWith({
        kind: "choice",
        unit: undefined,
        min: undefined,
        max: undefined,
        decimals: undefined,
        options: ["unknown", "b"].map((code) => ({ code, label: text("Una") })),
      }),
    },
    "code_reserved",
  ],
  ["a paper twice", { documents: twice }, "code_repeated"],
  [
    "a rule over a fact that nobody gives",
    { eligibility: [{ ...rule, requires: { ...fact, fact: "answer.forgotten" } }] },
    "fact_unknown",
  ],
  [
    "a rule that nobody can meet",
    { eligibility: [{ ...rule, requires: { all: [fact, { ...fact, is: "at_most", value: 2 }] } }] },
    "rule_never_met",
  ],
  ["a ladder with a hole", { ladder: [{ upToCents: 1_00, decidedBy: "approver" }] }, "ladder_too_short"],
  ["charges that eat the loan", { charges: [{ ...charge, amountCents: 600_00 }] }, "charges_too_high"],
])("%s may be written, and is never proposed", async (_name, change, code) => {
  const slug = `hostil-${Math.random().toString(36).slice(2, 10)}`;
  const { versionId } = await must(
    createProduct(author(), { slug, config: JSON.parse(JSON.stringify({ ...exampleProduct(), ...change })) }),
  );
  const answer = await proposeVersion(author(), { versionId });
  expect(answer.ok ? [] : [answer.code, ...Object.values(answer.fields)]).toContain(code);
  expect(known[code] ?? (refusals.fields as Record<string, string>)[code]).toEqual(expect.any(String));
});

it.each<[string, Record<string, string>]>([
  ["a script", { "name.es": "<script>alert(1)</script>" }],
  ["a negative amount", { "amount.minCents": "-5" }],
  ["an amount without end", { "amount.minCents": "9".repeat(100_000) }],
  ["a rate without end", { annualRateBps: `${"9".repeat(100_000)}%` }],
])("%s typed into the editor keeps a draft from being proposed", async (_, fields) => {
  const [product] = await must(ownProducts(author(), {}));
  const { versionId } = product?.draft
    ? { versionId: product.draft.id }
    : await must(draftVersion(author(), { productId: product?.id ?? "" }));
  const { revision } = await must(productDraft(author(), { versionId }));
  const typed = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, [value]]));
  await editDraft(author(), { versionId, typed, revision, step: "" });
  await refused(() => proposeVersion(author(), { versionId }));
});
