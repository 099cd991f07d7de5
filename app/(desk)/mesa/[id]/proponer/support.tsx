import { caseWords } from "@/app/(desk)/case/case-words";
import type { FormAgain } from "@/app/(desk)/problems";
import { Checkbox } from "@/components/ui/checkbox";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { Verdict } from "@/components/ui/verdict";
import { textIn } from "@/domain/localized";
import type { File } from "@/lib/applications/file";

type Props = { file: File; again: FormAgain | null };

const riskRows = [1, 2, 3] as const;

/** What stands behind a proposal: conditions, guarantees, risks with what reduces them, and exceptions to broken rules. */
export async function ProposalSupport({ file, again }: Props) {
  const { t, language } = await caseWords();
  const typed = again?.typed ?? ((_name: string, otherwise = "") => otherwise);
  const errors = again?.refused?.errors ?? {};
  const broken = file.eligibility.rules.filter(({ verdict }) => verdict === "fails");
  return (
    <>
      {broken.map(({ rule }) => (
        <section key={rule.code} aria-label={t("propose.exceptions")} className="grid gap-3">
          <Verdict state="fails" note={t("propose.exceptions_lead")}>
            {textIn(rule.message, language)}
          </Verdict>
          <input type="hidden" name="exception" value={rule.code} />
          {(["reason", "mitigant"] as const).map((part) => (
            <TextField
              key={part}
              name={`exception_${part}_${rule.code}`}
              label={t(`propose.exception_${part}`)}
              value={typed(`exception_${part}_${rule.code}`)}
              maxLength={500}
              error={errors[`exception_${part}_${rule.code}`]}
            />
          ))}
        </section>
      ))}
      <TextArea
        name="conditions"
        label={t("propose.conditions")}
        hint={t("propose.conditions_hint")}
        value={typed("conditions")}
        rows={3}
        maxLength={4000}
        error={errors.conditions}
      />
      <TextArea
        name="guarantees"
        label={t("propose.guarantees")}
        hint={t("propose.guarantees_hint")}
        value={typed("guarantees")}
        rows={2}
        maxLength={4000}
        error={errors.guarantees}
      />
      <fieldset className="grid gap-3">
        <legend className="pb-1 text-etiqueta">{t("propose.risks")}</legend>
        {riskRows.map((number) => (
          <div key={number} className="grid gap-3 sm:grid-cols-2">
            <TextField
              name={`risk_${number}`}
              label={t("propose.risk", { number })}
              value={typed(`risk_${number}`)}
              maxLength={300}
            />
            <TextField
              name={`mitigant_${number}`}
              id={`risks.${number - 1}.mitigant`}
              label={t("propose.mitigant")}
              value={typed(`mitigant_${number}`)}
              maxLength={300}
              error={errors[`risks.${number - 1}.mitigant`]}
            />
          </div>
        ))}
      </fieldset>
      <Checkbox
        name="askRisk"
        label={t("propose.ask_risk")}
        hint={t("propose.ask_risk_hint")}
        checked={typed("askRisk") === "yes"}
      />
    </>
  );
}
