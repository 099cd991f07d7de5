import type { OfKind } from "@/domain/question";
import { searchPlaces } from "@/domain/register/ubigeo";
import { RadioField } from "../ui/radio-field";
import { TextField } from "../ui/text-field";
import { placeName, typedText } from "./answer-text";
import { fieldTexts, type QuestionProps } from "./question-field";
import { UnknownBox } from "./unknown-box";

const mostFound = 8;

/**
 * A district, found by typing its name: no list of 1,800 on a slow phone. What fits one district is taken as it is sent;
 * what fits several comes back with those to choose from. Works without script.
 */
export function PlaceQuestion(props: QuestionProps<OfKind<"place">>) {
  const { asked, value, typed, texts } = props;
  const text = typed ? typed(asked.code) : typedText(asked, value);
  const found = props.error && text ? searchPlaces(text, mostFound) : [];
  const { error, ...words } = fieldTexts(props, texts.placeHint);
  if (found.length === 0) {
    return (
      <div className="grid gap-2">
        <TextField {...words} error={error && text ? texts.placeNone : error} value={text} maxLength={120} />
        <input type="hidden" name={`${asked.code}-place`} value="1" />
        <UnknownBox {...props} />
      </div>
    );
  }
  return (
    <div className="grid gap-6">
      <RadioField
        {...words}
        name={`${asked.code}-pick`}
        id={asked.code}
        hint={texts.placeFound}
        error={error}
        options={found.map(({ code }) => ({ value: code, label: placeName(code) }))}
      />
      <TextField name={asked.code} id={`${asked.code}-again`} label={texts.placeOther} value={text} maxLength={120} />
      <input type="hidden" name={`${asked.code}-searched`} value={text} />
      <UnknownBox {...props} />
    </div>
  );
}
