import { getTranslations } from "next-intl/server";
import { reasonWords } from "@/app/reasons";
import { currentActor, currentLanguage } from "@/lib/auth";

/** The texts that every part of a file needs. */
export async function caseWords() {
  const [t, c, r, language] = await Promise.all([
    getTranslations("desk"),
    getTranslations("common"),
    currentActor().then(({ institutionId }) => reasonWords(institutionId ?? "")),
    currentLanguage(),
  ]);
  return { t, c, r, language };
}

export type CaseWords = Awaited<ReturnType<typeof caseWords>>;
