import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { limaDate } from "@/domain/calendar/lima";
import { type Localized, textIn } from "@/domain/localized";
import { catalogueAt, type ReasonKind, reasonIn, reasonsOffered } from "@/domain/reason";
import { currentCaller, currentLanguage } from "@/lib/auth";
import { reasonBook } from "@/lib/settings/reasons";
import { read } from "./bridge";

// One read for each institution a page: many parts of a file say reasons.
const bookOf = cache((institutionId: string) => read(reasonBook, { institutionId }));

/**
 * The reasons of an institution in the reader's language. `say` gives one in the words that held at an instant; `offered`
 * those that may be given now. What nobody has translated is said in Spanish, and that it is.
 */
export async function reasonWords(institutionId: string) {
  const [book, { now }, language, t] = await Promise.all([
    bookOf(institutionId),
    currentCaller(),
    currentLanguage(),
    getTranslations("common"),
  ]);
  const spoken = (text: Localized | null) => {
    if (!text) return "";
    return text[language] ? text[language] : t("only_spanish", { text: textIn(text, language) });
  };
  return {
    say(kind: ReasonKind | null, code: string, at: Date = now) {
      const found = reasonIn(book, code, kind, at);
      return found
        ? { text: spoken(found.text), cure: spoken(found.cure), legalBasis: found.legalBasis ?? "" }
        : { text: code, cure: "", legalBasis: "" };
    },
    offered(kind: ReasonKind) {
      const content = catalogueAt(book, now);
      const reasons = content ? reasonsOffered(content, kind, limaDate(now)) : [];
      return reasons.map(({ code, text, cure }) => ({ code, text: spoken(text), cure: spoken(cure) }));
    },
  };
}

export type ReasonWords = Awaited<ReturnType<typeof reasonWords>>;
