import { getTranslations } from "next-intl/server";
import { Papers } from "@/app/(public)/creditos/[slug]/papers";
import { PhotoExamples } from "@/components/questions/photo-examples";
import { textIn } from "@/domain/localized";
import type { DocumentRequirement, ProductConfig } from "@/domain/product";
import type { ProductWords } from "../product-words";

type Props = { words: ProductWords } & ({ paper: DocumentRequirement } | { config: ProductConfig });

/** The page of one paper, or the list of all. */
export async function DocumentPhone({ words: { t, language }, ...shown }: Props) {
  const d = await getTranslations("portal.document");
  if ("config" in shown) return <Papers config={shown.config} />;
  const { paper } = shown;
  return (
    <>
      <p className="text-nota text-tinta-2">{t("live.document")}</p>
      <p className="text-h1">{textIn(paper.name, language)}</p>
      <p>{textIn(paper.help, language)}</p>
      {paper.validDays === null ? null : <p>{d("valid_days", { days: paper.validDays })}</p>}
      {paper.required ? null : <p>{d("optional")}</p>}
      <PhotoExamples goodTerm={d("good_term")} good={d("good")} badTerm={d("bad_term")} bad={d("bad")} />
    </>
  );
}
