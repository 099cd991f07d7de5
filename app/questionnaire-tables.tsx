import { getTranslations } from "next-intl/server";
import { DataTable } from "@/components/ui/data-table";
import { textIn } from "@/domain/localized";
import { highestScore, mostPoints, type Questionnaire } from "@/domain/settings/environment";
import { currentLanguage } from "@/lib/auth";

type Props = { content: Questionnaire /** The place of the only block to show. */; only?: number };

/** The questionnaire as whoever visits a mine goes through it: every question with its proof, its points and its veto. */
export async function QuestionnaireTables({ content, only }: Props) {
  const [t, language] = await Promise.all([getTranslations("desk.questionnaire"), currentLanguage()]);
  return (
    <>
      <p className="text-nota text-tinta-2">{t("note", highestScore(content))}</p>
      {content.blocks
        .filter((_, place) => only === undefined || place === only)
        .map((block) => (
          <DataTable
            key={block.code}
            caption={textIn(block.title, language)}
            columns={[{ label: t("question") }, { label: t("evidence") }, { label: t("points"), numeric: true }]}
            rows={block.items.map((item) => ({
              key: item.code,
              cells: [
                <span key="question">
                  {textIn(item.question, language)}
                  {item.veto ? <strong className="block text-nota text-rojo-700">{t("veto")}</strong> : null}
                </span>,
                <span key="evidence" className="text-tinta-2">
                  {textIn(item.evidence, language)}
                </span>,
                t("up_to", { points: item.weight * mostPoints }),
              ],
            }))}
          />
        ))}
    </>
  );
}
