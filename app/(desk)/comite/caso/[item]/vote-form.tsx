import type { FormAgain } from "@/app/(desk)/problems";
import { StaffForm } from "@/app/(desk)/staff-form";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { RadioField } from "@/components/ui/radio-field";
import { TextArea } from "@/components/ui/text-area";
import { choices } from "@/domain/committee";
import type { CasePage } from "@/lib/committees/case-page";
import { casePath } from "../../paths";
import { committeeWords } from "../../words";

/** The vote: a choice, its reason, and the button. */
export async function VoteForm({ page, again }: { page: CasePage; again: FormAgain | null }) {
  const { t } = await committeeWords();
  const errors = again?.refused?.errors ?? {};
  const typed = again?.typed ?? ((_name: string, otherwise = "") => otherwise);
  return (
    <StaffForm
      id="voto"
      action={`${casePath(page.item.id)}/votar`}
      hidden={{ seen: page.seen }}
      label={t("vote.title")}
      className="grid gap-4 scroll-mt-16"
    >
      {page.voided.length > 0 ? (
        <Notice
          look="warning"
          title={t("vote.voided", { names: page.voided.map((one) => one.personName).join(", ") })}
        />
      ) : null}
      <RadioField
        name="choice"
        label={t("vote.choice")}
        value={typed("choice")}
        options={choices.map((value, index) => ({
          value,
          label: t(`outcome.${value}`),
          keyCap: String(index + 1),
        }))}
        error={errors.choice}
      />
      <TextArea
        name="reason"
        label={t("vote.reason")}
        hint={t("vote.reason_hint")}
        value={typed("reason")}
        rows={4}
        maxLength={1000}
        error={errors.reason}
      />
      <div className="grid gap-2">
        <Button tall keyCap="Ctrl+Enter">
          {t("vote.send")}
        </Button>
        <p className="text-nota text-tinta-2">{t("vote.final")}</p>
      </div>
    </StaffForm>
  );
}
