import { Notice } from "@/components/ui/notice";
import { addDays } from "@/domain/date";
import { formatDate } from "@/domain/format";
import type { RegulationConcern } from "@/domain/settings/regulation";
import { settingWords } from "./setting-words";

/** Of what runs out, the last day that is known; of what is missing, today. */
function lastDay({ kind, from }: RegulationConcern): string {
  return kind === "ending" ? addDays(from, -1) : from;
}

/** Legal numbers to look after, each in a sentence. */
export async function Concerns({ concerns }: { concerns: readonly RegulationConcern[] }) {
  const { t, reading } = await settingWords("regulation");
  if (concerns.length === 0) return null;
  const what = ({ list, currency }: RegulationConcern) =>
    currency
      ? `${reading.words.label(list)}, ${reading.words.option(`${list}.currency`, currency)}`
      : reading.words.label(list);
  return (
    <Notice look="warning" title={t("concern.title")}>
      <ul className="grid gap-1">
        {concerns.map((concern) => (
          <li key={`${concern.list} ${concern.currency}`}>
            {t(`concern.${concern.kind}`, { what: what(concern), date: formatDate(lastDay(concern)) })}
          </li>
        ))}
      </ul>
      {concerns.some(({ list }) => list === "compensatoryCaps") ? <p>{t("concern.effect")}</p> : null}
    </Notice>
  );
}
