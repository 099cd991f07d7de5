import { getTranslations } from "next-intl/server";
import { reasonWords } from "@/app/reasons";
import { currentActor, currentLanguage } from "@/lib/auth";

/** The texts that every page of the committee needs. */
export async function committeeWords() {
  const actor = await currentActor();
  const [t, c, r, language] = await Promise.all([
    getTranslations("committee"),
    getTranslations("common"),
    reasonWords(actor.institutionId ?? ""),
    currentLanguage(),
  ]);
  return { t, c, r, language, actor };
}

export type CommitteeWords = Awaited<ReturnType<typeof committeeWords>>;
