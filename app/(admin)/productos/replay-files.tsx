import { DataTable } from "@/components/ui/data-table";
import { TextLink } from "@/components/ui/text-link";
import { formatCount } from "@/domain/format";
import { formatSoles } from "@/domain/money";
import type { Outcome } from "@/domain/outcome";
import type { ProductConfig } from "@/domain/product";
import type { Replay } from "@/lib/products/replay";
import type { AdminWords } from "./admin-words";
import { causeWords, standingWords } from "./outcome-words";

type Props = { replay: Replay; here: string; configs: readonly ProductConfig[]; words: AdminWords };

/** The files that would come out otherwise, a page at a time: each by its number, from what to what, and by which rule. */
export function ReplayFiles({ replay, here, configs, words }: Props) {
  const { t, c } = words;
  if (replay.rows.length === 0) return null;
  const title = t("replay.table", { count: replay.changed, changed: formatCount(replay.changed) });
  const turn = (page: number, label: string) =>
    page >= 1 && page <= replay.pages ? <TextLink href={`${here}?pagina=${page}#expedientes`}>{label}</TextLink> : null;
  return (
    <details id="expedientes" open={replay.page > 1 || replay.changed <= fewFiles}>
      <summary className="flex min-h-8 items-center font-semibold text-laguna-700">{title}</summary>
      <DataTable
        caption={title}
        hideCaption
        columns={[
          { label: t("replay.file") },
          { label: t("replay.before") },
          { label: t("replay.after") },
          { label: t("replay.cause") },
          { label: t("replay.amount"), numeric: true },
        ]}
        rows={replay.rows.map((row) => ({
          key: row.number ?? "",
          cells: [
            <span key="file" className="grid whitespace-nowrap">
              {row.applicationId ? <a href={`/mesa/${row.applicationId}`}>{row.number}</a> : row.number}
              <span className="text-nota text-tinta-2">{c(`kind.${row.kind}`)}</span>
            </span>,
            outcomeWords(row.before, row.change, words),
            <strong key="after">{outcomeWords(row.after, row.change, words)}</strong>,
            <span key="cause" className="block max-w-72 min-w-48 whitespace-normal">
              {row.causes.map((path) => causeWords(path, configs, words)).join("; ")}
            </span>,
            formatSoles(row.amountCents),
          ],
        }))}
      />
      {replay.pages > 1 ? (
        <nav aria-label={title} className="flex flex-wrap gap-4 pt-2">
          {turn(replay.page - 1, t("replay.previous"))}
          <span className="text-nota text-tinta-2">
            {t("replay.page", { page: formatCount(replay.page), pages: formatCount(replay.pages) })}
          </span>
          {turn(replay.page + 1, t("replay.next"))}
        </nav>
      ) : null}
    </details>
  );
}

const fewFiles = 10;

function outcomeWords(outcome: Outcome, change: string, words: AdminWords): string {
  const { t } = words;
  if (change === "body") return outcome.body ? t(`value.${outcome.body}`) : t("outcome.nobody");
  if (change === "score") return outcome.score ? t(`outcome.score.${outcome.score.result}`) : t("outcome.no_score");
  if (change === "limits")
    return (
      outcome.limits
        .map(({ amountCents, termMonths }) =>
          amountCents === null ? words.c("months", { count: termMonths ?? 0 }) : formatSoles(amountCents),
        )
        .join(", ") || t("outcome.no_limit")
    );
  return standingWords(outcome.standing, words);
}
