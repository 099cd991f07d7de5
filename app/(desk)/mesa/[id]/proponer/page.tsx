import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ActEnd } from "@/app/(desk)/case/act-end";
import { ActPage } from "@/app/(desk)/case/act-page";
import { caseWords } from "@/app/(desk)/case/case-words";
import { CaseFigures } from "@/app/(desk)/case/figures";
import { CaseJudgement } from "@/app/(desk)/case/judgement";
import { openAct } from "@/app/(desk)/case/open-act";
import { OutcomeReasons } from "@/app/(desk)/case/outcome-reasons";
import { filePath } from "@/app/(desk)/case/paths";
import { CaseRules } from "@/app/(desk)/case/rules";
import { Problems, titled } from "@/app/(desk)/problems";
import { StaffForm } from "@/app/(desk)/staff-form";
import type { SearchParams } from "@/app/bridge";
import { MoneyField } from "@/components/ui/money-field";
import { NumberField } from "@/components/ui/number-field";
import { RadioField } from "@/components/ui/radio-field";
import { SummaryList } from "@/components/ui/summary-list";
import { TextArea } from "@/components/ui/text-area";
import { formatPlainMoney, formatSoles } from "@/domain/money";
import { AcceptedGuarantees } from "./accepted-guarantees";
import { ProposalSupport } from "./support";

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return titled((await getTranslations("desk.propose"))("title"), searchParams);
}

const outcomes = ["approve", "approve_with_conditions", "decline"] as const;

/** The analyst's proposal: outcome, terms, reasons and the memo that only the lender reads. */
export default async function ProposePage(props: Props) {
  const { file, today, again, typed } = await openAct("propose", "/proponer", props);
  const { t, c } = await caseWords();
  const errors = again?.refused?.errors ?? {};
  const { amount, term, ladder } = file.config;
  return (
    <ActPage
      file={file}
      today={today}
      title={t("propose.title")}
      lead={t("propose.lead")}
      problems={<Problems refused={again?.refused ?? null} />}
      aside={
        <>
          <CaseFigures file={file} today={today} brief />
          <section className="grid gap-2" aria-label={t("propose.ladder")}>
            <h2>{t("propose.ladder")}</h2>
            <SummaryList
              rows={ladder.map(({ upToCents, decidedBy, quorum }) => ({
                term: t("propose.up_to", { amount: formatSoles(upToCents) }),
                value: quorum
                  ? t("propose.quorum", { body: t(`propose.decided_by.${decidedBy}`), count: quorum })
                  : t(`propose.decided_by.${decidedBy}`),
              }))}
            />
          </section>
          <AcceptedGuarantees file={file} today={today} />
          <CaseRules file={file} />
          <CaseJudgement file={file} />
        </>
      }
    >
      <StaffForm
        action={filePath(file.id, "/proponer/enviar")}
        hidden={{ version: String(file.version) }}
        className="group/form grid gap-6"
      >
        <RadioField
          name="outcome"
          label={t("propose.outcome")}
          value={typed("outcome")}
          options={outcomes.map((value) => ({ value, label: c(`outcome.${value}`) }))}
          error={errors.outcome}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <MoneyField
            name="amount"
            label={t("propose.amount")}
            hint={t("propose.range", { min: formatSoles(amount.minCents), max: formatSoles(amount.maxCents) })}
            value={typed("amount", file.amountCents === null ? "" : formatPlainMoney(file.amountCents))}
            error={errors.amount}
          />
          <NumberField
            name="termMonths"
            label={t("propose.term")}
            unit={t("propose.months")}
            hint={t("propose.range", { min: String(term.minMonths), max: String(term.maxMonths) })}
            value={typed("termMonths", file.termMonths === null ? "" : String(file.termMonths))}
            maxLength={3}
            error={errors.termMonths}
          />
        </div>
        <OutcomeReasons again={again} error={errors.reasonCodes} />
        <TextArea
          name="memo"
          label={t("propose.memo")}
          hint={t("propose.memo_hint")}
          value={typed("memo")}
          rows={7}
          maxLength={4000}
          error={errors.memo}
        />
        <ProposalSupport file={file} again={again} />
        <ActEnd file={file}>{t("propose.send")}</ActEnd>
      </StaffForm>
    </ActPage>
  );
}
