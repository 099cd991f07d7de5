import { SummaryList } from "@/components/ui/summary-list";
import { formatDateTime } from "@/domain/format";
import { formatSoles } from "@/domain/money";
import type { File } from "@/lib/applications/file";
import { caseWords } from "./case-words";
import { filePath } from "./paths";
import { Section } from "./section";

/** The decision as it stands, with what the applicant reads. */
export async function CaseDecision({ file: { id, decision } }: { file: File }) {
  const { t, c, r } = await caseWords();
  if (!decision) return null;
  const kind = decision.outcome === "decline" ? "decline" : "approval";
  const terms = `${formatSoles(decision.amountCents)}, ${c("months", { count: decision.termMonths })}`;
  return (
    <Section
      id="decision"
      title={t("decision.title")}
      note={t("decision.by", { name: decision.decidedByName, date: formatDateTime(decision.at) })}
    >
      <SummaryList
        rows={[
          { term: t("decision.outcome"), value: <strong>{t(`decision.made.${decision.outcome}`)}</strong> },
          ...(decision.outcome === "decline" ? [] : [{ term: t("decision.terms"), value: terms }]),
          {
            term: t("decision.reasons"),
            value: decision.reasonCodes.map((code) => r.say(kind, code, decision.at).text).join(". "),
          },
          ...(decision.conditions.length > 0
            ? [{ term: t("decision.conditions"), value: <Lines lines={decision.conditions} /> }]
            : []),
          ...(decision.message ? [{ term: t("decision.message"), value: decision.message }] : []),
        ]}
      />
      <a href={filePath(id, "/carta/decision.pdf")} className="inline-flex min-h-8 items-center">
        {t("decision.pdf")}
      </a>
    </Section>
  );
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <ol className="list-decimal pl-5">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ol>
  );
}
