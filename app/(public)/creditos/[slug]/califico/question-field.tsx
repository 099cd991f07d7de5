import { getTranslations } from "next-intl/server";
import { MoneyField } from "@/components/ui/money-field";
import { NumberField } from "@/components/ui/number-field";
import { RadioField } from "@/components/ui/radio-field";
import { TextField } from "@/components/ui/text-field";
import { unknownAnswer } from "@/domain/condition";
import { textIn } from "@/domain/localized";
import type { Question } from "@/domain/question";
import { currentLanguage } from "@/lib/auth";

type Props = { asked: Question; value: string; error?: string };

/** One question of the pre-check as a field of the kind its answer has. */
export async function QuestionField({ asked, value, error }: Props) {
  const [c, t, language] = await Promise.all([
    getTranslations("common"),
    getTranslations("public.precheck"),
    currentLanguage(),
  ]);
  const texts = {
    name: asked.code,
    label: textIn(asked.label, language),
    hint: asked.hint ? textIn(asked.hint, language) : undefined,
    error,
  };
  const unknown = asked.allowUnknown ? [{ value: unknownAnswer, label: c("unknown") }] : [];
  switch (asked.kind) {
    case "yes_no":
      return (
        <RadioField
          {...texts}
          value={value}
          options={[{ value: "yes", label: c("yes") }, { value: "no", label: c("no") }, ...unknown]}
        />
      );
    case "choice":
      return (
        <RadioField
          {...texts}
          value={value}
          options={[
            ...asked.options.map((option) => ({ value: option.code, label: textIn(option.label, language) })),
            ...unknown,
          ]}
        />
      );
    case "number":
      return (
        <NumberField
          {...texts}
          value={value}
          unit={asked.unit ? textIn(asked.unit, language) : undefined}
          decimals={asked.decimals > 0}
          maxLength={16}
        />
      );
    case "money":
      return <MoneyField {...texts} value={value} />;
    case "date":
      return <TextField {...texts} hint={texts.hint ?? t("date_hint")} value={value} maxLength={10} width={12} />;
    case "ruc":
    case "dni":
      return <TextField {...texts} value={value} inputMode="numeric" maxLength={20} />;
    default:
      return <TextField {...texts} value={value} maxLength={200} />;
  }
}
