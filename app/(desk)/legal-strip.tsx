import { getTranslations } from "next-intl/server";
import { Banner } from "@/components/ui/banner";
import { legalConcerns } from "@/lib/settings/queries";
import { read } from "../bridge";

/** For whoever looks after the settings: that a legal number is missing or runs out, before a loan stops at it. */
export async function LegalStrip() {
  const [t, concerns] = await Promise.all([getTranslations("setting.concern"), read(legalConcerns)]);
  if (concerns.length === 0) return null;
  return (
    <Banner label={t("title")}>
      <strong>{t("strip", { count: concerns.length })}</strong> <a href="/ajustes/regulation">{t("open")}</a>
    </Banner>
  );
}
