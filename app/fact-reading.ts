import { getTranslations } from "next-intl/server";
import type { EditorTexts } from "@/components/editor/editing";
import type { FactOffered } from "@/domain/editor/facts";
import { factsOffered } from "@/domain/product-form";
import { currentLanguage } from "@/lib/auth";

/** What conditions of a product are read back with: the words around them, and every fact by its label. */
export async function factReading(content: unknown): Promise<{ t: EditorTexts; facts: FactOffered[] }> {
  const [t, editor, language] = await Promise.all([
    getTranslations("product"),
    getTranslations("editor"),
    currentLanguage(),
  ]);
  const own = (name: string) => {
    const key = `fact.${name.replace(".", "_")}` as Parameters<typeof t.has>[0];
    return t.has(key) ? t(key as Parameters<typeof t>[0]) : name;
  };
  return {
    t: (key, values) => editor(key, values as never),
    facts: factsOffered(content, language, own),
  };
}
