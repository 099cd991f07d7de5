import { getTranslations } from "next-intl/server";
import { costOf } from "@/app/(desk)/case/cost";
import { ruleTitles } from "@/app/rule-title";
import { FigureStrip } from "@/components/ui/figure-strip";
import { Verdict } from "@/components/ui/verdict";
import { limaDate } from "@/domain/calendar/lima";
import { formatDateTime, formatRate } from "@/domain/format";
import { textIn } from "@/domain/localized";
import { formatSoles } from "@/domain/money";
import { scoreOf, scoreParts } from "@/domain/scorecard";
import type { Memo } from "@/lib/committees/case-page";
import { committeeWords } from "../../words";
import { Block } from "./memo-block";

const marks = { meets: "meets", fails: "fails", unknown: "missing" } as const;

/** The case on one page: figures, the proposal with its risks and conditions, and every opinion with how it stands. */
export async function CaseMemo({ memo }: { memo: Memo }) {
  const { t, c, r, language } = await committeeWords();
  const titleOf = await ruleTitles(memo.config);
  const score = memo.config.scorecard ? scoreOf(memo.config.scorecard, memo.facts) : null;
  const s = await getTranslations("desk.score");
  const { recommendation } = memo;
  const cost = costOf(memo.config, memo, limaDate(new Date()));
  const kind = recommendation.outcome === "decline" ? "decline" : "approval";
  const broken = memo.eligibility.rules.filter(({ verdict }) => verdict !== "meets");
  return (
    <article className="grid grid-cols-[minmax(0,1fr)] gap-6">
      <FigureStrip
        figures={[
          {
            label: memo.isCounterOffer ? t("case.counter") : t("case.proposed"),
            value: formatSoles(memo.amountCents),
            note:
              memo.asked.amountCents !== null && memo.asked.amountCents !== memo.amountCents
                ? t("case.asked", { amount: formatSoles(memo.asked.amountCents) })
                : undefined,
          },
          { label: t("case.term"), value: c("months", { count: memo.termMonths }) },
          { label: t("case.instalment"), value: cost ? formatSoles(cost.firstInstalmentCents) : t("case.none") },
          { label: t("case.tcea"), value: cost ? formatRate(cost.tcea.annex1) : t("case.none") },
        ]}
      />
      {score ? (
        <dl className="flex flex-wrap gap-x-6 gap-y-1 border-b border-linea pb-3 text-nota">
          {scoreParts.map((part) => (
            <div key={part} className="flex gap-2">
              <dt className="text-tinta-2">{s(`part.${part}`)}</dt>
              <dd className="font-bold">{s("points", score.parts[part])}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      <Block title={t("case.grounds")}>
        <p className="font-semibold">{c(`outcome.${recommendation.outcome}`)}</p>
        <p>{recommendation.reasonCodes.map((code) => r.say(kind, code, recommendation.at).text).join(". ")}</p>
        <p className="whitespace-pre-line">{recommendation.memo}</p>
      </Block>
      {recommendation.risks.length > 0 ? (
        <Block title={t("case.risks")}>
          <ul className="border-t border-linea">
            {recommendation.risks.map(({ risk, mitigant }) => (
              <li key={risk} className="grid gap-x-4 border-b border-linea py-1.5 sm:grid-cols-2">
                <span>{risk}</span>
                <span className="text-tinta-2">{mitigant}</span>
              </li>
            ))}
          </ul>
        </Block>
      ) : null}
      <Lines title={t("case.conditions")} lines={recommendation.conditions} />
      <Lines title={t("case.guarantees")} lines={recommendation.guarantees} />
      {broken.length > 0 ? (
        <Block title={t("case.rules")}>
          <ul>
            {broken.map(({ rule, verdict }) => (
              <li key={rule.code} className="border-b border-linea py-1.5">
                <Verdict state={marks[verdict]} note={rule.legalBasis ?? undefined}>
                  {verdict === "fails" ? textIn(rule.message, language) : titleOf(rule)}
                </Verdict>
              </li>
            ))}
          </ul>
        </Block>
      ) : null}
      {memo.exceptions.length > 0 ? (
        <Block title={t("case.exceptions")}>
          <ul>
            {memo.exceptions.map((one) => (
              <li key={one.id} className="border-b border-linea py-1.5">
                <Verdict
                  state={one.answer === "approved" ? "passed" : one.answer ? "fails" : "pending"}
                  note={`${one.reason} ${one.mitigant}`}
                >
                  {one.answer
                    ? t(`case.exception_${one.answer}`, { name: one.answeredByName ?? "" })
                    : t("case.exception_open")}
                </Verdict>
              </li>
            ))}
          </ul>
        </Block>
      ) : null}
      <Block title={t("case.opinions")}>
        <ul className="border-t border-linea">
          {memo.opinions.map((one) => (
            <li
              key={`${one.kind}-${one.at.toISOString()}`}
              className="grid gap-x-6 gap-y-1 border-b border-linea py-2 sm:grid-cols-[minmax(10rem,1fr)_2fr]"
            >
              <Verdict
                state={one.changed.length > 0 ? "stale" : one.stance === "decline" ? "fails" : "passed"}
                note={`${t(`case.opinion.${one.kind}`)} · ${formatDateTime(one.at)}`}
              >
                <strong>{one.name}</strong>
              </Verdict>
              <p className={one.changed.length > 0 ? "text-tinta-2" : ""}>
                {one.changed.length > 0 ? (
                  <strong className="block">
                    {t("case.stale", { parts: one.changed.map((part) => t(`case.part.${part}`)).join(", ") })}
                  </strong>
                ) : null}
                {c(`outcome.${one.stance}`)}. {one.text}
              </p>
            </li>
          ))}
        </ul>
      </Block>
    </article>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  return lines.length === 0 ? null : (
    <Block title={title}>
      <ol className="list-decimal border-t border-linea pl-6">
        {lines.map((line) => (
          <li key={line} className="border-b border-linea py-1.5 pl-1">
            {line}
          </li>
        ))}
      </ol>
    </Block>
  );
}
