import { getTranslations } from "next-intl/server";
import { FollowUp } from "@/app/follow-up";
import { SummaryList, type SummaryRow } from "@/components/ui/summary-list";
import { TextLink } from "@/components/ui/text-link";
import { formatDate, formatDateTime } from "@/domain/format";
import { formatSoles } from "@/domain/money";
import type { File } from "@/lib/applications/file";
import type { OfferAnswer } from "@/lib/offers/standing";
import { caseWords } from "./case-words";
import { filePath } from "./paths";
import { Section } from "./section";

/** What was offered, what was answered, and how far the payout has come. */
export async function CaseOffer({ file }: { file: File }) {
  const { formalization } = file;
  if (!formalization) return null;
  const [t, { c }] = await Promise.all([getTranslations("offer.desk"), caseWords()]);
  const { offer, conditions, disbursement, acceptedOn } = formalization;
  const met = conditions.filter(({ isMet }) => isMet).length;
  const rows: SummaryRow[] = [
    { term: t("terms"), value: `${formatSoles(offer.amountCents)}, ${c("months", { count: offer.termMonths })}` },
    { term: t("disburse_on"), value: formatDate(offer.disburseOn) },
    { term: t("expires_on"), value: formatDate(offer.expiresOn) },
    { term: t("answers"), value: <Answers file={file} /> },
    ...(conditions.length > 0
      ? [{ term: t("conditions_state"), value: t("conditions_count", { met, total: conditions.length }) }]
      : []),
    ...(disbursement
      ? [
          {
            term: t("disbursed"),
            value: t("disbursed_on", {
              date: formatDate(disbursement.disbursedOn),
              reference: disbursement.reference,
            }),
          },
        ]
      : []),
  ];
  return (
    <Section
      id="oferta"
      title={t("section")}
      note={t("by", { name: offer.sentByName, date: formatDateTime(offer.sentAt) })}
    >
      <SummaryList rows={rows} />
      <FollowUp config={file.config} />
      <p className="flex flex-wrap gap-x-6">
        <TextLink href={filePath(file.id, "/propuesta")}>{t("see")}</TextLink>
        {acceptedOn ? <TextLink href={filePath(file.id, "/desembolso")}>{t("see_payout")}</TextLink> : null}
      </p>
    </Section>
  );
}

async function Answers({ file: { formalization, status } }: { file: File }) {
  const [t, { r }] = await Promise.all([getTranslations("offer.desk"), caseWords()]);
  const { answers = [], isOver = false } = formalization ?? {};
  const sentence = ({ kind, personName, at, reasonCode, amountCents, termMonths }: OfferAnswer) =>
    t(`answer_of.${kind}`, {
      name: personName,
      at: formatDateTime(at),
      reason: reasonCode ? r.say(kind === "counter" ? "counter_offer" : "offer_decline", reasonCode, at).text : "",
      amount: formatSoles(amountCents ?? 0),
      months: termMonths ?? 0,
    });
  if (answers.length === 0) return t(isOver || status === "offer_expired" ? "overdue" : "no_answer");
  return (
    <ul>
      {answers.map((answer) => (
        <li key={answer.id}>
          {sentence(answer)}
          {answer.note ? <span className="block text-nota text-tinta-2">«{answer.note}»</span> : null}
        </li>
      ))}
    </ul>
  );
}
