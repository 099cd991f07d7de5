import { getTranslations } from "next-intl/server";
import { questionTexts } from "@/app/(portal)/question-texts";
import type { RefusedForm } from "@/app/refused";
import { DateField } from "@/components/ui/date-field";
import { PhoneField } from "@/components/ui/phone-field";
import { RadioField } from "@/components/ui/radio-field";
import { TextField } from "@/components/ui/text-field";
import { type ApplicantKind, kindRules } from "@/domain/applicant";
import { factSources } from "@/domain/passport";
import { manners, usualManner } from "@/domain/powers";

type Props = {
  kind: ApplicantKind;
  refused: RefusedForm | null;
  /** Put before the name of each field, where a page asks for several people. */
  prefix?: string;
  /** The post, where the page has settled it. */
  post?: "president" | "treasurer";
};

/** Who the person is and how to reach them. */
export async function PersonFields({ kind, refused, prefix = "", post }: Props) {
  const [t, c] = await Promise.all([getTranslations("association.powers"), getTranslations("common.post")]);
  const shared = (name: string) => ({
    name: prefix + name,
    error: refused?.errors[prefix + name],
    value: refused?.typed(prefix + name),
  });
  return (
    <>
      <TextField {...shared("personName")} label={t("name")} hint={t("name_hint")} maxLength={120} />
      {post ? null : (
        <RadioField
          {...shared("post")}
          label={t("post")}
          options={kindRules[kind].signatories.map((one) => ({ value: one, label: c(one) }))}
        />
      )}
      <TextField
        {...shared("dni")}
        inputMode="numeric"
        label={t("dni_label")}
        hint={t("dni_hint")}
        maxLength={12}
        width={12}
      />
      <PhoneField {...shared("phone")} label={t("phone_label")} hint={t("phone_hint")} />
    </>
  );
}

/** How they sign, since when, and what says so. */
export async function PowerFields({ kind, refused }: Pick<Props, "kind" | "refused">) {
  const t = await getTranslations("association.powers");
  return (
    <>
      <RadioField
        name="manner"
        label={t("manner_label")}
        error={refused?.errors.manner}
        value={refused?.typed("manner") ?? usualManner(kind)}
        options={manners.map((one) => ({ value: one, label: t(`manner.${one}`) }))}
      />
      <TermFields refused={refused} />
    </>
  );
}

/** Since when and until when it counts, and what says so. */
export async function TermFields({ refused }: Pick<Props, "refused">) {
  const [t, texts] = await Promise.all([getTranslations("association.powers"), questionTexts()]);
  const day = (name: string) => ({
    day: refused?.typed(`${name}-day`),
    month: refused?.typed(`${name}-month`),
    year: refused?.typed(`${name}-year`),
  });
  return (
    <>
      <DateField
        name="validFrom"
        label={t("valid_from")}
        hint={t("valid_from_hint")}
        error={refused?.errors.validFrom}
        labels={texts}
        value={day("validFrom")}
      />
      <DateField
        name="validTo"
        label={t("valid_to")}
        hint={t("valid_to_hint")}
        error={refused?.errors.validTo}
        labels={texts}
        value={day("validTo")}
      />
      <RadioField
        name="source"
        label={t("source_label")}
        error={refused?.errors.source}
        value={refused?.typed("source")}
        options={factSources.map((one) => ({ value: one, label: t(`sources.${one}`) }))}
      />
    </>
  );
}
