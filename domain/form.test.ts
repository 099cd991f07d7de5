import fc from "fast-check";
import { expect, it } from "vitest";
import { longestAnswer, parseAnswer } from "./answer/parse";
import type { AnswerValue } from "./answer/value";
import { writeAnswer } from "./answer/write";
import { answersUnder, documentsFor, failingChecks, gaps, isAsked } from "./answers";
import { rungFor } from "./authority";
import type { FactValue } from "./condition";
import { readTyped, typedOf } from "./editor/typed";
import { readExchange, writeExchange } from "./exchange";
import { gatherFacts } from "./facts";
import { quote, simulatedDisbursement } from "./loan-quote";
import { outcomeOf } from "./outcome";
import { keptOut } from "./pilot";
import { type ProductConfig, questionsOf, readConfig } from "./product";
import { productConfig } from "./product-check";
import { productForm, productLeaves } from "./product-form";
import { asksForFile, isAnswered } from "./question";
import { trySample } from "./sample";
import { scoreOf } from "./scorecard";
import { recommendedTerms } from "./term-rules";
import { typedAnswer } from "./testing/answerer";
import { configurations } from "./testing/configurations";
import { reachable, reachedBy } from "./testing/coverage";

/** Whatever product the editor accepts: its form can be completed, it judges without failing, and no file changes it. */

const today = "2026-11-23";
const address = "https://veta.example/esquemas/veta-producto-2.json";
const many = { numRuns: 1_500 };

type Filled = { answers: Record<string, AnswerValue>; documents: string[] };

function fileOf(product: ProductConfig) {
  const [kind = "association"] = product.audience;
  return { kind, district: "210101", amountCents: product.amount.exampleCents, termMonths: product.term.exampleMonths };
}

function factsWith(
  product: ProductConfig,
  answers: Record<string, AnswerValue>,
  found: Record<string, FactValue> = {},
) {
  const { kind, district, ...loan } = fileOf(product);
  return gatherFacts(product, { answers, applicant: { kind, district }, loan, found, today });
}

/** Answers everything that is asked, in the order of the form. */
function completed(product: ProductConfig, seed: number): Filled {
  const answers: Record<string, AnswerValue> = {};
  for (const asked of questionsOf(product)) {
    if (!isAnswered(asked) || !isAsked(asked, factsWith(product, answers))) continue;
    const parsed = parseAnswer(asked, typedAnswer(asked, seed), today);
    if (!parsed.ok || parsed.value === null) throw new Error(`${asked.kind}: ${JSON.stringify(parsed)}`);
    answers[asked.code] = parsed.value;
    expect(parseAnswer(asked, writeAnswer(asked, parsed.value), today)).toEqual(parsed);
  }
  const listed = documentsFor(product, fileOf(product).kind, factsWith(product, answers)).map(({ code }) => code);
  const inForm = questionsOf(product).flatMap((asked) => (asksForFile(asked) ? asked.document : []));
  return { answers, documents: [...new Set([...listed, ...inForm])] };
}

it("is completed, judged, costed, exported and edited without a loss, over every part of its shape", () => {
  const reached = new Set<string>();
  let tried = 0;
  fc.assert(
    fc.property(configurations, fc.nat(20), (product, seed) => {
      tried += 1;
      for (const name of reachedBy(productForm, product)) reached.add(name);
      const filled = completed(product, seed);
      const file = { ...fileOf(product), ...filled };
      const facts = factsWith(product, filled.answers);
      expect(gaps(product, facts, file).filter(({ kind }) => kind !== "check")).toEqual([]);
      expect(answersUnder(product, filled.answers, today)).toEqual(filled.answers);

      const outcome = outcomeOf(product, file, today);
      expect(outcome.body).not.toBeNull();
      const expected = { standing: outcome.standing, body: null, score: null, minPoints: null, maxPoints: null };
      expect(trySample(product, file, { ...expected, complete: null }, today).wrong).toEqual([]);
      for (const { upToCents } of [{ upToCents: product.amount.minCents }, ...product.ladder])
        expect(rungFor(product.ladder, upToCents)).not.toBeNull();
      if (product.pilot) keptOut(product.pilot, { ...file, taxId: "", sentCount: 0, sentCents: 0 }, file.amountCents);
      expect(readExchange(writeExchange(product, address))).toEqual({ ok: true, config: product, lender: null });
    }),
    many,
  );
  expect(tried).toBe(many.numRuns);
  expect(reachable(productForm).filter((name) => !reached.has(name))).toEqual([]);
}, 900_000);

const some = fc.sample(configurations, { numRuns: 200 });
const fewer = fc.constantFrom(...some);

it("could be published, and is the same after being stored and after a form that changes nothing", () => {
  for (const product of some) {
    expect(productConfig.safeParse(product).error?.issues ?? []).toEqual([]);
    expect(readConfig(JSON.parse(JSON.stringify(product)))).toEqual(product);
    const leaves = productLeaves(product);
    const typed = typedOf(productForm, product, leaves);
    expect(readTyped(productForm, typed, product, leaves)).toEqual({ value: product, errors: {} });
  }
});

it("costs what can be computed at the corners of its limits", () => {
  for (const product of some) {
    const { amount, term, calendar } = product;
    const disbursedOn = simulatedDisbursement(calendar, today);
    for (const amountCents of [amount.minCents, amount.maxCents])
      for (const termMonths of [term.minMonths, term.maxMonths])
        expect(quote(product, { amountCents, termMonths, disbursedOn }).instalmentCents).toBeGreaterThan(0);
  }
});

it("judges whatever is stored, and whatever registers and assessments say, without an error", () => {
  const anything = fc.jsonValue({ maxDepth: 3 });
  fc.assert(
    fc.property(fewer, fc.array(anything, { minLength: 12, maxLength: 12 }), (product, stored) => {
      const answers = Object.fromEntries(questionsOf(product).map(({ code }, at) => [code, stored[at] as AnswerValue]));
      const found = {
        "register.reinfoState": stored[10] as FactValue,
        "assessment.coverageRatio": stored[11] as FactValue,
      };
      const facts = factsWith(product, answers, found);
      failingChecks(product, facts);
      recommendedTerms(product.termRules, facts);
      if (product.scorecard) expect(Number.isFinite(scoreOf(product.scorecard, facts).total)).toBe(true);
      expect(Array.isArray(gaps(product, facts, { ...fileOf(product), answers, documents: [] }))).toBe(true);
      expect(typeof answersUnder(product, answers, today)).toBe("object");
      expect(typeof outcomeOf(product, { ...fileOf(product), answers }, today).standing).toBe("string");
    }),
    { numRuns: 1_000 },
  );
}, 60_000);

it("reads whatever is typed without an error, and keeps what it reads", () => {
  fc.assert(
    fc.property(fewer, fc.oneof(fc.string({ unit: "binary" }), fc.json({ maxDepth: 2 })), (product, typed) => {
      for (const asked of questionsOf(product)) {
        const parsed = parseAnswer(asked, typed, today);
        if (!parsed.ok || parsed.value === null) continue;
        expect(parseAnswer(asked, writeAnswer(asked, parsed.value), today)).toEqual(parsed);
      }
    }),
    { numRuns: 1_000 },
  );
}, 60_000);

it("refuses a table of thousands of rows, and a text without end", () => {
  const table = some.flatMap(questionsOf).find(({ kind }) => kind === "table");
  if (!table) throw new Error("no table");
  const rows = JSON.stringify(Array.from({ length: 900 }, () => ({ c0: "1" })));
  expect(parseAnswer(table, rows, today).ok).toBe(false);
  expect(parseAnswer(table, "[".repeat(15_000), today)).toEqual({ ok: false, code: "table_invalid" });
  expect(parseAnswer(table, "x".repeat(longestAnswer + 1), today)).toEqual({ ok: false, code: "text_too_long" });
});
