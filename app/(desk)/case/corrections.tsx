import { Verdict } from "@/components/ui/verdict";
import { formatDate } from "@/domain/format";
import type { File } from "@/lib/applications/file";
import { caseWords } from "./case-words";
import { Section } from "./section";
import { targetLabel } from "./targets";

const marks = { open: "pending", answered: "observed", accepted: "meets", cancelled: "not-applicable" } as const;

/** What was observed, what the applicant answered, and how each point stands. */
export async function CaseCorrections({ file }: { file: File }) {
  const words = await caseWords();
  const { t, r } = words;
  if (file.corrections.length === 0) return null;
  return (
    <Section id="observaciones" title={t("corrections.title")}>
      <ul className="border-t border-linea">
        {file.corrections.map((item) => (
          <li key={item.id} className="grid gap-1 border-b border-linea py-2">
            <Verdict
              state={marks[item.state]}
              note={`${t(`corrections.state.${item.state}`)} · ${t("corrections.due", { date: formatDate(item.dueOn) })}`}
            >
              <strong>{targetLabel(file, item, words)}</strong>:{" "}
              {r.say("observation", item.reasonCode, item.askedAt).text}
            </Verdict>
            <p className="pl-5.5 text-nota">{item.note}</p>
            {item.answer ? (
              <p className="rule rule-short rule-solid ml-5.5 pl-3 text-nota">
                <span className="font-semibold">{t("corrections.answer")}</span> {item.answer}
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}
