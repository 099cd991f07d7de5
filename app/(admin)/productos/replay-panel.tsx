import { StaffForm } from "@/app/(desk)/staff-form";
import { Button } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { Notice } from "@/components/ui/notice";
import type { ApplicantKind } from "@/domain/applicant";
import { limaDate } from "@/domain/calendar/lima";
import { formatCount, formatDate } from "@/domain/format";
import { formatSoles } from "@/domain/money";
import type { Outcome } from "@/domain/outcome";
import type { ProductConfig } from "@/domain/product";
import { departments } from "@/domain/register/ubigeo";
import type { CauseSum } from "@/domain/replay";
import type { Replay } from "@/lib/products/replay";
import { type AdminWords, adminWords } from "./admin-words";
import { AskAgain } from "./ask-again";
import { causeWords, standingWords } from "./outcome-words";
import { versionPath } from "./paths";
import { ReplayFiles } from "./replay-files";
import { ReplayGrid } from "./replay-grid";

type Props = {
  replay: Replay | null;
  versionId: string;
  /** The page that shows it. */
  here: string;
  configs: readonly ProductConfig[];
  /** May begin and stop one. */
  runs: boolean;
};

/** Which files of the past would come out otherwise, before anyone publishes. */
export async function ReplayPanel({ replay, versionId, here, configs, runs }: Props) {
  const words = await adminWords();
  const { t } = words;
  const start = (label: string) =>
    runs ? (
      <StaffForm action={versionPath(versionId, "/historial/probar")} hidden={{ _page: here }}>
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
              files: formatCount(replay.done),
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
            <Running replay={replay} versionId={versionId} here={here} runs={runs} words={words} />
          ) : null}
          {replay.state === "cancelled" ? (
            <p>{t("replay.cancelled", { done: formatCount(replay.done), total: formatCount(replay.total) })}</p>
          ) : null}
          {replay.state === "failed" ? <p>{t("replay.failed", { done: formatCount(replay.done) })}</p> : null}
          {replay.state === "done" || replay.done > 0 ? (
            <Found replay={replay} here={here} configs={configs} words={words} />
          ) : null}
          {replay.state === "running" ? null : start(t("replay.again"))}
        </>
      )}
    </section>
  );
}

type RunningProps = { replay: Replay; versionId: string; here: string; runs: boolean; words: AdminWords };

function Running({ replay, versionId, here, runs, words: { t } }: RunningProps) {
  return (
    <div className="grid gap-2">
      <p role="status">{t("replay.running", { done: formatCount(replay.done), total: formatCount(replay.total) })}</p>
      <progress
        className="h-2 w-full"
        max={Math.max(1, replay.total)}
        value={replay.done}
        aria-label={t("replay.title")}
      />
      <div className="flex flex-wrap items-center gap-3">
        <AskAgain />
        <noscript>
          <Button look="secondary" href={`${here}?van=${replay.done}#historial`}>
            {t("replay.refresh")}
          </Button>
        </noscript>
        {runs ? (
          <StaffForm
            action={versionPath(versionId, "/historial/detener")}
            hidden={{ replayId: replay.id, _page: here }}
          >
            <Button look="secondary">{t("replay.stop")}</Button>
          </StaffForm>
        ) : null}
      </div>
    </div>
  );
}

type FoundProps = { replay: Replay; here: string; configs: readonly ProductConfig[]; words: AdminWords };

function Found({ replay, here, configs, words }: FoundProps) {
  const { t } = words;
  const changes = Object.entries(replay.tally.changes).sort(([, one], [, other]) => other - one);
  const causes = Object.entries(replay.tally.causes).sort(([, one], [, other]) => other.count - one.count);
  const figures = { count: replay.changed, changed: formatCount(replay.changed), total: formatCount(replay.done) };
  return (
    <>
      <p className="font-semibold">{t("replay.found", figures)}</p>
      <ReplayGrid
        total={replay.done}
        changes={changes}
        label={t("replay.grid", figures)}
        note={(each) => t("replay.each", { count: formatCount(each) })}
      />
      <dl className="flex flex-wrap gap-x-8 gap-y-3">
        {[...changes, ["same", replay.done - replay.changed] as const].map(([change, count]) => (
          <div key={change} className="flex flex-row-reverse items-center gap-2">
            <dt className="max-w-40 text-nota text-tinta-2">{changeWords(change, words)}</dt>
            <dd className="text-cifra font-bold">{formatCount(count)}</dd>
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
            { label: t("replay.who") },
            { label: t("replay.where") },
            { label: t("replay.amount"), numeric: true },
          ]}
          rows={causes.map(([path, sum]) => ({
            key: path,
            cells: [
              <span key="cause" className="block max-w-96 min-w-48 whitespace-normal">
                {causeWords(path, configs, words)}
              </span>,
              formatCount(sum.count),
              <span key="who" className="block min-w-32">
                {kindWords(sum, words)}
              </span>,
              <span key="where" className="block min-w-32">
                {departmentWords(sum, words)}
              </span>,
              formatSoles(sum.amountCents),
            ],
          }))}
        />
      ) : null}
      <ReplayFiles replay={replay} here={here} configs={configs} words={words} />
      <p className="text-nota text-tinta-2">
        {t("replay.by", { name: replay.by, date: formatDate(limaDate(replay.requestedAt)) })}
      </p>
    </>
  );
}

const mostPlaces = 4;

/** "Asociación de mineros 9, Empresa 2" */
function kindWords({ kinds }: CauseSum, { c }: AdminWords): string {
  return byCount(kinds)
    .map(([kind, count]) => `${c(`kind.${kind as ApplicantKind}`)} ${formatCount(count)}`)
    .join(", ");
}

/** "Puno 9, Arequipa 2"; those with fewest are summed. */
function departmentWords({ departments: sums = {} }: CauseSum, { t }: AdminWords): string {
  const names = new Map(departments().map(({ code, name }) => [code, name]));
  const all = byCount(sums);
  const rest = all.slice(mostPlaces).reduce((sum, [, count]) => sum + count, 0);
  return [
    ...all
      .slice(0, mostPlaces)
      .map(([code, count]) => `${names.get(code) ?? t("replay.no_place")} ${formatCount(count)}`),
    ...(rest > 0 ? [t("replay.elsewhere", { count: formatCount(rest) })] : []),
  ].join(", ");
}

function byCount(sums: Record<string, number>): [string, number][] {
  return Object.entries(sums).sort(([, one], [, other]) => other - one);
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
