import { unknownAnswer } from "@/domain/condition";
import { textIn } from "@/domain/localized";
import type { OfKind } from "@/domain/question";
import { RadioField } from "../ui/radio-field";
import { SelectField } from "../ui/select-field";
import { fieldTexts, type QuestionProps } from "./question-field";
import type { QuestionTexts } from "./texts";

const mostRows = 8;

/** Yes or no, or one of a list: rows while they fit a screen, a list to open beyond that. */
export function ChoiceQuestion(props: QuestionProps<OfKind<"yes_no" | "choice">>) {
  const { asked, typed, texts } = props;
  const value = typed?.(asked.code) || (props.value === undefined ? undefined : String(props.value));
  const options = optionsOf(asked, texts);
  return options.length > mostRows ? (
    <SelectField {...fieldTexts(props)} value={value} options={options} blank={texts.choose} />
  ) : (
    <RadioField {...fieldTexts(props)} value={value} options={options} />
  );
}

function optionsOf(asked: OfKind<"yes_no" | "choice">, texts: QuestionTexts) {
  const own =
    asked.kind === "yes_no"
      ? [
          { value: "yes", label: texts.yes },
          { value: "no", label: texts.no },
        ]
      : asked.options.map(({ code, label }) => ({ value: code, label: textIn(label, texts.language) }));
  return asked.allowUnknown ? [...own, { value: unknownAnswer, label: texts.unknown }] : own;
}
