import { StaffForm } from "@/app/(desk)/staff-form";
import { Button } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { Notice } from "@/components/ui/notice";
import { limaDate } from "@/domain/calendar/lima";
import { formatDate } from "@/domain/format";
import { formatSoles } from "@/domain/money";
import type { Outcome } from "@/domain/outcome";
import type { ProductConfig } from "@/domain/product";
import type { Replay } from "@/lib/products/replay";
import { type AdminWords, adminWords } from "./admin-words";
import { causeWords, standingWords } from "./outcome-words";
import { versionPath } from "./paths";
import { ReplayGrid } from "./replay-grid";

type Props = {
  replay: Replay | null;
  versionId: string;
  configs: readonly ProductConfig[];
  /** May begin and stop one. */
  runs: boolean;
};

/** Which files of the past would come out otherwise, before anyone publishes. */
export async function ReplayPanel({ replay, versionId, configs, runs }: Props) {
  const words = await adminWords();
  const { t } = words;
  const start = (label: string) =>
    runs ? (
      <StaffForm action={versionPath(versionId, "/historial/probar")}>
        <Button look="secondary">{label}</Button>
      </StaffForm>
    ) : null;
  return (
    <section aria-label={t("replay.title")} id="historial" className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2>{t("replay.title")}</h2>
        {replay?.tally.firstOn && replay.tally.lastOn ? (
          <p className="text-nota text-tinta-2">
            {t("replay.period", {
              count: replay.done,
              from: formatDate(replay.tally.firstOn),
              to: formatDate(replay.tally.lastOn),
            })}
          </p>
        ) : null}
      </div>
      {replay === null ? (
        <>
          <p className="text-tinta-2">{t("replay.none")}</p>
          {start(t("replay.start"))}
        </>
      ) : (
        <>
          {replay.isStale ? (
            <Notice look="warning" title={t("replay.stale")} level={3}>
              <p>{t("replay.stale_text")}</p>
            </Notice>
          ) : null}
          {replay.state === "running" ? (
            <Running replay={replay} versionId={versionId} runs={runs} words={words} />
          ) : null}
          {replay.state === "cancelled" ? (
            <p>{t("replay.cancelled", { done: replay.done, total: replay.total })}</p>
          ) : null}
          {replay.state === "failed" ? <p>{t("replay.failed", { done: replay.done })}</p> : null}
          {replay.state === "done" || replay.done > 0 ? (
            <Found replay={replay} configs={configs} words={words} />
          ) : null}
          {replay.state === "running" ? null : start(t("replay.again"))}
        </>
      )}
    </section>
  );
}

type RunningProps = { replay: Replay; versionId: string; runs: boolean; words: AdminWords };

function Running({ replay, versionId, runs, words: { t } }: RunningProps) {
  return (
    <div className="grid gap-2">
      <p role="status">{t("replay.running", { done: replay.done, total: replay.total })}</p>
      <progress
        className="h-2 w-full"
        max={Math.max(1, replay.total)}
        value={replay.done}
        aria-label={t("replay.title")}
      />
      <div className="flex flex-wrap items-center gap-3">
        <Button look="secondary" href={`${versionPath(versionId)}?ver=${replay.done}#historial`}>
          {t("replay.refresh")}
        </Button>
        {runs ? (
          <StaffForm action={versionPath(versionId, "/historial/detener")} hidden={{ replayId: replay.id }}>
            <Button look="secondary">{t("replay.stop")}</Button>
          </StaffForm>
        ) : null}
      </div>
    </div>
  );
}

type FoundProps = { replay: Replay; configs: readonly ProductConfig[]; words: AdminWords };

function Found({ replay, configs, words }: FoundProps) {
  const { t, c } = words;
  const changes = Object.entries(replay.tally.changes).sort(([, one], [, other]) => other - one);
  const causes = Object.entries(replay.tally.causes).sort(([, one], [, other]) => other.count - one.count);
  return (
    <>
      <p className="font-semibold">{t("replay.found", { count: replay.changed, total: replay.done })}</p>
      <ReplayGrid
        total={replay.done}
        changes={changes}
        label={t("replay.grid", { count: replay.changed, total: replay.done })}
      />
      <dl className="flex flex-wrap gap-x-8 gap-y-3">
        {[...changes, ["same", replay.done - replay.changed] as const].map(([change, count]) => (
          <div key={change} className="flex flex-row-reverse items-center gap-2">
            <dt className="max-w-40 text-nota text-tinta-2">{changeWords(change, words)}</dt>
            <dd className="text-cifra font-bold">{count}</dd>
          </div>
        ))}
      </dl>
      {causes.length > 0 ? (
        <DataTable
          caption={t("replay.by_cause")}
          hideCaption
          columns={[
            { label: t("replay.cause") },
            { label: t("replay.files"), numeric: true },
            { label: t("replay.amount"), numeric: true },
          ]}
          rows={causes.map(([path, sum]) => ({
            key: path,
            cells: [
              <span key="cause" className="block max-w-96 whitespace-normal">
                {causeWords(path, configs, words)}
              </span>,
              String(sum.count),
              formatSoles(sum.amountCents),
            ],
          }))}
        />
      ) : null}
      {replay.rows.length > 0 ? (
        <details>
          <summary className="flex min-h-8 items-center font-semibold text-laguna-700">
            {t("replay.table", { count: replay.changed })}
          </summary>
          <DataTable
            caption={t("replay.table", { count: replay.changed })}
            hideCaption
            columns={[
              { label: t("replay.file") },
              { label: t("replay.before") },
              { label: t("replay.after") },
              { label: t("replay.cause") },
              { label: t("replay.amount"), numeric: true },
            ]}
            rows={replay.rows.map((row, index) => ({
              key: row.applicationId ?? String(index),
              cells: [
                row.applicationId ? (
                  <a key="file" href={`/mesa/${row.applicationId}`}>
                    {row.number}
                  </a>
                ) : (
                  c(`kind.${row.kind}`)
                ),
                outcomeWords(row.before, row.change, words),
                outcomeWords(row.after, row.change, words),
                <span key="cause" className="block max-w-72 whitespace-normal">
                  {row.causes.map((path) => causeWords(path, configs, words)).join("; ")}
                </span>,
                formatSoles(row.amountCents),
              ],
            }))}
          />
        </details>
      ) : null}
      <p className="text-nota text-tinta-2">
        {t("replay.by", { name: replay.by, date: formatDate(limaDate(replay.requestedAt)) })}
      </p>
    </>
  );
}

function changeWords(change: string, words: AdminWords): string {
  const { t } = words;
  if (change === "same") return t("replay.same");
  const [before, after] = change.split(">") as [Outcome["standing"], Outcome["standing"] | undefined];
  if (!after) return t(`replay.change.${change as "body" | "score" | "limits"}`);
  return t("replay.from_to", {
    before: standingWords(before, words).toLowerCase(),
    after: standingWords(after, words).toLowerCase(),
  });
}

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
