import { formatDateTime } from "@/domain/format";
import type { CasePage } from "@/lib/committees/case-page";
import { committeeWords } from "../../words";

/** How each voted and why, for whom may see it; for the others, when they will. */
export async function Votes({ page: { votes, result, item, reader, session } }: { page: CasePage }) {
  const { t } = await committeeWords();
  if (!votes) {
    if (session.state === "planned") return null;
    const when = reader === "votes" ? "hidden" : reader === "keeps_minutes" ? "hidden_secretary" : "hidden_reader";
    return <p className="text-nota text-tinta-2">{t(`vote.${when}`)}</p>;
  }
  const outcome = item.outcome ?? result?.outcome ?? null;
  const side = (choice: string) => (choice === "approve_with_conditions" ? "approve" : choice);
  return (
    <section aria-label={t("vote.seats")} className="grid gap-2">
      {result && !item.outcome ? (
        <p className="font-semibold">
          {t("settle.result", { outcome: t(`made.${result.outcome}`) })} · {t(`settled_by.${result.settledBy}`)}
        </p>
      ) : null}
      <ul className="border-t border-linea">
        {votes.map((vote) => (
          <li key={`${vote.personName}-${vote.at.toISOString()}`} className="border-b border-linea py-2">
            <p className="flex flex-wrap justify-between gap-x-4">
              <strong>{vote.personName}</strong>
              <span className="text-nota text-tinta-2">{formatDateTime(vote.at)}</span>
            </p>
            <p>
              <span className="font-semibold">{t(`outcome.${vote.choice}`)}</span>
              {outcome && side(vote.choice) !== side(outcome) ? ` · ${t("vote.against")}` : ""}
            </p>
            <p className="text-nota">{vote.reason}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
