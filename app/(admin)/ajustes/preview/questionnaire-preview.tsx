import { QuestionnaireTables } from "@/app/questionnaire-tables";
import type { Questionnaire } from "@/domain/settings/environment";

/** The questionnaire as a file shows it; while one block is edited, that block alone. */
export function QuestionnairePreview({ content, at }: { content: Questionnaire; at: string }) {
  const [, place] = /^blocks\.(\d+)/.exec(at) ?? [];
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
      <QuestionnaireTables content={content} only={place === undefined ? undefined : Number(place)} />
    </div>
  );
}
