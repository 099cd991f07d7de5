import { getTranslations } from "next-intl/server";
import { factReading } from "@/app/fact-reading";
import { ownLists } from "@/app/own-lists";
import type { Reading } from "@/components/editor/editing";
import { editorWords } from "@/components/editor/words";
import type { Mistake } from "@/domain/mistakes/mistake";
import { currentLanguage } from "@/lib/auth";
import { messagesIn } from "@/messages/catalogue";

/** The texts of a product's editor: of its pages, of everything in it, and of what is wrong with it. */
export async function productWords(content: unknown) {
  const [t, c, facts, refusals, language, lists] = await Promise.all([
    getTranslations("product"),
    getTranslations("common"),
    factReading(content),
    getTranslations("refusals.fields"),
    currentLanguage(),
    ownLists(),
  ]);
  const reading: Reading = { words: editorWords(messagesIn(language).product.field), language, lists, ...facts };
  const sentence = ({ code, facts }: Pick<Mistake, "code" | "facts">) => {
    const known = code as Parameters<typeof refusals>[0];
    return refusals.has(known) ? refusals(known, facts as never) : refusals("field_invalid");
  };
  return { t, c, language, reading, sentence };
}

export type ProductWords = Awaited<ReturnType<typeof productWords>>;
