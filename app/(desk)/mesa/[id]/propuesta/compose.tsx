import { getTranslations } from "next-intl/server";
import { filePath } from "@/app/(desk)/case/paths";
import { StaffForm } from "@/app/(desk)/staff-form";
import type { RefusedForm } from "@/app/refused";
import { Button } from "@/components/ui/button";
import { LockedAct } from "@/components/ui/locked-act";
import { Notice } from "@/components/ui/notice";
import { SummaryList } from "@/components/ui/summary-list";
import { TextField } from "@/components/ui/text-field";
import { parseDate } from "@/domain/answer/scalar";
import { formatDate } from "@/domain/format";
import type { OfferDays } from "@/domain/offer";
import type { File } from "@/lib/applications/file";
import type { OfferDraft } from "@/lib/offers/send";
import type { Messages } from "@/messages/catalogue";

type Props = {
  file: File;
  draft: OfferDraft;
  /** The days as somebody typed them; empty for the usual ones. */
  typed: OfferDays;
  refused: RefusedForm | null;
};
type FieldSentence = keyof Messages["refusals"]["fields"];

/**
 * The two days of the offer and its sending. The days are looked at first, by a form that changes nothing; what is sent
 * is what was looked at.
 */
export async function ComposeOffer({ file, draft, typed, refused }: Props) {
  const [t, c, r] = await Promise.all([
    getTranslations("offer.desk"),
    getTranslations("common"),
    getTranslations("refusals"),
  ]);
  const { days, problems, conditions, obstacle } = draft;
  const unread = (field: keyof typeof days) => typed[field] !== "" && parseDate(typed[field]) === null;
  const problem = (field: keyof typeof days) => {
    const code = unread(field) ? "date_invalid" : (problems?.[field] as FieldSentence | undefined);
    return code ? r(`fields.${code}`) : refused?.errors[field];
  };
  return (
    <>
      <form method="get" action={filePath(file.id, "/propuesta")} className="grid gap-4">
        <div className="flex flex-wrap gap-6">
          <TextField
            name="desembolso"
            id="disburseOn"
            inputMode="numeric"
            maxLength={10}
            width={8}
            label={t("disburse_on")}
            hint={t("disburse_hint")}
            value={unread("disburseOn") ? typed.disburseOn : formatDate(days.disburseOn)}
            error={problem("disburseOn")}
          />
          <TextField
            name="vence"
            id="expiresOn"
            inputMode="numeric"
            maxLength={10}
            width={8}
            label={t("expires_on")}
            hint={t("expires_hint")}
            value={unread("expiresOn") ? typed.expiresOn : formatDate(days.expiresOn)}
            error={problem("expiresOn")}
          />
        </div>
        <Button look="secondary">{t("preview")}</Button>
      </form>
      <SummaryList
        rows={[
          {
            term: t("conditions"),
            value:
              conditions.length === 0 ? (
                t("none")
              ) : (
                <ol className="list-decimal pl-5">
                  {conditions.map((condition) => (
                    <li key={condition}>{condition}</li>
                  ))}
                </ol>
              ),
          },
        ]}
      />
      {obstacle ? (
        <Notice look="warning" title={t("blocked")}>
          <LockedAct id="enviar" reason={r(obstacle.code, obstacle.facts)}>
            {t("blocked_act")}
          </LockedAct>
        </Notice>
      ) : null}
      {problems || obstacle || unread("disburseOn") || unread("expiresOn") ? null : (
        <StaffForm
          action={filePath(file.id, "/propuesta/enviar")}
          hidden={{ version: String(file.version), ...days }}
          className="flex flex-wrap gap-3"
        >
          <Button tall>{t("send")}</Button>
          <Button look="quiet" href={filePath(file.id)}>
            {c("cancel")}
          </Button>
        </StaffForm>
      )}
    </>
  );
}
