import fc from "fast-check";
import type { Condition } from "../condition";
import { formulaIssues } from "../formula/check";
import { formulas } from "../formula/testing/formulas";
import { writeFormula } from "../formula/write";
import { type ProductConfig, productShape } from "../product";
import { knownFacts, knownFigures } from "../product-facts";
import { type Column, type Question, question } from "../question";
import { exampleProduct } from "./product";

/** Products of every kind of question, with conditions, formulas and checks that could be published. */

const text = { es: "Texto de prueba", en: "A test text" };
const common = { label: text, hint: null, preCheck: false, askWhen: null };
const options = [
  { code: "one", label: text },
  { code: "two", label: text },
  { code: "three", label: text },
];

const limits = fc
  .tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 1e6 }))
  .map(([min, more]) => [min, min + more] as const);

const holds = fc.oneof(
  limits.chain(([min, max]) => fc.constant({ kind: "number", unit: null, min, max, decimals: 2 })),
  limits.chain(([minCents, max]) => fc.constant({ kind: "money", minCents, maxCents: max })),
  fc.boolean().map((notAfterToday) => ({ kind: "date", notAfterToday })),
  fc.constant({ kind: "yes_no" }),
  fc.constant({ kind: "choice", options }),
);

const columns = fc
  .array(fc.tuple(fc.oneof(holds, fc.constant({ kind: "text", maxLength: 40 })), fc.boolean()), {
    minLength: 1,
    maxLength: 4,
  })
  .map((given) => given.map(([held, required], at) => ({ code: `c${at}`, label: text, required, ...held }) as Column));

/** What a question is besides its code and its condition. */
const bodies = fc.oneof(
  { arbitrary: holds, weight: 4 },
  fc.constant({ kind: "text", maxLength: 80, long: false }),
  fc.boolean().map((allowNone) => ({ kind: "many", options, allowNone })),
  fc.constantFrom({ kind: "ruc" }, { kind: "dni" }, { kind: "place" }, { kind: "coordinates" }),
  fc.constantFrom({ kind: "document", document: "ruc_sheet" }, { kind: "photo", document: "ruc_sheet" }),
  fc.tuple(columns, fc.integer({ min: 0, max: 3 }), fc.boolean()).map(([given, minRows, allowNone]) => ({
    kind: "table",
    rowName: text,
    columns: given,
    minRows,
    maxRows: 5,
    allowNone,
  })),
  fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()).map(([several, allowOther, askPractice]) => ({
    kind: "technology",
    stages: ["concentration"],
    several,
    allowOther,
    askPractice,
  })),
  fc.constantFrom({ kind: "computed", result: "number" }, { kind: "computed", result: "money" }),
);

/** A condition on what was asked before, that can be met. */
function conditionOn(before: readonly Question[], pick: number): Condition | null {
  const facts = knownFacts({ tasks: [{ code: "a", title: text, minutes: 1, questions: [...before] }] }).filter(
    ({ name, kind }) => name.startsWith("answer.") && ["yes_no", "choice", "list"].includes(kind),
  );
  const found = facts[pick % Math.max(1, facts.length)];
  if (!found) return null;
  const value = found.kind === "yes_no" ? "yes" : (found.options[pick % found.options.length]?.value ?? "");
  const comparison: Condition = { fact: found.name, is: found.kind === "list" ? "includes" : "equal", value };
  return pick % 3 === 0 ? { not: comparison } : comparison;
}

function formulaOver(before: readonly Question[], result: "money" | "number", seed: number): string {
  const known = knownFigures({ tasks: [{ code: "a", title: text, minutes: 1, questions: [...before] }] });
  const named = (...kinds: string[]) =>
    [...known].flatMap(([name, { kind }]) => (name.startsWith("answer.") && kinds.includes(kind) ? name : []));
  const found = fc
    .sample(formulas(named("number", "money"), named("numbers", "moneys")), { numRuns: 3, seed })
    .filter((one) => formulaIssues(one, known, result).length === 0)
    .map((one) => writeFormula(one))
    .find((written) => written.length <= 600);
  return found ?? (result === "money" ? "S/ 1" : "1");
}

function questionsFrom(drawn: readonly [object, boolean, boolean, number | null, number][]): Question[] {
  const made: Question[] = [];
  for (const [at, [body, required, allowUnknown, pick, seed]] of drawn.entries()) {
    const isComputed = "kind" in body && body.kind === "computed";
    const own = isComputed
      ? { formula: formulaOver(made, (body as unknown as { result: "money" | "number" }).result, seed), decimals: 2 }
      : { required, allowUnknown };
    made.push(
      question.parse({
        code: `q${at}`,
        ...common,
        ...body,
        ...own,
        askWhen: pick === null ? null : conditionOn(made, pick),
      }),
    );
  }
  return made;
}

/** Configurations of products, small and whole. */
export const products: fc.Arbitrary<ProductConfig> = fc
  .array(fc.tuple(bodies, fc.boolean(), fc.boolean(), fc.option(fc.nat(50)), fc.nat(1e6)), {
    minLength: 1,
    maxLength: 9,
  })
  .map((drawn) => {
    const questions = questionsFrom(drawn);
    const half = Math.ceil(questions.length / 2);
    const groups = [questions.slice(0, half), questions.slice(half)].filter((group) => group.length > 0);
    const when = conditionOn(questions, drawn.length);
    return productShape.parse({
      ...exampleProduct(),
      eligibility: [],
      tasks: groups.map((group, at) => ({ code: `t${at}`, title: text, minutes: 2, questions: group })),
      checks: when
        ? [{ code: "fits", holds: { kind: "condition", requires: when }, effect: "advises", message: text, cure: text }]
        : [],
    });
  });
