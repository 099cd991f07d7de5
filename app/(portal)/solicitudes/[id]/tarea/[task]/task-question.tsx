import { getTranslations } from "next-intl/server";
import { ComputedQuestion } from "@/app/(portal)/computed-question";
import { DocumentQuestion } from "@/app/(portal)/document-question";
import { OtherPhone } from "@/app/(portal)/other-phone";
import type { RefusedForm } from "@/app/refused";
import { AnswerView } from "@/components/questions/answer-view";
import { QuestionField } from "@/components/questions/question-field";
import type { QuestionTexts } from "@/components/questions/texts";
import { isAsked } from "@/domain/answers";
import { formatDate } from "@/domain/format";
import type { Question } from "@/domain/question";
import type { OwnApplication } from "@/lib/applications/own";

type Props = {
  application: OwnApplication;
  asked: Question;
  refused: RefusedForm | null;
  rowsAction: string;
  texts: QuestionTexts;
  alone: boolean;
  caption: string;
};

/**
 * One question with what belongs to it. One with a condition that is not met is there too, put away and not sent: a phone
 * with script shows it as soon as it is asked.
 */
export function TaskQuestion({ application, asked, refused, ...rest }: Props) {
  const typed = refused ? (name: string) => refused.typed(name) : null;
  const { code, askWhen } = asked;
  const parts = (
    <>
      <QuestionField
        asked={asked}
        value={application.answers[code]}
        typed={typed}
        error={refused?.errors[code]}
        errorOf={(name) => refused?.errors[name]}
        document={(paper, words) => <DocumentQuestion application={application} asked={paper} {...words} />}
        computed={(value) => <ComputedQuestion application={application} asked={value} texts={rest.texts} />}
        {...rest}
      />
      {refused?.codes[code] === "changed_elsewhere" ? (
        <OtherPhone
          mark={application.answerMarks[code]}
          field={code}
          stored={storedAnswer(asked, application, rest.texts)}
        />
      ) : null}
      <FromRecord application={application} code={code} />
    </>
  );
  if (askWhen === null) {
    return (
      <div data-question={code} className="grid gap-2">
        {parts}
      </div>
    );
  }
  const isAway = !isAsked(asked, application.facts);
  return (
    <fieldset
      data-question={code}
      data-ask={JSON.stringify(askWhen)}
      hidden={isAway}
      disabled={isAway}
      className="grid min-w-0 gap-2"
    >
      {parts}
    </fieldset>
  );
}

function storedAnswer(asked: Question, { answers }: OwnApplication, texts: QuestionTexts) {
  const value = answers[asked.code];
  return value === undefined ? null : <AnswerView asked={asked} value={value} texts={texts} />;
}

/** Says where an answer comes from that nobody typed here. */
async function FromRecord({ application, code }: { application: OwnApplication; code: string }) {
  const asOf = application.prefilled[code];
  if (!asOf) return null;
  const t = await getTranslations("association.passport");
  return <p className="text-nota text-tinta-2">{t("from_record", { date: formatDate(asOf) })}</p>;
}
