import { getTranslations } from "next-intl/server";
import type { ReturnedForm } from "@/lib/returns";
import type { Messages } from "@/messages/catalogue";
import { returnedForm, type SearchParams } from "./bridge";

/** A form that came back, in words: what to mend at the top and beside each field, and what was typed. */
export type RefusedForm = {
  code: string;
  summary: string;
  facts: ReturnedForm["facts"];
  errors: Record<string, string>;
  /** The same, as codes. */
  codes: Readonly<Record<string, string>>;
  /** What was typed into a field, or the value it had. */
  typed(name: string, otherwise?: string): string;
  typedAll(name: string): string[] | null;
};

type Sentence = Exclude<keyof Messages["refusals"], "fields" | "title">;
type FieldSentence = keyof Messages["refusals"]["fields"];

export async function refusedForm(searchParams: SearchParams): Promise<RefusedForm | null> {
  const form = await returnedForm(searchParams);
  if (!form) return null;
  const t = await getTranslations("refusals");
  const errors = Object.entries(form.fields).map(([field, code]) => {
    const known = t.has(`fields.${code as FieldSentence}`) ? (code as FieldSentence) : "field_invalid";
    return [field, t(`fields.${known}`)];
  });
  return {
    code: form.code,
    summary: t(form.code as Sentence, form.facts),
    facts: form.facts,
    errors: Object.fromEntries(errors),
    codes: form.fields,
    typed: (name, otherwise = "") => form.typed[name]?.[0] ?? otherwise,
    typedAll: (name) => form.typed[name] ?? null,
  };
}
