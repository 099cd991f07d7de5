import { getTranslations } from "next-intl/server";
import { Icon } from "@/components/ui/icon";
import { Stamp } from "@/components/ui/stamp";
import { stageOf } from "@/domain/application";
import { limaDate } from "@/domain/calendar/lima";
import { formatDate } from "@/domain/format";
import { textIn } from "@/domain/localized";
import { formatSoles } from "@/domain/money";
import type { ownApplications } from "@/lib/applications/own";
import { currentLanguage } from "@/lib/auth";
import { pathOf } from "../own-application";

export type OwnSummary = Extract<Awaited<ReturnType<typeof ownApplications>>, { ok: true }>["value"][number];

/** One application on the list: what it is for, where it is, who must act. The whole card is the link. */
export async function ApplicationCard({ application }: { application: OwnSummary }) {
  const [t, c, language] = await Promise.all([
    getTranslations("portal.list"),
    getTranslations("common"),
    currentLanguage(),
  ]);
  const { id, number, status, amountCents, termMonths } = application;
  return (
    <li
      className={`rule rule-edge rule-full ${ruleOf(application)} -mx-hang rounded-r-md border border-l-0 border-linea bg-superficie`}
    >
      <a href={pathOf(id)} className="grid gap-3 rounded-md px-4 pt-3 pb-4 text-tinta no-underline">
        <span className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 text-nota text-tinta-2">
          <span>{number ?? t("no_number")}</span>
          <Stamp tone={toneOf(application)}>{c(`status.${status}`)}</Stamp>
        </span>
        <span className="flex items-center justify-between gap-4">
          <span className="grid gap-1">
            <strong className="text-h2">{textIn(application.productName, language)}</strong>
            <span className="text-nota text-tinta-2">{application.institution}</span>
            <span>
              {amountCents && termMonths
                ? t.rich("amount", {
                    amount: formatSoles(amountCents),
                    months: termMonths,
                    b: (words) => <b>{words}</b>,
                  })
                : t("no_amount")}
            </span>
          </span>
          <Icon name="right" className="text-laguna-700" />
        </span>
        <span className="border-t border-linea pt-3 text-nota">
          <Whose application={application} />
        </span>
      </a>
    </li>
  );
}

async function Whose({ application }: { application: OwnSummary }) {
  const [t, c] = await Promise.all([getTranslations("portal.list"), getTranslations("common")]);
  const { waitingOn, promisedOn, status } = application;
  if (status === "declined") return t("declined");
  if (waitingOn === null) return t("finished");
  if (waitingOn === "applicant") return <b>{status === "draft" ? t("yours_draft") : t("yours")}</b>;
  if (waitingOn === "co_signer") return t("co_signer");
  const who = c(`waiting_on.${waitingOn}`);
  const isPromised = promisedOn && stageOf(status) !== "decision";
  if (isPromised && promisedOn < limaDate(new Date())) return t("theirs_late", { who, date: formatDate(promisedOn) });
  return isPromised ? t("theirs_until", { who, date: formatDate(promisedOn) }) : t("theirs", { who });
}

function ruleOf({ status, submittedAt }: OwnSummary) {
  if (submittedAt) return "rule-solid";
  return status === "awaiting_signoff" ? "rule-dotted" : "rule-dashed";
}

function toneOf({ status, observedIn }: OwnSummary) {
  if (status === "approved" || status === "approved_with_conditions") return "verde";
  const stage = stageOf(status, observedIn);
  if (stage === "received" || stage === "documents") return "laguna";
  if (stage === "assessment") return "azul";
  return stage === "committee" ? "violeta" : "neutral";
}
