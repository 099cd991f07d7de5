import { ChangeList } from "@/components/editor/change-list";
import { Stamp } from "@/components/ui/stamp";
import { Timeline } from "@/components/ui/timeline";
import type { Shape } from "@/domain/editor/shape";
import { formatDate, formatDateTime } from "@/domain/format";
import type { History } from "./page-data";
import type { SettingWords } from "./setting-words";

type Props = { history: History; shipped: unknown; shape: Shape; words: SettingWords };

const tones = { proposed: "azul", confirmed: "verde", dropped: "neutral" } as const;

/** Every version, newest first: who, when, why, and what it changed of what was confirmed before it. */
export function SettingHistory({ history, shipped, shape, words: { t, reading } }: Props) {
  const before = (index: number) =>
    history.slice(index + 1).find(({ status }) => status === "confirmed")?.content ?? shipped;
  return (
    <section aria-label={t("page.history")} className="grid gap-3">
      <h2 className="text-h1">{t("page.history")}</h2>
      {history.length === 0 ? <p className="text-tinta-2">{t("page.no_history")}</p> : null}
      <Timeline
        events={history.map((version, index) => ({
          id: version.id,
          when: formatDateTime(version.proposedAt),
          dateTime: version.proposedAt.toISOString(),
          who: version.proposer ?? "",
          what: (
            <span className="flex flex-wrap items-center gap-2">
              <strong>{t("page.number", { number: version.number })}</strong>
              <Stamp tone={tones[version.status]}>{t(`page.status.${version.status}`)}</Stamp>
              <span>{t("page.effective", { date: formatDate(version.effectiveFrom) })}</span>
            </span>
          ),
          detail: (
            <div className="grid gap-2">
              <p>
                «{version.note}»{" "}
                {version.confirmedAt
                  ? t("page.confirmed_by", {
                      name: version.confirmer ?? "",
                      date: formatDateTime(version.confirmedAt),
                    })
                  : null}
              </p>
              <details>
                <summary className="flex min-h-8 cursor-pointer items-center font-semibold text-laguna-700">
                  {t("page.changes")}
                </summary>
                <ChangeList shape={shape} before={before(index)} after={version.content} reading={reading} />
              </details>
            </div>
          ),
        }))}
      />
    </section>
  );
}
