import { getTranslations } from "next-intl/server";
import { figureText } from "@/domain/formula/write";
import { type Language, textIn } from "@/domain/localized";
import type { Column, Question } from "@/domain/question";
import { searchPlaces } from "@/domain/register/ubigeo";
import type { RefusedForm } from "../refused";

type Words = Awaited<ReturnType<typeof getTranslations<"portal.questions">>>;

/**
 * A refused form of questions as its questions tell it: what passes a limit names the limit, and what is wrong in a table
 * names its row and its column.
 */
export async function refusedQuestions(
  refused: RefusedForm | null,
  asked: readonly Question[],
  language: Language,
): Promise<{ refused: RefusedForm | null; labels: Record<string, string> }> {
  const t = await getTranslations("portal.questions");
  const labels: Record<string, string> = {};
  const errors: Record<string, string> = { ...refused?.errors };
  for (const one of asked) {
    labels[one.code] = textIn(one.label, language);
    errorOf(errors, refused, one.code, one, t);
    if (one.kind !== "table") continue;
    for (const field of Object.keys(errors)) {
      const [code, row = "", name] = field.split("-");
      const column = one.columns.find((cell) => cell.code === name);
      if (code !== one.code || !column) continue;
      labels[field] = `${textIn(one.rowName, language)} ${Number(row) + 1}, ${textIn(column.label, language)}`;
      errorOf(errors, refused, field, column, t);
    }
  }
  return { refused: refused && { ...refused, errors }, labels };
}

function errorOf(
  errors: Record<string, string>,
  refused: RefusedForm | null,
  field: string,
  asked: Question | Column,
  t: Words,
): void {
  const code = refused?.codes[field];
  const isUnheardOf =
    asked.kind === "place" && refused?.typed(field) && searchPlaces(refused.typed(field), 1).length === 0;
  const sentence = code === "place_unknown" && isUnheardOf ? t("place_none") : limitSentence(code, asked, t);
  if (sentence) errors[field] = sentence;
}

function limitSentence(code: string | undefined, asked: Question | Column, t: Words): string | null {
  switch (code) {
    case "number_too_small":
    case "number_too_large": {
      const isSmall = code === "number_too_small";
      const key = isSmall ? "too_small" : "too_large";
      if (asked.kind === "money") return t(key, { limit: figureText(isSmall ? asked.minCents : asked.maxCents, true) });
      if (asked.kind === "number") return t(key, { limit: figureText(isSmall ? asked.min : asked.max, false) });
      return null;
    }
    case "number_decimals":
      if (asked.kind !== "number") return null;
      return asked.decimals === 0 ? t("no_decimals") : t("decimals", { limit: asked.decimals });
    case "text_too_long":
      return asked.kind === "text" ? t("too_long", { limit: asked.maxLength }) : null;
    case "rows_too_many":
      return asked.kind === "table" ? t("rows_too_many", { limit: asked.maxRows }) : null;
    default:
      return null;
  }
}
