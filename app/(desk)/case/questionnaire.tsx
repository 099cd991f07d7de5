import { getTranslations } from "next-intl/server";
import { read } from "@/app/bridge";
import { QuestionnaireTables } from "@/app/questionnaire-tables";
import type { File } from "@/lib/applications/file";
import { questionnaireOf } from "@/lib/applications/questionnaire";
import { Section } from "./section";

/** The questionnaire of the day on which the file was sent, to go through with the association. */
export async function CaseQuestionnaire({ file }: { file: File }) {
  const t = await getTranslations("desk.questionnaire");
  const held = await read(questionnaireOf, { id: file.id });
  if (!held) return null;
  return (
    <Section
      id="cuestionario"
      title={t("title")}
      note={held.number === 0 ? t("shipped") : t("version", { number: held.number })}
    >
      <details className="border-y border-linea">
        <summary className="flex min-h-8 cursor-pointer items-center font-semibold text-laguna-700">
          {t("open")}
        </summary>
        <div className="grid grid-cols-[minmax(0,1fr)] gap-6 py-3">
          <QuestionnaireTables content={held.content} />
        </div>
      </details>
    </Section>
  );
}
