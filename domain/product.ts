import { z } from "zod";
import { applicantKinds } from "./applicant";
import { ladder } from "./authority";
import { condition, type EligibilityRule, eligibilityRule, factsOf } from "./eligibility";
import { localized } from "./localized";
import { type Question, task } from "./question";

/** The configuration of a product version: everything a loan product is, as data. Frozen once published. */

export const purposes = ["working_capital", "green_asset", "formalization"] as const;

const documentRequirement = z.strictObject({
  code: z.string().regex(/^[a-z][a-z0-9_]{0,39}$/),
  name: localized(120),
  help: localized(300),
  required: z.boolean(),
  /** How old the paper may be, in days. Null: it does not age. */
  validDays: z.int().min(1).max(3650).nullable(),
  /** Applicant kinds that bring it; empty means all. */
  kinds: z.array(z.enum(applicantKinds)).max(applicantKinds.length),
  askWhen: condition.nullable(),
});
export type DocumentRequirement = z.infer<typeof documentRequirement>;

const calendar = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("fixed_day"), day: z.int().min(1).max(31) }),
  z.strictObject({ kind: z.literal("every_n_days"), days: z.int().min(7).max(180) }),
]);

const config = z.strictObject({
  schema: z.literal(1),
  name: localized(80),
  summary: localized(200),
  purpose: z.enum(purposes),
  pays: localized(300),
  audience: z.array(z.enum(applicantKinds)).min(1),
  /** A cooperative lends to its members only (Res. SBS 480-2019, art. 19). */
  membersOnly: z.boolean(),
  /** A second person of the applicant signs off before sending. */
  signOff: z.boolean(),
  currency: z.literal("PEN"),
  amount: z.strictObject({
    minCents: z.int().min(100_00).max(100_000_000_00),
    maxCents: z.int().min(100_00).max(100_000_000_00),
    exampleCents: z.int().min(100_00).max(100_000_000_00),
  }),
  term: z.strictObject({
    minMonths: z.int().min(1).max(360),
    maxMonths: z.int().min(1).max(360),
    exampleMonths: z.int().min(1).max(360),
  }),
  /** Effective annual rate on a 360-day year, in basis points: 2800 is 28.00 %. */
  annualRateBps: z.int().min(0).max(100_000),
  /** Moratory effective annual rate, in basis points, on top of the compensatory one. */
  lateAnnualRateBps: z.int().min(0).max(100_000),
  feePerInstalmentCents: z.int().min(0).max(1_000_00),
  upfrontChargesCents: z.int().min(0).max(100_000_00),
  /** Monthly credit-life premium on the balance, in parts per million: 800 is 0.080 %. */
  insurance: z
    .strictObject({ monthlyRatePpm: z.int().min(1).max(100_000), mode: z.enum(["on_top", "embedded"]) })
    .nullable(),
  grace: z.strictObject({ kind: z.enum(["none", "partial", "total"]), instalments: z.int().min(0).max(24) }),
  calendar,
  tasks: z.array(task).min(1).max(12),
  documents: z.array(documentRequirement).max(30),
  eligibility: z.array(eligibilityRule).max(40),
  /** Business days promised for each stage. */
  expectedDays: z.strictObject({
    documents: z.int().min(1).max(60),
    assessment: z.int().min(1).max(60),
    decision: z.int().min(1).max(60),
  }),
  ladder,
});

export type ProductConfig = z.infer<typeof config>;
type Issue = { path: (string | number)[]; message: string };

/** What a configuration must be beyond its shape. Messages are codes with a sentence in `messages/`. */
export const productConfig = config.superRefine((draft, context) => {
  for (const issue of inconsistencies(draft)) context.addIssue({ code: "custom", ...issue });
});

function inconsistencies(draft: ProductConfig): Issue[] {
  return [...amountIssues(draft), ...codeIssues(draft), ...factIssues(draft)];
}

function amountIssues({ amount, term, grace, ladder: rungs, upfrontChargesCents }: ProductConfig): Issue[] {
  const issues: Issue[] = [];
  if (amount.minCents > amount.maxCents) issues.push({ path: ["amount", "maxCents"], message: "amount_range" });
  if (amount.exampleCents < amount.minCents || amount.exampleCents > amount.maxCents)
    issues.push({ path: ["amount", "exampleCents"], message: "example_out_of_range" });
  if (term.minMonths > term.maxMonths) issues.push({ path: ["term", "maxMonths"], message: "term_range" });
  if (term.exampleMonths < term.minMonths || term.exampleMonths > term.maxMonths)
    issues.push({ path: ["term", "exampleMonths"], message: "example_out_of_range" });
  if ((rungs.at(-1)?.upToCents ?? 0) < amount.maxCents) issues.push({ path: ["ladder"], message: "ladder_too_short" });
  if (upfrontChargesCents >= amount.minCents)
    issues.push({ path: ["upfrontChargesCents"], message: "charges_too_high" });
  if ((grace.kind === "none") !== (grace.instalments === 0) || grace.instalments >= term.minMonths)
    issues.push({ path: ["grace", "instalments"], message: "grace_range" });
  return issues;
}

function codeIssues(draft: ProductConfig): Issue[] {
  const issues: Issue[] = [];
  const repeated = (codes: string[], path: string) => {
    if (new Set(codes).size !== codes.length) issues.push({ path: [path], message: "code_repeated" });
  };
  repeated([...draft.tasks.map((t) => t.code), ...reservedTasks], "tasks");
  repeated(
    questionsOf(draft).map((q) => q.code),
    "tasks",
  );
  repeated(
    draft.documents.map((d) => d.code),
    "documents",
  );
  repeated(
    draft.eligibility.map((r) => r.code),
    "eligibility",
  );
  for (const asked of questionsOf(draft)) {
    if (asked.kind === "document" && !draft.documents.some((d) => d.code === asked.document))
      issues.push({ path: ["tasks"], message: "document_unknown" });
    if (asked.kind === "number" && asked.min > asked.max) issues.push({ path: ["tasks"], message: "number_range" });
    if (asked.kind === "money" && asked.minCents > asked.maxCents)
      issues.push({ path: ["tasks"], message: "number_range" });
  }
  return issues;
}

function factIssues(draft: ProductConfig): Issue[] {
  const known = new Set([
    ...questionsOf(draft).map((q) => `answer.${q.code}`),
    "applicant.kind",
    "loan.amountCents",
    "loan.termMonths",
  ]);
  const conditions = [
    ...draft.eligibility.map((r) => r.requires),
    ...questionsOf(draft).flatMap((q) => q.askWhen ?? []),
    ...draft.documents.flatMap((d) => d.askWhen ?? []),
  ];
  const unknown = conditions.flatMap(factsOf).filter((fact) => !known.has(fact));
  return [...new Set(unknown)].map((fact) => ({ path: ["facts", fact], message: "fact_unknown" }));
}

/** Tasks every application has besides the product's own. */
export const reservedTasks = ["loan", "documents", "review"] as const;

/** Every question of a product, in the order of its tasks. */
export function questionsOf(product: ProductConfig): Question[] {
  return product.tasks.flatMap((group) => group.questions);
}

/** Questions asked before signing in, at most eight. */
export function preCheckQuestions(product: ProductConfig): Question[] {
  return questionsOf(product)
    .filter((asked) => asked.preCheck && asked.kind !== "document")
    .slice(0, 8);
}

/** Rules that the pre-check can already tell something about. */
export function preCheckRules(product: ProductConfig): EligibilityRule[] {
  const askedBefore = new Set([...preCheckQuestions(product).map((q) => `answer.${q.code}`), "applicant.kind"]);
  return product.eligibility.filter((rule) => factsOf(rule.requires).some((fact) => askedBefore.has(fact)));
}

/**
 * The only reader of a stored configuration: lifts old shapes to the present one.
 * Throws a ZodError when the stored value was never a configuration, which is a bug, not a refusal.
 */
export function readConfig(stored: unknown): ProductConfig {
  return config.parse(stored);
}
