import { getTranslations } from "next-intl/server";
import type { ProductConfig } from "@/domain/product";
import { currentLanguage } from "@/lib/auth";
import { meanwhileOf } from "@/lib/offers/follow-up";

/** What an association keeps to and reports while a loan runs; nothing where the product asks for nothing. */
export async function FollowUp({ config }: { config: ProductConfig }) {
  const [t, language] = await Promise.all([getTranslations("offer.follow_up"), currentLanguage()]);
  const asked = meanwhileOf(config, language);
  if (asked.length === 0) return null;
  return (
    <section className="grid gap-2">
      <h2>{t("title")}</h2>
      <ul className="grid list-disc gap-2 pl-6">
        {asked.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}
