import { SummaryList } from "@/components/ui/summary-list";
import { TextLink } from "@/components/ui/text-link";
import { formatDateTime, formatRate } from "@/domain/format";
import { formatSoles } from "@/domain/money";
import type { File } from "@/lib/applications/file";
import { caseWords } from "./case-words";
import { costOf } from "./cost";
import { filePath } from "./paths";
import { Section } from "./section";

/** What the analyst proposed, with the memo that only the lender reads. Newest first. */
export async function CaseProposals({ file, today }: { file: File; today: string }) {
  const { t, c, r } = await caseWords();
  const [latest, ...earlier] = file.proposals;
  if (!latest) return null;
  const kind = latest.outcome === "decline" ? "decline" : "approval";
  const cost = costOf(file.config, latest, today);
  return (
    <Section
      id="propuesta"
      title={t("proposal.title")}
      note={t("proposal.by", { name: latest.by, date: formatDateTime(latest.at) })}
    >
      <SummaryList
        rows={[
          { term: t("proposal.outcome"), value: <strong>{c(`outcome.${latest.outcome}`)}</strong> },
          {
            term: t("proposal.terms"),
            value: `${formatSoles(latest.amountCents)}, ${c("months", { count: latest.termMonths })}`,
            note: cost
              ? t("proposal.cost", {
                  instalment: formatSoles(cost.firstInstalmentCents),
                  tcea: formatRate(cost.tcea.annex1),
                })
              : null,
          },
          {
            term: t("proposal.reasons"),
            value: latest.reasonCodes.map((code) => r.say(kind, code, latest.at).text).join(". "),
          },
          {
            term: t("proposal.memo"),
            value: <span className="whitespace-pre-line">{latest.memo}</span>,
            note: t("proposal.internal"),
          },
        ]}
      />
      <p>
        <TextLink href={filePath(file.id, "/propuesta-de-credito.pdf")} icon="document">
          {t("proposal.pdf")}
        </TextLink>
      </p>
      {earlier.length > 0 ? (
        <details>
          <summary className="min-h-8 py-1 text-nota font-semibold text-laguna-700">
            {t("proposal.earlier", { count: earlier.length })}
          </summary>
          <ul>
            {earlier.map((proposal) => (
              <li key={proposal.id} className="border-b border-linea py-2 text-nota">
                {formatDateTime(proposal.at)} · {proposal.by} · {c(`outcome.${proposal.outcome}`)} ·{" "}
                {formatSoles(proposal.amountCents)}
                <span className="block text-tinta-2">{proposal.memo}</span>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </Section>
  );
}
