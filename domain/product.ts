import { z } from "zod";
import { applicantKinds } from "./applicant";
import { ladder } from "./authority";
import { charge } from "./charges";
import { check } from "./checks";
import { factsOf } from "./condition";
import { condition, type EligibilityRule, eligibilityRule } from "./eligibility";
import { group } from "./group";
import { guarantee } from "./guarantees";
import { lineField, localized } from "./localized";
import { pilot } from "./pilot";
import { isAnswered, type Question, task } from "./question";
import { scorecard } from "./scorecard";
import { basisPointsField, centsField, codeField, type FieldMeta, partsPerMillionField } from "./shape";
import { termRule } from "./term-rules";

/**
 * The configuration of a product version: everything a loan product is, as data. Frozen once published. Its shape is what
 * the editor draws, what is exported, and what a file to import must have.
 */

export const purposes = ["working_capital", "green_asset", "formalization"] as const;

const amount = centsField(100_00, 100_000_000_00);
const months = z.int().min(1).max(360);
const promisedDays = z.int().min(1).max(60);
/** One of the sources that the lender lists; older versions name theirs freely. */
const fundingSource = lineField(2, 120).meta({ written: "listed", list: "fundingSources" } satisfies FieldMeta);
const rare = { rare: true } as const;
const alone = { alone: true } as const;

export const documentRequirement = z.strictObject({
  code: codeField,
  name: localized(120),
  help: localized(300),
  required: z.boolean(),
  /** How old the paper may be, in days. Null: it does not age. */
  validDays: z.int().min(1).max(3650).nullable(),
  /** Applicant kinds that bring it; empty means all. */
  kinds: z.array(z.enum(applicantKinds)).max(applicantKinds.length).meta(rare),
  askWhen: condition.nullable(),
  /** An application may come without it when the applicant says why. What a version does not say, it does not allow. */
  mayLack: z.boolean().default(false).meta(rare),
  /** A photo of a place: the applicant is asked whether it may say where it was taken. */
  askPlace: z.boolean().default(false).meta(rare),
});
export type DocumentRequirement = z.infer<typeof documentRequirement>;

const dayOfMonth = z.int().min(1).max(31);

const calendar = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("fixed_day"),
    day: dayOfMonth,
    everyMonths: z.literal([1, 2, 3, 4, 6]).default(1).meta(rare),
  }),
  z.strictObject({ kind: z.literal("every_n_days"), days: z.int().min(7).max(180) }),
  /** Instalments only in the months in which there is income. */
  z.strictObject({
    kind: z.literal("seasonal"),
    day: dayOfMonth,
    months: z
      .array(z.int().min(1).max(12))
      .min(1)
      .max(12)
      .refine((chosen) => new Set(chosen).size === chosen.length, "code_repeated"),
  }),
]);

/** A condition of the loan that answers suggest; staff keep it, change it or drop it. */
const suggestedCondition = z.strictObject({ code: codeField, when: condition, text: localized(300) });

export const checkedSteps = ["recommend", "decide", "offer"] as const;
export type CheckedStep = (typeof checkedSteps)[number];

export const productShape = z.strictObject({
  schema: z.literal(2),
  name: localized(80),
  summary: localized(200),
  purpose: z.enum(purposes),
  pays: localized(300),
  audience: z.array(z.enum(applicantKinds)).min(1).max(applicantKinds.length),
  /** A cooperative lends to its members only (Res. SBS 480-2019, art. 19). */
  membersOnly: z.boolean().meta(rare),
  pilot: pilot.nullable().default(null).meta(rare),
  /** Learning that is asked for before the money is paid out. */
  education: z
    .array(z.strictObject({ code: codeField, title: localized(120) }))
    .max(12)
    .meta(alone)
    .default([])
    .meta(rare),
  currency: z.literal("PEN"),
  amount: z.strictObject({ minCents: amount, maxCents: amount, exampleCents: amount }),
  term: z.strictObject({ minMonths: months, maxMonths: months, exampleMonths: months }),
  grace: z.strictObject({ kind: z.enum(["none", "partial", "total"]), instalments: z.int().min(0).max(24) }),
  calendar,
  /** Where the money comes from, and how much of it there is. Approvals are held to it. */
  funding: z
    .strictObject({ source: fundingSource, envelopeCents: centsField(1, 100_000_000_000_00) })
    .nullable()
    .default(null)
    .meta(rare),
  /** Effective annual rate on a 360-day year. */
  annualRateBps: basisPointsField(0, 100_000),
  /** Moratory effective annual rate, on top of the compensatory one. */
  lateAnnualRateBps: basisPointsField(0, 100_000),
  charges: z.array(charge).max(12).meta(alone),
  /** Monthly credit-life premium on the balance: 800 parts per million is 0.080 %. */
  insurance: z
    .strictObject({ monthlyRatePpm: partsPerMillionField(1, 100_000), mode: z.enum(["on_top", "embedded"]) })
    .nullable(),
  tasks: z.array(task).min(1).max(12),
  /** What several answers must be together. */
  checks: z.array(check).max(20).default([]).meta(rare),
  documents: z.array(documentRequirement).max(30),
  eligibility: z.array(eligibilityRule).max(40),
  termRules: z.array(termRule).max(20).default([]).meta(rare),
  suggestedConditions: z.array(suggestedCondition).max(20).default([]).meta(rare),
  /** Days to wait after a refusal before asking again. */
  waitingDays: z.int().min(0).max(730).default(0).meta(rare),
  /** Applications of one association that may run at once under this product. Null: no limit. */
  maxLiveApplications: z.int().min(1).max(20).nullable().default(null).meta(rare),
  scorecard: scorecard.nullable().default(null),
  /** A second person of the applicant signs off before sending. */
  signOff: z.boolean(),
  /** Members of a group who accept to answer for the loan, each with a code of their own, before it is sent. */
  group: group.nullable().default(null).meta(rare),
  ladder,
  /** What an analyst may propose otherwise than it was asked for. */
  analystMayChange: z
    .array(z.enum(["amount", "term"]))
    .max(2)
    .default(["amount", "term"])
    .meta(rare),
  /** Facts without which a step is not taken. */
  requiredFacts: z
    .array(z.strictObject({ step: z.enum(checkedSteps), fact: z.string().max(80).meta({ written: "fact" }) }))
    .max(40)
    .meta(alone)
    .default([])
    .meta(rare),
  guarantees: z.array(guarantee).max(8).default([]).meta(rare),
  covenants: z
    .array(z.strictObject({ code: codeField, text: localized(300), everyMonths: z.int().min(1).max(12) }))
    .max(20)
    .meta(alone)
    .default([])
    .meta(rare),
  indicators: z
    .array(z.strictObject({ code: codeField, name: localized(120), everyMonths: z.int().min(1).max(12) }))
    .max(20)
    .meta(alone)
    .default([])
    .meta(rare),
  /** Business days promised for each stage. */
  expectedDays: z.strictObject({ documents: promisedDays, assessment: promisedDays, decision: promisedDays }),
});

export type ProductConfig = z.output<typeof productShape>;
/** A configuration as it may be written: what has a default may be left out. */
export type ProductDraft = z.input<typeof productShape>;

/** The parts of a configuration, without the number of its shape. */
export const configKeys = Object.keys(productShape.omit({ schema: true }).shape) as [
  Exclude<keyof ProductConfig, "schema">,
];

/** Tasks every application has besides the product's own. */
export const reservedTasks = ["loan", "documents", "review"] as const;

/** Every question of a product, in the order of its tasks. */
export function questionsOf(product: Pick<ProductConfig, "tasks">): Question[] {
  return product.tasks.flatMap((group) => group.questions);
}

/** Questions asked before signing in, at most eight. */
export function preCheckQuestions(product: ProductConfig): Question[] {
  return questionsOf(product)
    .filter((asked) => asked.preCheck && isAskedBefore(asked))
    .slice(0, 8);
}

/** What has one control is asked before signing in; the rest has room in the form alone. */
function isAskedBefore(asked: Question): boolean {
  return isAnswered(asked) && !["many", "technology", "coordinates", "table"].includes(asked.kind);
}

/** Rules that the pre-check can judge: one that looks at later answers as well would always be left open. */
export function preCheckRules(product: ProductConfig): EligibilityRule[] {
  const askedBefore = new Set([...preCheckQuestions(product).map((q) => `answer.${q.code}`), "applicant.kind"]);
  return product.eligibility.filter((rule) => factsOf(rule.requires).every((fact) => askedBefore.has(fact)));
}

/**
 * The only reader of a stored configuration: lifts old shapes to the present one.
 * Throws a ZodError when the stored value was never a configuration, which is a bug, not a refusal.
 */
export function readConfig(stored: unknown): ProductConfig {
  return productShape.parse(lifted(stored));
}

/** A configuration of the first shape had two sums where there is now a list of charges. */
export function lifted(stored: unknown): unknown {
  if (stored === null || typeof stored !== "object" || !("schema" in stored) || stored.schema !== 1) return stored;
  const { feePerInstalmentCents, upfrontChargesCents, ...rest } = stored as Record<string, unknown>;
  const as = (amountCents: unknown, when: string) =>
    amountCents
      ? [
          {
            kind: "third_party_documented",
            name: { es: "Gastos", en: "Expenses" },
            amountCents,
            when,
            legalBasis: null,
          },
        ]
      : [];
  return {
    ...rest,
    schema: 2,
    charges: [...as(feePerInstalmentCents, "each_instalment"), ...as(upfrontChargesCents, "upfront")],
  };
}
