import { practiceCodes, technologyCodes } from "@/domain/answer/parse";
import { technologiesOf } from "@/domain/answer/value";
import { textIn } from "@/domain/localized";
import { other } from "@/domain/product-facts";
import type { OfKind } from "@/domain/question";
import { technologyOf } from "@/domain/technology/catalogue";
import { FieldSet } from "../ui/field-set";
import { RadioField } from "../ui/radio-field";
import { Boxes, type BoxOption } from "./many-question";
import { fieldTexts, type QuestionProps } from "./question-field";
import { practiceName } from "./technology-names";
import type { QuestionTexts } from "./texts";
import { UnknownBox } from "./unknown-box";

/** One or several technologies, each with what it replaces and how sure that is, and the practice it replaces here. */
export function TechnologyQuestion(props: QuestionProps<OfKind<"technology">>) {
  const { asked, value, typed, texts } = props;
  const given = technologiesOf(value);
  const isLast = ({ group }: BoxOption) => Number(group === texts.otherUses);
  const options = technologyCodes(asked)
    .map((code) => optionOf(code, texts))
    .sort((one, next) => isLast(one) - isLast(next));
  return (
    <div className="grid gap-6">
      {asked.several ? (
        <FieldSet {...fieldTexts(props, texts.manyHint)}>
          <Boxes {...props} options={options} chosen={given?.chosen ?? []} />
        </FieldSet>
      ) : (
        <RadioField {...fieldTexts(props)} value={typed ? typed(asked.code) : given?.chosen[0]} options={options} />
      )}
      {asked.askPractice ? (
        <RadioField
          name={`${asked.code}-practice`}
          label={texts.practice}
          error={given && given.practice === null && !typed ? texts.practiceMissing : undefined}
          value={typed ? typed(`${asked.code}-practice`) : (given?.practice ?? undefined)}
          options={practiceCodes(asked).map((code) => ({ value: code, label: practiceName(code, texts.language) }))}
        />
      ) : null}
      <UnknownBox {...props} />
    </div>
  );
}

/** Stands under the first practice it replaces, which most people know better than the technology. */
function optionOf(code: string, texts: QuestionTexts): BoxOption {
  const found = technologyOf(code);
  if (!found) return { value: code, label: textIn(other, texts.language), group: texts.otherUses };
  const replaced = found.replaces.map((practice) => practiceName(practice, texts.language));
  const [first, ...more] = replaced;
  const hint = [more.length > 0 ? `${texts.replaces}: ${replaced.join("; ")}.` : "", texts.evidence[found.evidence]];
  return {
    value: code,
    label: textIn(found.name, texts.language),
    hint: hint.filter(Boolean).join(" "),
    group: first ? `${texts.replaces}: ${first}` : texts.otherUses,
  };
}
