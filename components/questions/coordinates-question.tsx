import { coordinatesOf } from "@/domain/answer/value";
import { formatDegrees } from "@/domain/place/coordinates";
import type { OfKind } from "@/domain/question";
import { TextField } from "../ui/text-field";
import { fieldTexts, type QuestionProps } from "./question-field";
import { UnknownBox } from "./unknown-box";

/** A point as it stands on paper or on the telephone; what was understood is shown below it. */
export function CoordinatesQuestion(props: QuestionProps<OfKind<"coordinates">>) {
  const { asked, value, typed, texts } = props;
  const point = coordinatesOf(value);
  return (
    <div className="grid gap-2">
      <TextField
        {...fieldTexts(props, texts.coordinatesHint)}
        value={typed ? typed(asked.code) : (point?.typed ?? "")}
        maxLength={120}
      />
      {point && !props.error ? (
        <p className="text-nota text-tinta-2">
          {texts.understood} {formatDegrees(point)}
        </p>
      ) : null}
      <UnknownBox {...props} />
    </div>
  );
}
