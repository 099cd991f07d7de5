import { type Answers, type AnswerValue, codesOf, coordinatesOf, rowsOf, technologiesOf } from "./answer/value";
import { isAsked, loanGap } from "./answers";
import type { ApplicantKind } from "./applicant";
import { type Facts, type FactValue, factsOf, unknownAnswer } from "./condition";
import { evaluateFormula, rounded } from "./formula/evaluate";
import { type Formula, factsOfFormula } from "./formula/formula";
import { parseFormula } from "./formula/parse";
import { quote, simulatedDisbursement } from "./loan-quote";
import { type ProductConfig, questionsOf } from "./product";
import { isMoneyIn } from "./product-facts";
import type { OfKind, Question } from "./question";

/** What is known of an application. What is null, or not there, is not known. */
export type Known = {
  answers: Answers;
  applicant: { kind: ApplicantKind | null; district?: string | null; people?: number | null };
  loan: { amountCents: number | null; termMonths: number | null };
  /** The day that loan figures are computed for. */
  today: string;
  /** Facts of registers and assessments, by name. */
  found?: Facts;
};

/**
 * Everything that rules, conditions, scores and formulas of a product may look at, gathered in one way wherever it is
 * needed. An answer counts while its question is asked; a computed value is there once all it needs is.
 */
export function gatherFacts(product: ProductConfig, known: Known): Facts {
  const facts: Record<string, FactValue> = {
    ...readable(known.found ?? {}),
    "applicant.kind": known.applicant.kind,
    "applicant.region": known.applicant.district?.slice(0, 2) ?? null,
    "applicant.people": known.applicant.people ?? null,
    "loan.amountCents": known.loan.amountCents,
    "loan.termMonths": known.loan.termMonths,
    ...loanFigures(product, known),
  };
  const { questions } = planOf(product);
  const isMoney = isMoneyIn(product);
  const begun = new Set<string>();
  const settle = (code: string): void => {
    const planned = questions.get(code);
    if (!planned || begun.has(code)) return;
    // Begun and not settled is what a circle finds: there it is not known.
    begun.add(code);
    for (const needed of planned.needs) settle(needed);
    const { asked, formula } = planned;
    if (!isAsked(asked, facts)) return;
    if (asked.kind !== "computed") Object.assign(facts, factsOfAnswer(asked, known.answers[code]));
    else facts[`answer.${code}`] = computed(asked, formula, facts, isMoney);
  };
  for (const code of questions.keys()) settle(code);
  return facts;
}

function computed(
  asked: OfKind<"computed">,
  formula: Formula | null,
  facts: Facts,
  isMoney: (name: string) => boolean,
): FactValue {
  const outcome = formula ? evaluateFormula(formula, { facts, isMoney }) : null;
  return outcome?.is === "value" ? rounded(outcome.value, asked) : null;
}

/** The facts that one answer gives. What could not be an answer to this question gives none. */
function factsOfAnswer(asked: Question, value: AnswerValue | undefined): Record<string, FactValue> {
  const name = `answer.${asked.code}`;
  if (value === undefined) return {};
  if (value === unknownAnswer) return { [name]: value };
  switch (asked.kind) {
    case "many":
      return { [name]: codesOf(value) };
    case "technology": {
      const given = technologiesOf(value);
      return { [name]: asked.several ? given?.chosen : given?.chosen[0], [`${name}.practice`]: given?.practice };
    }
    case "table": {
      const rows = rowsOf(value);
      if (!rows) return {};
      const columns = asked.columns.map(({ code }) => [`${name}.${code}`, rows.map((row) => cellOf(row[code]))]);
      return { [`${name}.rowCount`]: rows.length, ...Object.fromEntries(columns) };
    }
    case "coordinates": {
      const point = coordinatesOf(value);
      return { [name]: point ? `${point.lat}, ${point.lon}` : null };
    }
    case "document":
    case "photo":
    case "computed":
      return {};
    default:
      return { [name]: typeof value === "object" ? null : value };
  }
}

/** What was found elsewhere is a text, a figure or a list of those; what is not is not known. */
function readable(found: Facts): Facts {
  const factOf = (value: unknown) => (Array.isArray(value) ? value.map(cellOf) : cellOf(value));
  return Object.fromEntries(Object.entries(found).map(([name, value]) => [name, factOf(value)]));
}

function cellOf(cell: unknown): string | number | null {
  return typeof cell === "string" || typeof cell === "number" ? cell : null;
}

type Planned = { asked: Question; formula: Formula | null; needs: readonly string[] };
type Plan = { questions: ReadonlyMap<string, Planned>; looksAtCost: boolean };

const plans = new WeakMap<ProductConfig, Plan>();

function planOf(product: ProductConfig): Plan {
  const ready = plans.get(product);
  if (ready) return ready;
  const plan = {
    questions: new Map(questionsOf(product).map((asked) => [asked.code, planned(asked)])),
    looksAtCost: /\bloan\.(instalmentCents|costCents|tceaPercent)\b/.test(JSON.stringify(product)),
  };
  plans.set(product, plan);
  return plan;
}

function planned(asked: Question): Planned {
  const parsed = asked.kind === "computed" ? parseFormula(asked.formula) : null;
  const formula = parsed?.ok ? parsed.formula : null;
  const looked = [...(asked.askWhen ? factsOf(asked.askWhen) : []), ...(formula ? factsOfFormula(formula) : [])];
  return { asked, formula, needs: questionsIn(looked) };
}

/** Codes of the questions that these facts come from. */
export function questionsIn(facts: readonly string[]): string[] {
  return [...new Set(facts.flatMap((name) => (name.startsWith("answer.") ? (name.split(".")[1] ?? []) : [])))];
}

/** What the loan asked for would cost; computed for products that look at it alone. */
function loanFigures(product: ProductConfig, { loan, today }: Known): Record<string, FactValue> {
  const { amountCents, termMonths } = loan;
  if (!planOf(product).looksAtCost || amountCents === null || termMonths === null || loanGap(product, loan)) return {};
  try {
    const disbursedOn = simulatedDisbursement(product.calendar, today);
    const { instalmentCents, costCents, tcea } = quote(product, { amountCents, termMonths, disbursedOn });
    return {
      "loan.instalmentCents": instalmentCents,
      "loan.costCents": costCents,
      "loan.tceaPercent": Number((Number(tcea.annex1) * 100).toFixed(2)),
    };
  } catch (error) {
    // Charges or grace that this loan cannot bear: there is no such loan, and nothing is known of its cost.
    if (error instanceof RangeError) return {};
    throw error;
  }
}
