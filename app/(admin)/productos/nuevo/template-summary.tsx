import { getTranslations } from "next-intl/server";
import { namesOf } from "@/app/(public)/kinds";
import { textIn } from "@/domain/localized";
import { formatSoles } from "@/domain/money";
import type { Template } from "@/domain/templates";
import { currentLanguage } from "@/lib/auth";

/** What a template is for, for whom, up to how much, and what it asks for. */
export async function TemplateSummary({ template: { code, draft } }: { template: Template }) {
  const [t, language, audience] = await Promise.all([
    getTranslations("template"),
    currentLanguage(),
    namesOf(draft.audience),
  ]);
  const { amount, term } = draft;
  const lines = [
    [t("pays"), textIn(draft.pays, language)],
    [t("audience"), audience],
    [
      t("amount"),
      t("limits", {
        min: formatSoles(amount.minCents),
        max: formatSoles(amount.maxCents),
        months: term.minMonths,
        maxMonths: term.maxMonths,
      }),
    ],
    [t("asks"), t(`gates.${code}`)],
  ];
  return (
    <span className="grid gap-0.5 pt-1">
      <span>{textIn(draft.summary, language)}</span>
      {lines.map(([label, value]) => (
        <span key={label}>
          <span className="font-semibold text-tinta">{label}:</span> {value}
        </span>
      ))}
    </span>
  );
}
