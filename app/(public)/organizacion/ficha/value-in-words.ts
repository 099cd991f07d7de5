import { getTranslations } from "next-intl/server";
import { type FactKind, factShapes, optionsOf } from "@/domain/passport";
import type { PassportLine } from "@/lib/organizations/facts";
import type { Messages } from "@/messages/catalogue";

type Passport = Messages["association"]["passport"];
export type FieldKey = keyof Passport["fields"];
export type OptionKey = keyof Passport["options"];

export const fieldKey = (kind: FactKind, field: string) => `${kind}_${field}` as FieldKey;
export const optionKey = (kind: FactKind, field: string, option: string) => `${kind}_${field}_${option}` as OptionKey;

/** What a fact says, as a line of words: its choices by name, its numbers as they were written. */
export async function valueInWords(): Promise<(line: Pick<PassportLine, "kind" | "values">) => string> {
  const t = await getTranslations("association.passport");
  return ({ kind, values }) =>
    Object.keys(factShapes[kind].shape)
      .flatMap((field) => {
        const value = values[field];
        if (!value) return [];
        return [optionsOf(kind, field) ? t(`options.${optionKey(kind, field, value)}`) : value];
      })
      .join(" · ");
}
