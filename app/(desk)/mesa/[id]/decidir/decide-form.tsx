import { caseWords } from "@/app/(desk)/case/case-words";
import type { OpenAct } from "@/app/(desk)/case/open-act";
import { OutcomeReasons } from "@/app/(desk)/case/outcome-reasons";
import { filePath } from "@/app/(desk)/case/paths";
import { StaffForm } from "@/app/(desk)/staff-form";
import { Button } from "@/components/ui/button";
import { RadioField } from "@/components/ui/radio-field";
import { TextArea } from "@/components/ui/text-area";
import { textIn } from "@/domain/localized";
import type { File } from "@/lib/applications/file";
import { learningOf } from "@/lib/offers/follow-up";

type Props = Pick<OpenAct, "again" | "typed"> & { file: File; outcome: string };

const outcomes = ["approve", "approve_with_conditions", "decline"] as const;

/** Outcome, reasons, and the applicant's part of it. */
export async function DecideForm({ file, again, typed, outcome }: Props) {
  const { t, c, language } = await caseWords();
  const learning = learningOf(file.config, language);
  const errors = again?.refused?.errors ?? {};
  return (
    <StaffForm
      id="decidir"
      action={filePath(file.id, "/decidir/enviar")}
      hidden={{ version: String(file.version) }}
      className="group/form grid gap-6"
    >
      <RadioField
        name="outcome"
        label={t("decide.outcome")}
        value={outcome}
        options={outcomes.map((value) => ({ value, label: c(`outcome.${value}`) }))}
        error={errors.outcome}
      />
      <OutcomeReasons again={again} error={errors.reasonCodes} withFigures />
      <div className="hidden group-has-[[value*=conditions]:checked]/form:block">
        <TextArea
          name="conditions"
          label={t("decide.conditions")}
          hint={t("decide.conditions_hint")}
          value={typed("conditions", await suggestedConditions(file))}
          rows={3}
          maxLength={4000}
          error={errors.conditions}
        />
      </div>
      {learning.length > 0 ? (
        <p className="hidden text-nota text-tinta-2 group-has-[[value^=approve]:checked]/form:block">
          {t("decide.learning", { what: learning.join(" ") })}
        </p>
      ) : null}
      <TextArea
        name="message"
        label={t("decide.message")}
        hint={t("decide.message_hint")}
        value={typed("message")}
        rows={4}
        maxLength={1000}
        error={errors.message}
      />
      <div className="flex flex-wrap gap-3">
        <Button tall>{t("decide.send")}</Button>
        <noscript>
          <Button look="secondary" formAction={filePath(file.id, "/decidir/ver")}>
            {t("decide.see")}
          </Button>
        </noscript>
        <Button look="quiet" href={filePath(file.id)}>
          {c("cancel")}
        </Button>
      </div>
    </StaffForm>
  );
}

/** What the answers suggest, one a line: staff keep it, change it or drop it. */
async function suggestedConditions({ suggestedConditions: suggested }: File): Promise<string> {
  const { language } = await caseWords();
  return suggested.map((text) => textIn(text, language)).join("\n");
}
