import type { ReactNode } from "react";
import type { AnswerValue } from "@/domain/answer/value";
import { textIn } from "@/domain/localized";
import type { Question } from "@/domain/question";
import { ChoiceQuestion } from "./choice-question";
import { DateQuestion } from "./date-question";
import { FigureQuestion } from "./figure-question";
import { PlaceQuestion } from "./place-question";
import { TextQuestion } from "./text-question";
import type { QuestionTexts } from "./texts";

export type OfKind<Kind extends Question["kind"]> = Extract<Question, { kind: Kind }>;

/** What every kind of question is given. */
export type QuestionProps<Asked extends Question = Question> = {
  asked: Asked;
  value: AnswerValue | undefined;
  /** What came back in a refused form: the fields as typed, or null when the page opens fresh. */
  typed: ((name: string) => string) | null;
  error?: string;
  texts: QuestionTexts;
  /** The only question of its page: its words become the title. */
  alone?: boolean;
  caption?: string;
};

type Props = QuestionProps & {
  /** Draws a question that asks for a document: the page knows what was handed in and where it goes. */
  document(asked: OfKind<"document">, label: string): ReactNode;
};

/** One question of a product's form, by its kind. Field names are the question's code; parts of it add "-part". */
export function QuestionField({ asked, document, ...rest }: Props): ReactNode {
  switch (asked.kind) {
    case "text":
      return <TextQuestion asked={asked} {...rest} />;
    case "number":
    case "money":
    case "ruc":
    case "dni":
      return <FigureQuestion asked={asked} {...rest} />;
    case "date":
      return <DateQuestion asked={asked} {...rest} />;
    case "yes_no":
    case "choice":
      return <ChoiceQuestion asked={asked} {...rest} />;
    case "place":
      return <PlaceQuestion asked={asked} {...rest} />;
    case "document":
      return document(asked, labelOf(asked, rest.texts));
  }
}

export function labelOf(asked: Question, texts: QuestionTexts): string {
  const label = textIn(asked.label, texts.language);
  return asked.required ? label : `${label} ${texts.optional}`;
}

/** Label, hint, error and title of a question, as the fields of `components/ui` take them. */
export function fieldTexts({ asked, error, texts, alone, caption }: QuestionProps, fallback?: string) {
  const own = asked.hint ? textIn(asked.hint, texts.language) : "";
  const hint = own || fallback;
  return {
    name: asked.code,
    label: labelOf(asked, texts),
    hint,
    error,
    question: alone,
    caption: alone ? caption : undefined,
  };
}
