import type { OfKind } from "@/domain/question";
import { TextArea } from "../ui/text-area";
import { TextField } from "../ui/text-field";
import { typedText } from "./answer-text";
import { fieldTexts, type QuestionProps } from "./question-field";
import { UnknownBox } from "./unknown-box";

export function TextQuestion(props: QuestionProps<OfKind<"text">>) {
  const { asked, value, typed } = props;
  const text = typed ? typed(asked.code) : typedText(asked, value);
  const shared = { ...fieldTexts(props), value: text, maxLength: asked.maxLength };
  return (
    <div className="grid gap-2">
      {asked.long ? <TextArea {...shared} /> : <TextField {...shared} />}
      <UnknownBox {...props} />
    </div>
  );
}
