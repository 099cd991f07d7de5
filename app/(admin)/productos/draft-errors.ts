import type { RefusedForm } from "@/app/refused";
import { formatSoles } from "@/domain/money";
import type { ReturnedForm } from "@/lib/returns";
import type { AdminWords } from "./admin-words";
import { plainFields } from "./plain-fields";
import { typedValue } from "./plain-values";

// A limit that lies outside the plain form is mended where the form touches it.
const standsFor: Record<string, string> = { ladder: "amount.maxCents", "grace.instalments": "term.minMonths" };

/** One sentence for each wrong field: the rule's own, or how to write it and within which limits. */
export function draftErrors(
  form: ReturnedForm | null,
  refused: RefusedForm | null,
  { t }: AdminWords,
): Record<string, string> {
  if (!form || !refused) return {};
  return Object.fromEntries(
    Object.entries(form.fields).map(([path, code]) => {
      const at = standsFor[path] ?? path;
      const field = plainFields.find((known) => known.path === at);
      if (!field || code !== "field_invalid") return [at, refused.errors[path] ?? refused.summary];
      const written = (value: number) => (field.kind === "money" ? formatSoles(value) : typedValue(field.kind, value));
      const limits = { min: written(field.min), max: field.kind === "text" ? String(field.max) : written(field.max) };
      return [at, t(field.kind === "text" && field.min === 0 ? "wrong.text_optional" : `wrong.${field.kind}`, limits)];
    }),
  );
}
