import { QueueGroup, QueueRow } from "@/components/ui/queue-row";
import { type Actor, can } from "@/domain/access";
import { openSteps } from "@/domain/application";
import { textIn } from "@/domain/localized";
import { formatPlainMoney } from "@/domain/money";
import { mainAct } from "../case/acts";
import { type CaseWords, caseWords } from "../case/case-words";
import { deadlineOf, groupOf, isSettled } from "../case/deadline";
import type { QueueRowData } from "./queue-data";

type Props = {
  rows: readonly QueueRowData[];
  actor: Actor;
  today: string;
  /** Where a row leads. */
  href: (row: QueueRowData) => string;
  selected?: string;
};

const groups = ["late", "today", "later", "settled"] as const;

/** Rows in the order of their groups, as they are read. */
export function inGroups(rows: readonly QueueRowData[], today: string): QueueRowData[] {
  return groups.flatMap((group) => rows.filter((row) => groupOf(row, today) === group));
}

/** The queue by its promised date: late, today, from tomorrow on, and what is already settled. */
export async function QueueList({ rows, actor, today, href, selected }: Props) {
  const words = await caseWords();
  return groups.map((group) => {
    const members = rows.filter((row) => groupOf(row, today) === group);
    return members.length === 0 ? null : (
      <QueueGroup key={group} title={words.t(`queue.group.${group}`)} count={members.length}>
        {members.map((row) => (
          <QueueRow
            key={row.id}
            href={href(row)}
            name={shortName(row.organization)}
            amount={row.amountCents === null ? "" : formatPlainMoney(row.amountCents)}
            meta={[row.number, textIn(row.productName, words.language), row.region].filter(Boolean).join(" · ")}
            sla={slaOf(row, today, words)}
            stage={words.t(`short.${row.status}`)}
            who={whoOf(row, actor, words)}
            turn={turnOf(row, actor)}
            selected={row.id === selected}
          />
        ))}
      </QueueGroup>
    );
  });
}

/** As the lists of a caja write it; the file itself has the whole name. */
function shortName(name: string): string {
  return name.replace(/^Asociación /, "Asoc. ").replace(/^Cooperativa /, "Coop. ");
}

function slaOf(row: QueueRowData, today: string, words: CaseWords) {
  return deadlineOf(row, today, words);
}

function turnOf(row: QueueRowData, actor: Actor): "yours" | "waiting" | "none" {
  if (row.waitingOn === "operations" && hasAct(row, actor)) return "yours";
  if (isSettled(row)) return "none";
  if (row.waitingOn === "analyst" && row.isMine) return "yours";
  if (row.waitingOn === "approver" && can(actor, "file.decide")) return "yours";
  return "waiting";
}

function hasAct({ status }: QueueRowData, actor: Actor): boolean {
  return mainAct({ status, steps: openSteps(status, (permission) => can(actor, permission)) }) !== null;
}

function whoOf(row: QueueRowData, actor: Actor, { t }: CaseWords): string {
  if (turnOf(row, actor) === "yours") return t("queue.yours");
  if (isSettled(row) || !row.waitingOn) return row.assignee ?? t("queue.nobody");
  if (row.waitingOn !== "analyst") return t(`who.${row.waitingOn}`);
  return row.assignee ?? t("queue.nobody");
}
