import type { AnswerValue } from "@/domain/answer/value";
import type { OfKind } from "@/domain/question";
import { DateField } from "../ui/date-field";
import { fieldTexts, type QuestionProps } from "./question-field";
import { UnknownBox } from "./unknown-box";

export function DateQuestion(props: QuestionProps<OfKind<"date">>) {
  const { asked, value, typed, texts } = props;
  const part = (key: string) => typed?.(`${asked.code}-${key}`) ?? "";
  const parts = typed ? { day: part("day"), month: part("month"), year: part("year") } : dateParts(value);
  return (
    <div className="grid gap-2">
      <DateField {...fieldTexts(props, texts.dateHint)} labels={texts} value={parts} />
      <UnknownBox {...props} />
    </div>
  );
}

/** The three boxes of a stored date. */
export function dateParts(value: AnswerValue | null | undefined) {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(String(value ?? "")) ?? [];
  return { day, month, year };
}
