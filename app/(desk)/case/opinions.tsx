import { getTranslations } from "next-intl/server";
import { read } from "@/app/bridge";
import { Button } from "@/components/ui/button";
import { Verdict } from "@/components/ui/verdict";
import { formatDateTime } from "@/domain/format";
import { textIn } from "@/domain/localized";
import type { File } from "@/lib/applications/file";
import { opinionsOn } from "@/lib/applications/risk-opinion";
import { StaffForm } from "../staff-form";
import { caseWords } from "./case-words";
import { filePath } from "./paths";
import { Section } from "./section";

/** What the risk unit and a third person said, struck once the file has changed, and the exceptions of the proposal. */
export async function CaseOpinions({ file }: { file: File }) {
  const { t, c, language } = await caseWords();
  const m = await getTranslations("committee.case");
  const { opinions, exceptions } = await read(opinionsOn, { applicationId: file.id });
  if (opinions.length === 0 && exceptions.length === 0) return null;
  return (
    <Section id="opiniones" title={t("opinions.title")}>
      <ul className="border-t border-linea">
        {opinions.map((one) => (
          <li key={one.id} className="grid gap-1 border-b border-linea py-2">
            <Verdict
              state={one.changed.length > 0 ? "stale" : one.stance === "decline" ? "fails" : "passed"}
              note={`${m(`opinion.${one.kind}`)} · ${formatDateTime(one.at)}`}
            >
              <strong>{one.givenByName}</strong>
            </Verdict>
            <p className="whitespace-pre-line">
              {one.changed.length > 0 ? (
                <strong className="block">
                  {m("stale", { parts: one.changed.map((part) => m(`part.${part}`)).join(", ") })}
                </strong>
              ) : null}
              {c(`outcome.${one.stance}`)}. {one.opinion}
            </p>
          </li>
        ))}
        {exceptions.map((one) => (
          <li key={one.id} className="grid gap-2 border-b border-linea py-2">
            <Verdict
              state={one.answer === "approved" ? "passed" : one.answer ? "fails" : "pending"}
              note={one.answer ? m(`exception_${one.answer}`, { name: one.answeredByName ?? "" }) : m("exception_open")}
            >
              {one.message ? textIn(one.message, language) : one.rule}
            </Verdict>
            <p className="text-nota">
              {one.reason} {one.mitigant}
            </p>
            {one.canAnswer ? (
              <StaffForm
                action={filePath(file.id, "/excepcion")}
                hidden={{ exceptionId: one.id }}
                className="flex flex-wrap gap-3"
              >
                <Button look="secondary" name="answer" value="approved">
                  {t("opinions.approve")}
                </Button>
                <Button look="quiet" name="answer" value="refused">
                  {t("opinions.refuse")}
                </Button>
              </StaffForm>
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}
