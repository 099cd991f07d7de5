import { parseAnswer } from "@/domain/answer/parse";
import type { AnswerValue } from "@/domain/answer/value";
import { isAsked } from "@/domain/answers";
import { type ApplicantKind, applicantKinds } from "@/domain/applicant";
import { type Eligibility, eligibility } from "@/domain/eligibility";
import { gatherFacts } from "@/domain/facts";
import { type ProductConfig, preCheckQuestions, preCheckRules } from "@/domain/product";
import type { Question } from "@/domain/question";

/** The pre-check of one product: what the address answers, what is wrong with it, and what follows from it. */
export type PreCheck = {
  /** Who asks; "other" is nobody the product serves. */
  kind: ApplicantKind | "other" | null;
  questions: Question[];
  typed: Record<string, string>;
  /** Codes of the sentences in `refusals.fields`, by field. */
  errors: Record<string, string>;
  /** Null while there is nothing to tell: nothing was asked, or something has to be mended first. */
  outcome: (Eligibility & { kindServed: boolean }) | null;
};

/** The field that asks who applies. No question of a product is called so: codes have no capitals. */
export const kindField = "quienPide";

export function preCheck(config: ProductConfig, given: (name: string) => string, today: string): PreCheck {
  const kind = kindOf(config, given(kindField));
  // A place is chosen in steps of its own; before signing in it counts as not known.
  const questions = preCheckQuestions(config).filter((asked) => asked.kind !== "place");
  const typed = Object.fromEntries(questions.map((asked) => [asked.code, given(asked.code)]));
  const answers: Record<string, AnswerValue> = {};
  const errors: Record<string, string> = {};
  for (const asked of questions) {
    const parsed = parseAnswer(asked, typed[asked.code] ?? "", today);
    if (!parsed.ok) errors[asked.code] = parsed.code;
    else if (parsed.value !== null) answers[asked.code] = parsed.value;
  }
  const known = gatherFacts(config, {
    answers,
    applicant: { kind: kind === "other" ? null : kind },
    loan: { amountCents: null, termMonths: null },
    today,
  });
  const shown = questions.filter((asked) => isAsked(asked, known));
  for (const asked of shown) {
    if (asked.required && answers[asked.code] === undefined) errors[asked.code] ??= "answer_required";
  }
  if (kind === null) errors[kindField] = "answer_required";
  const wasSent = given("ver") === "resultado";
  const isRight = Object.keys(errors).length === 0;
  return {
    kind,
    questions: shown,
    typed,
    errors: wasSent ? errors : {},
    outcome:
      wasSent && isRight ? { ...eligibility(preCheckRules(config), known, today), kindServed: kind !== "other" } : null,
  };
}

/** A product for one kind alone needs not ask; the page says for whom it is. */
function kindOf({ audience }: ProductConfig, value: string): PreCheck["kind"] {
  if (value === "other") return "other";
  const kind = applicantKinds.find((known) => known === value);
  return kind && audience.includes(kind) ? kind : null;
}
