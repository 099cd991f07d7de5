import { expect, it } from "vitest";
import { exampleProduct } from "@/domain/testing/product";
import { must } from "@/lib/demo/seed";
import { createProduct } from "@/lib/products/create";
import { draftVersion, editVersion } from "@/lib/products/draft";
import { editDraft, productDraft } from "@/lib/products/editor";
import { proposeVersion } from "@/lib/products/publish";
import { ownProducts, productVersion } from "@/lib/products/queries";
import { caller, openHouse } from "@/lib/testing/house";
import refusals from "@/messages/es/refusals.json";

/** Configurations that mean harm, through every door: each is refused with a sentence, soon, and nothing of it stays. */

const house = openHouse();
const author = () => caller(house().cast.staff["caja-muestra-del-sur"].productos);
const mostMilliseconds = 3_000;
const text = (es: string) => ({ es, en: "" });
const known = { ...refusals, ...refusals.fields } as Record<string, unknown>;
const [rule] = exampleProduct().eligibility;
const fact = { fact: "answer.members", is: "at_least", value: 5 };
const nested = (depth: number): object => (depth === 0 ? fact : { not: nested(depth - 1) });
const wide = (depth: number): object =>
  depth === 0 ? fact : { all: Array.from({ length: 21 }, () => wide(depth - 1)) };
const charge = { kind: "notary", name: text("Notaría"), amountCents: 50_00, when: "upfront", legalBasis: null };

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
