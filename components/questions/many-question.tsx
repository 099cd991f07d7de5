import { codesOf } from "@/domain/answer/value";
import { textIn } from "@/domain/localized";
import { noneWord } from "@/domain/product-facts";
import type { OfKind } from "@/domain/question";
import { Checkbox } from "../ui/checkbox";
import { FieldSet } from "../ui/field-set";
import { OptionGroups } from "../ui/option-groups";
import { fieldTexts, type QuestionProps } from "./question-field";
import { UnknownBox } from "./unknown-box";

/** Several of a list, each a box of its own. */
export function ManyQuestion(props: QuestionProps<OfKind<"many">>) {
  const { asked, value, texts } = props;
  const options = asked.options.map(({ code, label }) => ({ value: code, label: textIn(label, texts.language) }));
  return (
    <FieldSet {...fieldTexts(props, texts.manyHint)}>
      <Boxes {...props} options={options} chosen={codesOf(value) ?? []} />
      {asked.allowNone ? <NoneBox {...props} isNone={codesOf(value)?.length === 0} /> : null}
      <UnknownBox {...props} />
    </FieldSet>
  );
}

export type BoxOption = { value: string; label: string; hint?: string; group?: string };
type BoxesProps = QuestionProps & { options: readonly BoxOption[]; chosen: readonly string[] };

/** Boxes of one answer. A hidden field says that they were there, so that no tick at all is an answer taken back. */
export function Boxes({ asked, typed, options, chosen }: BoxesProps) {
  return (
    <>
      <input type="hidden" name={`${asked.code}-many`} value="1" />
      <OptionGroups options={options}>
        {(shown) =>
          shown.map(({ value, label, hint }) => (
            <Checkbox
              key={value}
              id={value === options[0]?.value ? asked.code : `${asked.code}-has-${value}`}
              name={`${asked.code}-has-${value}`}
              label={label}
              hint={hint}
              checked={typed ? typed(`${asked.code}-has-${value}`) !== "" : chosen.includes(value)}
            />
          ))
        }
      </OptionGroups>
    </>
  );
}

/** "Ninguno", which is an answer. Something ticked beside it counts more. */
export function NoneBox({ asked, typed, texts, isNone }: QuestionProps & { isNone: boolean }) {
  const name = `${asked.code}-none`;
  const checked = typed ? typed(name) !== "" : isNone;
  return <Checkbox name={name} label={textIn(noneWord, texts.language)} checked={checked} />;
}
