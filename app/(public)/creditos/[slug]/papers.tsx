import { getTranslations } from "next-intl/server";
import { namesOf } from "@/app/(public)/kinds";
import type { ApplicantKind } from "@/domain/applicant";
import { textIn } from "@/domain/localized";
import type { ProductConfig } from "@/domain/product";
import { currentLanguage } from "@/lib/auth";

/** The papers of a product, each with what makes it valid: how fresh it must be, who brings it. */
export async function Papers({ config }: { config: ProductConfig }) {
  const [t, language] = await Promise.all([getTranslations("public.product"), currentLanguage()]);
  const narrowed = await Promise.all(config.documents.map((paper) => namesOf(onlyFor(config, paper.kinds))));
  if (config.documents.length === 0) return null;
  return (
    <section id="papeles" className="pt-8">
      <h2>{t("papers")}</h2>
      <p className="pt-1 pb-3 text-nota text-tinta-2">{t("papers_lead")}</p>
      <ul className="border-t border-linea">
        {config.documents.map((paper, index) => {
          const only = narrowed[index] ?? "";
          const notes = [
            textIn(paper.help, language),
            paper.validDays === null ? "" : t("paper_fresh", { days: paper.validDays }),
            only === "" ? "" : t("paper_kinds", { kinds: only }),
            paper.required ? "" : t("paper_optional"),
          ];
          return (
            <li key={paper.code} className="border-b border-linea py-3">
              <p className="text-etiqueta">{textIn(paper.name, language)}</p>
              <p className="text-nota text-tinta-2">{notes.filter(Boolean).join(" ")}</p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** The kinds that bring a paper when not everyone the product serves does. */
function onlyFor({ audience }: ProductConfig, kinds: readonly ApplicantKind[]): ApplicantKind[] {
  const served = audience.filter((kind) => kinds.length === 0 || kinds.includes(kind));
  return served.length === audience.length ? [] : served;
}
