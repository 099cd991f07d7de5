import { getTranslations } from "next-intl/server";
import { filePath } from "@/app/(desk)/case/paths";
import { StaffForm } from "@/app/(desk)/staff-form";
import type { RefusedForm } from "@/app/refused";
import { Button } from "@/components/ui/button";
import { LockedAct } from "@/components/ui/locked-act";
import { Notice } from "@/components/ui/notice";
import { SummaryList } from "@/components/ui/summary-list";
import { TextField } from "@/components/ui/text-field";
import type { File } from "@/lib/applications/queries";
import type { OfferDraft } from "@/lib/offers/send";
import type { Messages } from "@/messages/catalogue";

type Props = { file: File; draft: OfferDraft; refused: RefusedForm | null };
type FieldSentence = keyof Messages["refusals"]["fields"];

/**
 * The two days of the offer and its sending. The days are looked at first, by a form that changes nothing; what is sent
 * is what was looked at.
 */
export async function ComposeOffer({ file, draft, refused }: Props) {
  const [t, c, r] = await Promise.all([
    getTranslations("offer.desk"),
    getTranslations("common"),
    getTranslations("refusals"),
  ]);
  const { days, problems, conditions, obstacle } = draft;
  const problem = (field: keyof typeof days) => {
    const code = problems?.[field] as FieldSentence | undefined;
    return code ? r(`fields.${code}`) : refused?.errors[field];
  };
  return (
    <>
      <form method="get" action={filePath(file.id, "/propuesta")} className="grid gap-4">
        <div className="flex flex-wrap gap-6">
          <TextField
            name="desembolso"
            id="disburseOn"
            type="date"
            label={t("disburse_on")}
            hint={t("disburse_hint")}
            value={days.disburseOn}
            error={problem("disburseOn")}
          />
          <TextField
            name="vence"
            id="expiresOn"
            type="date"
            label={t("expires_on")}
            hint={t("expires_hint")}
            value={days.expiresOn}
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
      {problems || obstacle ? null : (
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
