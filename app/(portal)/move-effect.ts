import { getTranslations } from "next-intl/server";
import type { MoveCode } from "@/domain/draft-move";
import { type Language, textIn } from "@/domain/localized";
import { formatSoles } from "@/domain/money";
import { type ProductConfig, questionsOf } from "@/domain/product";
import type { OwnApplication } from "@/lib/applications/own";

const mostNamed = 6;

/** What moving to the newer version means for this draft: what is kept, what is asked anew, what has other limits. */
export async function effectInWords(
  { config: before, answers }: OwnApplication,
  { config: after, move, effect }: NonNullable<OwnApplication["newer"]>,
  language: Language,
): Promise<string[]> {
  const t = await getTranslations("portal.version.effect");
  const [old, fresh] = [namesIn(before, language), namesIn(after, language)];
  const listed = (codes: readonly string[], names: Map<string, string>) => {
    const found = [...new Set(codes.map((code) => names.get(code)).filter((name) => name !== undefined))];
    const rest = found.length - mostNamed;
    const shown = found.slice(0, mostNamed).map((name) => t("quoted", { name }));
    return new Intl.ListFormat(language).format(rest > 0 ? [...shown, t("more", { count: rest })] : shown);
  };
  const touched = (...codes: MoveCode[]) =>
    move.reasons.filter(({ why }) => codes.includes(why)).map(({ path }) => path.slice(path.indexOf(".") + 1));
  const sentence = (key: "gone" | "again" | "asked" | "limits" | "worded", codes: readonly string[], names = fresh) => {
    const found = listed(codes, names);
    return found ? [t(key, { names: found })] : [];
  };
  const stillAsked = new Set(questionsOf(after).map(({ code }) => code));
  const again = effect.lost.filter((code) => stillAsked.has(code));
  const total = Object.keys(answers).length;
  return [
    ...(total > 0 ? [t("kept", { kept: effect.kept.length, total })] : []),
    ...sentence(
      "gone",
      effect.lost.filter((code) => !stillAsked.has(code)),
      old,
    ),
    ...sentence("again", again),
    ...sentence(
      "asked",
      effect.asked.filter((code) => !again.includes(code)),
    ),
    ...sentence(
      "limits",
      touched("question_limits", "question_kind", "option_gone").filter((code) => !again.includes(code)),
    ),
    ...sentence("worded", touched("question_worded")),
    ...(effect.loanFits ? [] : [t("loan", limitsOf(after))]),
  ];
}

/** What is asked and handed in, and what is checked, by code, as the applicant reads it. */
function namesIn({ tasks, documents, checks }: ProductConfig, language: Language): Map<string, string> {
  return new Map([
    ...checks.map(({ code, message }) => [code, textIn(message, language)] as const),
    ...documents.map(({ code, name }) => [code, textIn(name, language)] as const),
    ...questionsOf({ tasks }).map(({ code, label }) => [code, textIn(label, language)] as const),
  ]);
}

function limitsOf({ amount, term }: ProductConfig) {
  return {
    least: formatSoles(amount.minCents),
    most: formatSoles(amount.maxCents),
    from: term.minMonths,
    to: term.maxMonths,
  };
}
