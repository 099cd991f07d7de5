import { ComputedValue, computedText } from "@/components/questions/computed";
import type { QuestionTexts } from "@/components/questions/texts";
import { textIn } from "@/domain/localized";
import type { OfKind } from "@/domain/question";
import type { OwnApplication } from "@/lib/applications/own";

type Props = { application: OwnApplication; asked: OfKind<"computed">; texts: QuestionTexts };

/** A value that follows from what was saved, among the questions of a task. */
export function ComputedQuestion({ application, asked, texts }: Props) {
  const { value, note } = computedText(asked, application.config, application.facts, texts);
  return (
    <div id={asked.code}>
      <ComputedValue
        label={textIn(asked.label, texts.language)}
        hint={asked.hint ? textIn(asked.hint, texts.language) : undefined}
        value={value}
        note={note}
      />
    </div>
  );
}
