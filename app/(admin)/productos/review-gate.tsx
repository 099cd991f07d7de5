import { StaffForm } from "@/app/(desk)/staff-form";
import type { RefusedForm } from "@/app/refused";
import { Button } from "@/components/ui/button";
import { LockedAct } from "@/components/ui/locked-act";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { Verdict } from "@/components/ui/verdict";
import { YourTurn } from "@/components/ui/your-turn";
import { type Actor, can } from "@/domain/access";
import { formatDateTime } from "@/domain/format";
import { adminWords } from "./admin-words";
import { versionPath } from "./paths";
import type { VersionData } from "./version-data";

type Props = {
  version: VersionData;
  actor: Actor;
  refused: RefusedForm | null;
  /** Samples that do not pass: while there is one, nobody publishes. */
  failing: number;
};

/** Who proposed, who agreed, and what this person may do about it. */
export async function ReviewGate({ version, actor, refused, failing }: Props) {
  const { t } = await adminWords();
  const approvals = version.reviews.filter(({ counts }) => counts);
  const proposal = version.reviews.findLast(({ kind }) => kind === "proposed");
  const publishes = can(actor, "product.publish");
  const agreed = approvals.some(({ personId }) => personId === actor.personId);
  const mayApprove = publishes && !version.isOwn && !agreed;
  return (
    <section aria-label={t("review.who")} className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <h2>{t("review.who")}</h2>
      <Verdict state="passed" note={version.proposedAt ? formatDateTime(version.proposedAt) : null}>
        {t("review.proposed_by", { name: version.author })}
      </Verdict>
      <Note>{proposal?.note}</Note>
      {approvals.map((approval) => (
        <div key={approval.id} className="grid gap-1">
          <Verdict state="passed" note={formatDateTime(approval.at)}>
            {t("review.approved_by", { name: approval.name })}
          </Verdict>
          <Note>{approval.note}</Note>
        </div>
      ))}
      {version.approvalsNeeded > 1 ? <p className="text-nota text-tinta-2">{t("review.two")}</p> : null}
      {mayApprove ? (
        <StaffForm action={versionPath(version.id, "/publicar")} className="grid gap-3">
          <YourTurn label={t("review.yours", { name: actor.displayName })}>
            <p>{t("review.yours_text")}</p>
          </YourTurn>
          <div className="grid grid-cols-2 gap-3">
            <TextField
              name="effectiveDay"
              type="date"
              label={t("review.from_day")}
              value={refused?.typed("effectiveDay")}
              error={refused?.errors.effectiveDay}
            />
            <TextField
              name="effectiveHour"
              type="time"
              label={t("review.from_hour")}
              value={refused?.typed("effectiveHour")}
              error={refused?.errors.effectiveHour}
            />
          </div>
          <p className="text-nota text-tinta-2">{t("review.from_hint")}</p>
          <TextArea
            name="note"
            rows={2}
            maxLength={500}
            label={t("review.note")}
            hint={t("review.note_hint")}
            value={refused?.typed("note")}
            error={refused?.errors.note}
          />
          <div className="flex flex-wrap items-start gap-3">
            <Button look="secondary" tall formAction={versionPath(version.id, "/devolver")}>
              {t("review.return")}
            </Button>
            {failing > 0 ? (
              <LockedAct id="publicar" reason={t("review.failing", { count: failing })}>
                {t("review.publish")}
              </LockedAct>
            ) : (
              <Button tall>{t("review.publish")}</Button>
            )}
          </div>
        </StaffForm>
      ) : (
        <>
          <Verdict state="pending">{agreed ? t("review.third") : t("review.second")}</Verdict>
          <LockedAct
            id="publicar"
            reason={version.isOwn ? t("review.own") : publishes ? t("review.agreed") : t("review.no_role")}
          >
            {t("review.publish")}
          </LockedAct>
          {publishes && version.isOwn ? (
            <StaffForm action={versionPath(version.id, "/devolver")}>
              <Button look="secondary">{t("review.take_back")}</Button>
            </StaffForm>
          ) : null}
        </>
      )}
    </section>
  );
}

function Note({ children }: { children: string | null | undefined }) {
  return children ? <blockquote className="border-l-4 border-linea pl-3 text-nota">{children}</blockquote> : null;
}
