import type { ReactNode } from "react";
import type { AnswerValue } from "@/domain/answer/value";
import { textIn } from "@/domain/localized";
import type { OfKind, Question } from "@/domain/question";
import { ChoiceQuestion } from "./choice-question";
import { CoordinatesQuestion } from "./coordinates-question";
import { DateQuestion } from "./date-question";
import { FigureQuestion } from "./figure-question";
import { ManyQuestion } from "./many-question";
import { PlaceQuestion } from "./place-question";
import { TableQuestion } from "./table-question";
import { TechnologyQuestion } from "./technology-question";
import { TextQuestion } from "./text-question";
import type { QuestionTexts } from "./texts";

/** What every kind of question is given. */
export type QuestionProps<Asked extends Question = Question> = {
  asked: Asked;
  value: AnswerValue | undefined;
  /** What came back in a refused form: the fields as typed, or null when the page opens fresh. */
  typed: ((name: string) => string) | null;
  error?: string;
  /** What is wrong with a part of it, by the name of its field. */
  errorOf?(name: string): string | undefined;
  /** Where the buttons of a table send the form; without it rows stay as they are. */
  rowsAction?: string;
  texts: QuestionTexts;
  /** The only question of its page: its words become the title. */
  alone?: boolean;
  caption?: string;
};

type Props = QuestionProps & {
  /** Draws a question that asks for a document: the page knows what was handed in and where it goes. */
  document(asked: OfKind<"document" | "photo">, words: { label: string; hint?: string }): ReactNode;
  /** Draws a value that is computed: the page knows the facts. */
  computed(asked: OfKind<"computed">): ReactNode;
};

/** One question of a product's form, by its kind. Field names are the question's code; parts of it add "-part". */
export function QuestionField({ asked, document, computed, ...rest }: Props): ReactNode {
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
    case "many":
      return <ManyQuestion asked={asked} {...rest} />;
    case "technology":
      return <TechnologyQuestion asked={asked} {...rest} />;
    case "coordinates":
      return <CoordinatesQuestion asked={asked} {...rest} />;
    case "table":
      return <TableQuestion asked={asked} {...rest} />;
    case "computed":
      return computed(asked);
    case "document":
    case "photo":
      return document(asked, { label: labelOf(asked, rest.texts), hint: hintOf(asked, rest.texts) });
  }
}

export function labelOf(asked: Question, texts: QuestionTexts): string {
  const label = textIn(asked.label, texts.language);
  return asked.required ? label : `${label} ${texts.optional}`;
}

function hintOf({ hint, example, why }: Question, texts: QuestionTexts, fallback?: string): string | undefined {
  const own = hint ? textIn(hint, texts.language) : "";
  const said = example ? `${texts.example} ${textIn(example, texts.language)}` : "";
  const reason = why ? textIn(why, texts.language) : "";
  return [own || (said ? "" : fallback), said, reason].filter(Boolean).join(" ") || undefined;
}

/** Label, hint, error and title of a question, as the fields of `components/ui` take them. */
export function fieldTexts({ asked, error, texts, alone, caption }: QuestionProps, fallback?: string) {
  return {
    name: asked.code,
    label: labelOf(asked, texts),
    hint: hintOf(asked, texts, fallback),
    error,
    question: alone,
    caption: alone ? caption : undefined,
  };
}
