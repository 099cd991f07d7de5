import { Button } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { MoneyField } from "@/components/ui/money-field";
import { Verdict } from "@/components/ui/verdict";
import { type LadderRow, ladderRows, rungFor } from "@/domain/authority";
import { valueAt } from "@/domain/editor/path";
import { formatSoles, parseMoney } from "@/domain/money";
import type { DraftPage } from "./draft-page";

type Props = { draft: DraftPage; action: string; asked: string };

type Rungs = Parameters<typeof ladderRows>[0];

/** The ladder as the amounts that each level decides, and below it: who approves this amount? */
export function Ladder({ draft, action, asked }: Props) {
  const { t } = draft.words;
  const { content } = draft.state;
  const amount = valueAt(content, "amount") as { minCents: number | null; maxCents: number | null };
  const rows = ladderRows((valueAt(content, "ladder") ?? []) as Rungs, amount);
  const cents = asked === "" ? null : parseMoney(asked);
  return (
    <section className="grid grid-cols-[minmax(0,1fr)] gap-4 border-t border-linea pt-3">
      <DataTable
        caption={t("ladder.title")}
        columns={[
          { label: t("ladder.from"), numeric: true },
          { label: t("ladder.to"), numeric: true },
          { label: t("ladder.who") },
          { label: t("ladder.quorum"), numeric: true },
        ]}
        rows={rows.map((row) => ({
          key: String(row.level),
          selected: cents !== null && row.issue === null && isIn(row, cents),
          cells: [
            money(row.fromCents, draft),
            money(row.toCents, draft),
            <Who key="who" row={row} draft={draft} />,
            row.quorum ?? "",
          ],
        }))}
      />
      <form method="get" action={action} className="flex flex-wrap items-end gap-3">
        <h3 className="w-full text-h2">{t("ladder.ask")}</h3>
        <div className="max-w-60">
          <MoneyField
            name="monto"
            label={t("ladder.amount")}
            value={asked}
            error={asked !== "" && cents === null ? t("ladder.wrong") : undefined}
          />
        </div>
        <Button look="secondary">{t("ladder.run")}</Button>
      </form>
      {cents === null ? null : (
        <p id="quien" role="status" className="text-h2">
          {answer(cents, draft)}
        </p>
      )}
    </section>
  );
}

function Who({ row, draft: { words } }: { row: LadderRow; draft: DraftPage }) {
  const { t, reading } = words;
  const who = row.decidedBy ? reading.words.option("ladder.decidedBy", row.decidedBy) : null;
  if (row.issue === null) return who;
  const problem = t(`ladder.${row.issue}`);
  return (
    <Verdict state="observed">
      {row.issue === "hole" ? `${t("ladder.nobody")}. ${problem}.` : [who, problem].filter(Boolean).join(". ")}
    </Verdict>
  );
}

function money(cents: number | null, { words }: DraftPage): string {
  return cents === null ? words.t("ladder.unset") : formatSoles(cents);
}

function isIn({ fromCents, toCents }: LadderRow, cents: number): boolean {
  return fromCents !== null && toCents !== null && cents >= fromCents && cents <= toCents;
}

/** By the same rule that the desk decides by. */
function answer(cents: number, { reading: { config, open }, words: { t } }: DraftPage): string {
  const amount = formatSoles(cents);
  const { minCents, maxCents } = config.amount;
  if (!open.includes("amount") && (cents < minCents || cents > maxCents))
    return t("ladder.answer_outside", { amount, min: formatSoles(minCents), max: formatSoles(maxCents) });
  const rung = rungFor(config.ladder, cents);
  if (!rung) return t("ladder.answer_nobody", { amount });
  return t(`ladder.answer_${rung.decidedBy}`, {
    amount,
    level: config.ladder.indexOf(rung) + 1,
    quorum: rung.quorum ?? 0,
  });
}
