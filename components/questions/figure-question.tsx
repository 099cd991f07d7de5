import { textIn } from "@/domain/localized";
import type { OfKind } from "@/domain/question";
import { MoneyField } from "../ui/money-field";
import { NumberField } from "../ui/number-field";
import { TextField } from "../ui/text-field";
import { typedText } from "./answer-text";
import { fieldTexts, type QuestionProps } from "./question-field";
import { UnknownBox } from "./unknown-box";

/** Numbers of every sort, typed on a number pad: counts and measures, soles, RUC, DNI. */
export function FigureQuestion(props: QuestionProps<OfKind<"number" | "money" | "ruc" | "dni">>) {
  return (
    <div className="grid gap-2">
      <Figure {...props} />
      <UnknownBox {...props} />
    </div>
  );
}

function Figure(props: QuestionProps<OfKind<"number" | "money" | "ruc" | "dni">>) {
  const { asked, typed, texts } = props;
  const value = typed ? typed(asked.code) : typedText(asked, props.value);
  if (asked.kind === "money") return <MoneyField {...fieldTexts(props, texts.moneyHint)} value={value} />;
  if (asked.kind === "number") {
    const unit = asked.unit ? textIn(asked.unit, texts.language) : undefined;
    return (
      <NumberField {...fieldTexts(props)} value={value} unit={unit} decimals={asked.decimals > 0} maxLength={20} />
    );
  }
  const digits = asked.kind === "ruc" ? 11 : 8;
  const hint = asked.kind === "ruc" ? texts.rucHint : texts.dniHint;
  // Room for the spaces and dashes people copy along.
  return <TextField {...fieldTexts(props, hint)} value={value} inputMode="numeric" width={12} maxLength={digits + 6} />;
}
