import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { RadioField } from "@/components/ui/radio-field";
import { applicantKinds } from "@/domain/applicant";

/** First of three: who asks for the loan decides what is asked next. */
export async function KindStep({ back, error }: { back: string; error?: string }) {
  const [t, c] = await Promise.all([getTranslations("account.register"), getTranslations("common.kind")]);
  return (
    <form method="get" action="/registro" className="grid gap-6">
      <input type="hidden" name="paso" value="tipo" />
      {back ? <input type="hidden" name="volver" value={back} /> : null}
      <RadioField
        name="tipo"
        question
        label={t("kind")}
        hint={t("kind_hint")}
        error={error}
        options={applicantKinds.map((kind) => ({ value: kind, label: c(kind), hint: t(`kind_hints.${kind}`) }))}
      />
      <Button>{t("continue")}</Button>
    </form>
  );
}
