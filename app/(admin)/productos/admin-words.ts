import { getTranslations } from "next-intl/server";
import { currentLanguage } from "@/lib/auth";

/** The texts that every part of a product's pages needs. */
export async function adminWords() {
  const [t, c, language] = await Promise.all([getTranslations("admin"), getTranslations("common"), currentLanguage()]);
  return { t, c, language };
}

export type AdminWords = Awaited<ReturnType<typeof adminWords>>;
