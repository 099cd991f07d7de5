import { getTranslations } from "next-intl/server";
import { currentLanguage } from "@/lib/auth";

/** The texts that every part of a file needs. */
export async function caseWords() {
  const [t, c, r, language] = await Promise.all([
    getTranslations("desk"),
    getTranslations("common"),
    getTranslations("reasons"),
    currentLanguage(),
  ]);
  return { t, c, r, language };
}

export type CaseWords = Awaited<ReturnType<typeof caseWords>>;
