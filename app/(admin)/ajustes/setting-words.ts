import { getTranslations } from "next-intl/server";
import { ownLists } from "@/app/own-lists";
import type { EditorTexts, Reading } from "@/components/editor/editing";
import { editorWords } from "@/components/editor/words";
import type { SettingKind } from "@/domain/settings/kinds";
import { currentLanguage } from "@/lib/auth";
import { messagesIn } from "@/messages/catalogue";

/** The texts of a kind of setting: of its pages, and of everything in it. */
export async function settingWords(kind: SettingKind) {
  const [t, editor, language, lists] = await Promise.all([
    getTranslations("setting"),
    getTranslations("editor"),
    currentLanguage(),
    ownLists(),
  ]);
  const texts: EditorTexts = (key, values) => editor(key, values as never);
  const words = editorWords(messagesIn(language).setting.fields[kind]);
  const reading: Reading = { words, t: texts, language, facts: [], lists };
  return { t, reading };
}

export type SettingWords = Awaited<ReturnType<typeof settingWords>>;
