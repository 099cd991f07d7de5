import { ReasonBoxes } from "@/app/(desk)/case/reason-boxes";
import type { FormAgain } from "@/app/(desk)/problems";
import { StaffForm } from "@/app/(desk)/staff-form";
import { Button } from "@/components/ui/button";
import { LockedAct } from "@/components/ui/locked-act";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { YourTurn } from "@/components/ui/your-turn";
import type { CasePage } from "@/lib/committees/case-page";
import { reasonKindOf } from "@/lib/committees/settle";
import { casePath } from "../../paths";
import { committeeWords } from "../../words";

type Props = { page: CasePage; again: FormAgain | null };

/** The secretary's part: opening the vote when there is a quorum, and recording what the votes decided. */
export async function SettleForm({ page, again }: Props) {
  const { t, r } = await committeeWords();
  const { item, counted, result, memo } = page;
  if (item.state === "listed") {
    const facts = { count: counted, quorum: item.quorum };
    if (counted < item.quorum) {
      return (
        <LockedAct id="abrir" reason={t("settle.no_quorum", facts)}>
          {t("settle.open")}
        </LockedAct>
      );
    }
    return (
      <StaffForm action={`${casePath(item.id)}/abrir`}>
        <YourTurn label={t("settle.open_text", facts)} action={<Button tall>{t("settle.open")}</Button>} />
      </StaffForm>
    );
  }
  if (item.state !== "voting" || !result) return null;
  const errors = again?.refused?.errors ?? {};
  const typed = again?.typed ?? ((_name: string, otherwise = "") => otherwise);
  const { outcome } = result;
  const isTold = outcome !== "defer" && outcome !== "return";
  const proposed = memo?.recommendation.conditions.join("\n") ?? "";
  const ticked = again?.typedAll("reasonCodes") ?? (isTold ? (memo?.recommendation.reasonCodes ?? []) : []);
  return (
    <StaffForm
      action={`${casePath(item.id)}/resultado`}
      label={t("settle.title")}
      className="grid gap-4 border-b border-linea pb-6"
    >
      <div className="grid gap-1">
        <h2>{t("settle.title")}</h2>
        <p className="font-semibold">{t("settle.result", { outcome: t(`made.${outcome}`) })}</p>
        <p className="text-nota text-tinta-2">{t(`settled_by.${result.settledBy}`)}</p>
      </div>
      <ReasonBoxes
        name="reasonCodes"
        label={t("settle.reasons")}
        hint={t("settle.reasons_hint")}
        error={errors.reasonCodes}
        reasons={r.offered(reasonKindOf[outcome])}
        chosen={ticked}
      />
      {outcome === "approve_with_conditions" ? (
        <TextArea
          name="conditions"
          label={t("settle.conditions")}
          hint={t("settle.conditions_hint")}
          value={typed("conditions", proposed)}
          rows={4}
          maxLength={4000}
          error={errors.conditions}
        />
      ) : null}
      {outcome === "defer" ? (
        <TextField
          name="deferredUntil"
          type="date"
          width={12}
          label={t("settle.until")}
          value={typed("deferredUntil")}
          error={errors.deferredUntil}
        />
      ) : null}
      <TextArea
        name="message"
        label={isTold ? t("settle.message") : t("settle.message_return")}
        value={typed("message")}
        rows={3}
        maxLength={1000}
        error={errors.message}
      />
      <Button tall>{t("settle.send")}</Button>
    </StaffForm>
  );
}
