import type { ReactNode } from "react";
import { StaffForm } from "@/app/(desk)/staff-form";
import type { RefusedForm } from "@/app/refused";
import { Button } from "@/components/ui/button";
import { MoneyField } from "@/components/ui/money-field";
import { NumberField } from "@/components/ui/number-field";
import { SelectField } from "@/components/ui/select-field";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import type { ProductConfig } from "@/domain/product";
import { type AdminWords, adminWords } from "./admin-words";
import { versionPath } from "./paths";
import { type PlainField, plainSections, valueAt } from "./plain-fields";
import { typedValue } from "./plain-values";

type Props = { versionId: string; config: ProductConfig; refused: RefusedForm | null; errors: Record<string, string> };

/** The plain fields of a draft: words, amounts, terms, price, promised days. */
export async function DraftForm({ versionId, config, refused, errors }: Props) {
  const words = await adminWords();
  const { t } = words;
  const typed = (name: string, otherwise: string) => (refused ? refused.typed(name, otherwise) : otherwise);
  const mode = typed("insurance.mode", config.insurance?.mode ?? "none");
  return (
    <StaffForm action={versionPath(versionId, "/guardar")} className="group/form grid gap-8">
      {plainSections.map((section) => (
        <fieldset key={section.name} className="min-w-0">
          <legend className="pb-2 text-h2">{t(`section.${section.name}`)}</legend>
          <div className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
            {section.name === "insurance" ? (
              <SelectField
                name="insurance.mode"
                label={t("field.insurance.mode")}
                value={mode}
                options={(["none", "on_top", "embedded"] as const).map((value) => ({
                  value,
                  label: t(`insurance.${value}`),
                }))}
                error={errors["insurance.mode"]}
              />
            ) : null}
            {section.fields.map((field) => (
              <Wrapped key={field.path} field={field}>
                <PlainControl
                  field={field}
                  value={typed(field.path, typedValue(field.kind, valueAt(config, field.path)))}
                  error={errors[field.path]}
                  words={words}
                />
              </Wrapped>
            ))}
          </div>
        </fieldset>
      ))}
      <div className="flex flex-wrap gap-3">
        <Button tall>{t("draft.save")}</Button>
      </div>
    </StaffForm>
  );
}

function Wrapped({ field, children }: { field: PlainField; children: ReactNode }) {
  if (field.kind === "monthly_percent") {
    return <div className="group-has-[[value=none]:checked]/form:hidden">{children}</div>;
  }
  return field.kind === "text" && field.max > 80 ? (
    <div className="sm:col-span-2 xl:col-span-3">{children}</div>
  ) : (
    children
  );
}

type ControlProps = { field: PlainField; value: string; error?: string; words: AdminWords };

function PlainControl({ field, value, error, words: { t } }: ControlProps) {
  const common = { name: field.path, label: t(`field.${field.path}`), value, error };
  switch (field.kind) {
    case "text":
      return field.max > 80 ? (
        <TextArea {...common} rows={2} maxLength={field.max} />
      ) : (
        <TextField {...common} maxLength={field.max} />
      );
    case "money":
      return <MoneyField {...common} />;
    case "percent":
      return <NumberField {...common} unit="%" decimals hint={t("hint.percent")} maxLength={8} />;
    case "monthly_percent":
      return <NumberField {...common} unit="%" decimals hint={t("hint.monthly_percent")} maxLength={8} />;
    case "months":
      return <NumberField {...common} unit={t("hint.months")} maxLength={3} />;
    case "days":
      return <NumberField {...common} unit={t("hint.days")} maxLength={2} />;
  }
}
