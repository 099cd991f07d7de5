import type { EligibilityRule } from "../eligibility";
import type { Localized } from "../localized";
import type { ProductDraft } from "../product";
import type { OfKind } from "../question";
import type { ScoreFactor, ScorePart } from "../scorecard";

/** How templates write their parts: what is usual is left out. */

export type Task = ProductDraft["tasks"][number];
export type Question = Task["questions"][number];
type DocumentRequirement = ProductDraft["documents"][number];

export const t = (es: string, en: string): Localized => ({ es, en });

type Common = Pick<Question, "code" | "label"> &
  Partial<Pick<Question, "hint" | "required" | "allowUnknown" | "preCheck" | "askWhen">>;

const asked = (common: Common) => ({
  hint: null,
  required: true,
  allowUnknown: false,
  preCheck: false,
  askWhen: null,
  ...common,
});

export const yesNo = (common: Common): Question => ({ kind: "yes_no", ...asked(common) });

/** A question with options: code and words of each. */
export const choice = (common: Common, options: [string, Localized][]): Question => ({
  kind: "choice",
  ...asked(common),
  options: options.map(([code, label]) => ({ code, label })),
});

export const whole = (common: Common, unit: Localized, min: number, max: number): Question => ({
  kind: "number",
  ...asked(common),
  unit,
  min,
  max,
  decimals: 0,
});

export const measured = (common: Common, unit: Localized, max: number): Question => ({
  kind: "number",
  ...asked(common),
  unit,
  min: 0,
  max,
  decimals: 1,
});

export const money = (common: Common, minCents: number, maxCents: number): Question => ({
  kind: "money",
  ...asked(common),
  minCents,
  maxCents,
});

export const words = (common: Common, maxLength: number): Question => ({
  kind: "text",
  ...asked(common),
  maxLength,
  long: maxLength > 200,
});

export const ruc = (common: Common): Question => ({ kind: "ruc", ...asked(common) });
export const place = (common: Common): Question => ({ kind: "place", ...asked(common) });
export const day = (common: Common, notAfterToday: boolean): Question => ({
  kind: "date",
  ...asked(common),
  notAfterToday,
});

/** A point on the ground. */
export const point = (common: Common): Question => ({ kind: "coordinates", ...asked(common) });

/** A photo asked for among the questions; `document` is the paper it is handed in as. */
export const photo = (common: Common, document: string): Question => ({ kind: "photo", ...asked(common), document });

/** One technology of the catalogue, or another one, and the practice it replaces. */
export const technology = (common: Common, offered: OfKind<"technology">["stages"]): Question => ({
  kind: "technology",
  ...asked(common),
  stages: offered,
  several: false,
  allowOther: true,
  askPractice: false,
});

type Rows = Pick<OfKind<"table">, "rowName" | "columns" | "minRows" | "maxRows">;
export const table = (common: Common, rows: Rows): Question => ({
  kind: "table",
  ...asked(common),
  allowNone: false,
  ...rows,
});

/** An amount in soles that follows from other answers. */
export const computedMoney = (
  { code, label, hint = null }: Pick<Common, "code" | "label" | "hint">,
  formula: string,
): Question => ({ kind: "computed", code, label, hint, askWhen: null, formula, result: "money", decimals: 2 });

type Paper = Pick<DocumentRequirement, "code" | "name" | "help"> & Partial<DocumentRequirement>;

/** A paper that everyone brings and that does not age, unless it says otherwise. */
export const paper = (given: Paper): DocumentRequirement => ({
  required: true,
  validDays: null,
  kinds: [],
  askWhen: null,
  mayLack: false,
  askPlace: false,
  ...given,
});

export type Rule = ProductDraft["eligibility"][number];
type Said = Pick<EligibilityRule, "code" | "name" | "message" | "cure" | "requires"> & { legalBasis?: string };

/** Failing it ends the way to this product, and says what to do. */
export const gate = ({ legalBasis = "", ...said }: Said): Rule => ({
  effect: "knock_out",
  ...said,
  legalBasis: legalBasis || null,
});

/** Failing it leaves the case to a person. */
export const lookInto = (said: Said): Rule => ({ ...gate(said), effect: "refer" });

/** What an answer is one of: the condition that most rules and questions need. */
export const answered = (code: string, ...values: string[]) => {
  const [only] = values;
  const fact = `answer.${code}`;
  return values.length === 1 && only !== undefined
    ? { fact, is: "equal" as const, value: only }
    : { fact, is: "one_of" as const, value: values };
};

/** Points for each answer to a question with options, or yes and no. */
export const pointsFor = (
  part: ScorePart,
  code: string,
  label: Localized,
  points: Record<string, number>,
): ScoreFactor => ({
  code,
  part,
  label,
  fact: `answer.${code}`,
  measure: {
    kind: "options",
    options: Object.entries(points).map(([value, given]) => ({ value, points: given })),
  },
});

/** Points that rise with a figure: none below the first step, and those of each step from its limit on. */
export const pointsFrom = (
  part: ScorePart,
  code: string,
  label: Localized,
  steps: [limit: number, points: number][],
): ScoreFactor => ({
  code,
  part,
  label,
  fact: `answer.${code}`,
  measure: {
    kind: "bands",
    bands: [
      { from: null, to: steps[0]?.[0] ?? null, points: 0 },
      ...steps.map(([from, points], at) => ({ from, to: steps[at + 1]?.[0] ?? null, points })),
    ],
  },
});
