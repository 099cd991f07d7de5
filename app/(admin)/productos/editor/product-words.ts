import { getTranslations } from "next-intl/server";
import type { EditorTexts, Reading } from "@/components/editor/editing";
import { editorWords } from "@/components/editor/words";
import type { Mistake } from "@/domain/mistakes/mistake";
import { factsOffered } from "@/domain/product-form";
import { currentLanguage } from "@/lib/auth";
import { messagesIn } from "@/messages/catalogue";

/** The texts of a product's editor: of its pages, of everything in it, and of what is wrong with it. */
export async function productWords(content: unknown) {
  const [t, c, editor, refusals, language] = await Promise.all([
    getTranslations("product"),
    getTranslations("common"),
    getTranslations("editor"),
    getTranslations("refusals.fields"),
    currentLanguage(),
  ]);
  const own = (name: string) => {
    const key = `fact.${name.replace(".", "_")}` as Parameters<typeof t.has>[0];
    return t.has(key) ? t(key as Parameters<typeof t>[0]) : name;
  };
  const texts: EditorTexts = (key, values) => editor(key, values as never);
  const reading: Reading = {
    words: editorWords(messagesIn(language).product.field),
    t: texts,
    language,
    facts: factsOffered(content, language, own),
  };
  const sentence = ({ code, facts }: Pick<Mistake, "code" | "facts">) => {
    const known = code as Parameters<typeof refusals>[0];
    return refusals.has(known) ? refusals(known, facts as never) : refusals("field_invalid");
  };
  return { t, c, language, reading, sentence };
}

export type ProductWords = Awaited<ReturnType<typeof productWords>>;
