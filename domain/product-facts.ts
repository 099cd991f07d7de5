import { applicantKinds } from "./applicant";
import type { Localized } from "./localized";
import { type ProductConfig, questionsOf } from "./product";
import type { Question } from "./question";

/** A fact that rules, conditions and scores of a product may look at. */
export type KnownFact = {
  name: string;
  /** The question's own words; null for facts that Veta names. */
  label: Localized | null;
  kind: "number" | "money" | "choice" | "yes_no" | "text" | "date";
  options: readonly { value: string; label: Localized | null }[];
};

export function knownFacts(product: Pick<ProductConfig, "tasks">): KnownFact[] {
  return [
    {
      name: "applicant.kind",
      label: null,
      kind: "choice",
      options: applicantKinds.map((value) => ({ value, label: null })),
    },
    { name: "loan.amountCents", label: null, kind: "money", options: [] },
    { name: "loan.termMonths", label: null, kind: "number", options: [] },
    ...questionsOf(product).flatMap(factsOfQuestion),
  ];
}

function factsOfQuestion(asked: Question): KnownFact[] {
  const fact = (kind: KnownFact["kind"], options: KnownFact["options"] = []): KnownFact[] => [
    { name: `answer.${asked.code}`, label: asked.label, kind, options },
  ];
  switch (asked.kind) {
    case "number":
    case "money":
    case "date":
    case "yes_no":
      return fact(asked.kind);
    case "choice":
      return fact(
        "choice",
        asked.options.map(({ code, label }) => ({ value: code, label })),
      );
    case "document":
      return [];
    default:
      return fact("text");
  }
}
