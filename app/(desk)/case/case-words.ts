import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { read } from "@/app/bridge";
import { reasonWords } from "@/app/reasons";
import { currentActor, currentLanguage } from "@/lib/auth";
import { ownDaysOff as ownDaysOffQuery } from "@/lib/settings/days-off";

// Once a request: every part of a file asks.
const ownDaysOff = cache(() => read(ownDaysOffQuery));

/** The texts, and the days that do not count, that every part of a file needs. */
export async function caseWords() {
  const [t, c, r, language, daysOff] = await Promise.all([
    getTranslations("desk"),
    getTranslations("common"),
    currentActor().then(({ institutionId }) => reasonWords(institutionId ?? "")),
    currentLanguage(),
    ownDaysOff(),
  ]);
  return { t, c, r, language, daysOff };
}

export type CaseWords = Awaited<ReturnType<typeof caseWords>>;
