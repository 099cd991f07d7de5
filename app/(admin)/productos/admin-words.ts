import { getTranslations } from "next-intl/server";
import { currentLanguage } from "@/lib/auth";

/** The texts that every part of a product's pages needs. */
export async function adminWords() {
  const [t, c, p, language] = await Promise.all([
    getTranslations("admin"),
    getTranslations("common"),
    getTranslations("product"),
    currentLanguage(),
  ]);
  return { t, c, p, language };
}

export type AdminWords = Awaited<ReturnType<typeof adminWords>>;
