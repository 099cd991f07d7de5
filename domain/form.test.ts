import fc from "fast-check";
import { expect, it } from "vitest";
import { longestAnswer, parseAnswer } from "./answer/parse";
import type { AnswerValue } from "./answer/value";
import { writeAnswer } from "./answer/write";
import { answersUnder, documentsFor, failingChecks, gaps, isAsked } from "./answers";
import { gatherFacts } from "./facts";
import { mistakesIn } from "./mistakes/find";
import { type ProductConfig, questionsOf, readConfig } from "./product";
import { isAnswered } from "./question";
import { typedAnswer } from "./testing/answerer";
import { products } from "./testing/products";

/** Whatever the product: its form can be completed, nothing stored can break it, and what is shown is read back. */

const today = "2026-11-23";
const loan = { amountCents: 10_000_00, termMonths: 12 };
const kind = "association" as const;
const factsWith = (product: ProductConfig, answers: Record<string, AnswerValue>) =>
  gatherFacts(product, { answers, applicant: { kind, district: "210101" }, loan, today });
const gapsWith = (product: ProductConfig, answers: Record<string, AnswerValue>, documents: string[]) =>
  gaps(product, factsWith(product, answers), { answers, kind, documents, ...loan });

it("can be published and completed by answering what it asks", () => {
  fc.assert(
    fc.property(products, fc.nat(20), (product, seed) => {
      expect(mistakesIn(product).filter(({ severity }) => severity === "blocks")).toEqual([]);
      expect(readConfig(JSON.parse(JSON.stringify(product)))).toEqual(product);
      const answers: Record<string, AnswerValue> = {};
      for (const asked of questionsOf(product)) {
        if (!isAnswered(asked) || !isAsked(asked, factsWith(product, answers))) continue;
        const parsed = parseAnswer(asked, typedAnswer(asked, seed), today);
        if (!parsed.ok || parsed.value === null) throw new Error(`${asked.kind}: ${JSON.stringify(parsed)}`);
        answers[asked.code] = parsed.value;
        expect(parseAnswer(asked, writeAnswer(asked, parsed.value), today)).toEqual(parsed);
      }
      expect(gapsWith(product, answers, ["ruc_sheet"])).toEqual([]);
      expect(answersUnder(product, answers, today)).toEqual(answers);
    }),
    { numRuns: 500 },
  );
}, 30_000);

it("judges whatever is stored without an error", () => {
  fc.assert(
    fc.property(
      products,
      fc.array(fc.jsonValue({ maxDepth: 3 }), { minLength: 9, maxLength: 9 }),
      (product, stored) => {
        const answers = Object.fromEntries(
          questionsOf(product).map(({ code }, at) => [code, stored[at] as AnswerValue]),
        );
        const facts = factsWith(product, answers);
        failingChecks(product, facts);
        documentsFor(product, kind, facts);
        expect(Array.isArray(gapsWith(product, answers, []))).toBe(true);
        expect(typeof answersUnder(product, answers, today)).toBe("object");
      },
    ),
    { numRuns: 250 },
  );
}, 30_000);

it("reads whatever is typed without an error, and keeps what it reads", () => {
  fc.assert(
    fc.property(products, fc.oneof(fc.string({ unit: "binary" }), fc.json({ maxDepth: 2 })), (product, typed) => {
      for (const asked of questionsOf(product)) {
        const parsed = parseAnswer(asked, typed, today);
        const value = parsed.ok ? parsed.value : parsed.readable;
        if (value === null || value === undefined || !parsed.ok) continue;
        expect(parseAnswer(asked, writeAnswer(asked, value), today)).toEqual(parsed);
      }
    }),
    { numRuns: 250 },
  );
}, 30_000);

it("refuses a table of thousands of rows, and a text without end", () => {
  const [table] = fc
    .sample(products, 200)
    .flatMap(questionsOf)
    .filter(({ kind: of }) => of === "table");
  if (!table) throw new Error("no table");
  const rows = JSON.stringify(Array.from({ length: 900 }, () => ({ c0: "1" })));
  expect(parseAnswer(table, rows, today).ok).toBe(false);
  expect(parseAnswer(table, "[".repeat(15_000), today)).toEqual({ ok: false, code: "table_invalid" });
  expect(parseAnswer(table, "x".repeat(longestAnswer + 1), today)).toEqual({ ok: false, code: "text_too_long" });
});
