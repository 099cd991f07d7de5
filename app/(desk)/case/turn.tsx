import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { LockedAct } from "@/components/ui/locked-act";
import { Notice } from "@/components/ui/notice";
import { YourTurn } from "@/components/ui/your-turn";
import { formatDate } from "@/domain/format";
import { formatSoles } from "@/domain/money";
import type { File } from "@/lib/applications/file";
import { StaffForm } from "../staff-form";
import { type Act, mainAct } from "./acts";
import { type CaseWords, caseWords } from "./case-words";
import { isSettled } from "./deadline";

type Props = {
  file: File;
  /** In the preview the act is always to open the file. */
  preview?: boolean;
};

/** What this person does next with the file, or whom it waits for. */
export async function Turn({ file, preview }: Props) {
  const words = await caseWords();
  const { t } = words;
  const act = mainAct(file);
  const open = (
    <Button href={`/mesa/${file.id}`} keyCap="Enter">
      {t("turn.open")}
    </Button>
  );
  if (!act) {
    return (
      <>
        <Notice title={waitsFor(file, words)}>{promise(file, words)}</Notice>
        {preview ? <div>{open}</div> : null}
      </>
    );
  }
  if (file.decideObstacle && act === "decide") {
    return (
      <>
        <Notice title={t("turn.obstacle")}>
          <LockedAct id="decidir" reason={obstacleText(file, words)}>
            {t("acts.decide")}
          </LockedAct>
        </Notice>
        {preview ? <div>{open}</div> : null}
      </>
    );
  }
  const isOthers = (act === "pass" || act === "propose") && !file.isMine;
  const action = preview ? open : <ActButton file={file} act={act} label={t(`acts.${act}`)} />;
  if (isOthers) {
    return (
      <Notice title={t("turn.held_by", { name: file.assignee ?? t("turn.nobody") })}>
        <p>{t("turn.held_text")}</p>
        <div>{action}</div>
      </Notice>
    );
  }
  return (
    <YourTurn label={t(`turn.${act}`)} action={action}>
      <p>{t(`turn.${act}_text`, { count: file.corrections.filter(({ state }) => state === "answered").length })}</p>
      {promise(file, words)}
    </YourTurn>
  );
}

const pages = {
  observe: "observar",
  propose: "proponer",
  opine: "opinar",
  decide: "decidir",
  return: "devolver",
  offer: "propuesta",
  payout: "desembolso",
  reconsider: "reconsiderar",
  hand_over: "pasar",
} as const;

/** The button of one act: a form where the act is one click, a link where it needs a page. */
export function ActButton({ file, act, label, look }: { file: File; act: Act; label: string; look?: "secondary" }) {
  if (act !== "claim" && act !== "take" && act !== "pass") {
    return (
      <Button look={look} href={`/mesa/${file.id}/${pages[act]}`}>
        {label}
      </Button>
    );
  }
  const hidden: Record<string, string> = act === "pass" ? { version: String(file.version) } : {};
  return (
    <StaffForm action={`/mesa/${file.id}/${act === "pass" ? "completos" : "tomar"}`} hidden={hidden}>
      <Button look={look}>{label}</Button>
    </StaffForm>
  );
}

export function obstacleText(file: File, { t }: CaseWords): string {
  if (file.decideObstacle === "same_person") return t("turn.same_person");
  const amount = formatSoles(file.proposals[0]?.amountCents ?? 0);
  if (file.authorityCents === 0) return t("turn.no_authority", { amount });
  return t("turn.above_authority", { amount, limit: formatSoles(file.authorityCents) });
}

function waitsFor(file: File, { t, c }: CaseWords): string {
  if (isSettled(file) || !file.waitingOn) return t("turn.settled", { status: c(`status.${file.status}`) });
  return t("turn.waits", { who: c(`waiting_on.${file.waitingOn}`) });
}

function promise(file: File, { t }: CaseWords): ReactNode {
  if (isSettled(file) || !file.promisedOn) return null;
  return <p>{t("turn.promised", { date: formatDate(file.promisedOn) })}</p>;
}
