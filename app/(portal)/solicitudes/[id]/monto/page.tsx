import { getTranslations } from "next-intl/server";
import { CostInBrief } from "@/app/(portal)/cost";
import { OtherPhone } from "@/app/(portal)/other-phone";
import { type ApplicationParams, applicationOf, pathOf, redirectUnlessOpen } from "@/app/(portal)/own-application";
import { PageHead } from "@/app/(portal)/page-head";
import { KeptOnPhone } from "@/app/(portal)/phone/kept-on-phone";
import { PostForm } from "@/app/(portal)/post-form";
import { Problems } from "@/app/(portal)/problems";
import { WalkStrip } from "@/app/(portal)/walk-strip";
import { shortSoles } from "@/app/(public)/money-text";
import { titled } from "@/app/(public)/page-title";
import { first, type SearchParams } from "@/app/bridge";
import { refusedForm } from "@/app/refused";
import { PublicShell } from "@/app/shell";
import { Button } from "@/components/ui/button";
import { MoneyField } from "@/components/ui/money-field";
import { NumberField } from "@/components/ui/number-field";
import { writeSeen } from "@/domain/answer/meanwhile";
import { loanGap } from "@/domain/answers";
import { formatPlainMoney, formatSoles } from "@/domain/money";
import { loanMark, loanPrint } from "@/lib/applications/save";

type Props = { params: ApplicationParams; searchParams: SearchParams };

export async function generateMetadata({ searchParams }: Props) {
  return titled((await getTranslations("portal.loan"))("title"), searchParams);
}

/** How much, for how long, and what that costs. */
export default async function LoanPage({ params, searchParams }: Props) {
  const application = await applicationOf(params, "/monto");
  redirectUnlessOpen(application, "task", "loan");
  const [t, refused, search] = await Promise.all([
    getTranslations("portal.loan"),
    refusedForm(searchParams),
    searchParams,
  ]);
  const { id, config, amountCents, termMonths } = application;
  const from = refused?.typed("_from") || first(search.desde);
  const amount = refused ? refused.typed("amount") : amountCents ? formatPlainMoney(amountCents) : "";
  const term = refused ? refused.typed("termMonths") : String(termMonths ?? "");
  const seen = writeSeen({
    [loanMark.amount]: loanPrint(amountCents),
    [loanMark.termMonths]: loanPrint(termMonths),
  });
  const isElsewhere = (field: string) => refused?.codes[field] === "changed_elsewhere";
  const fits = !refused && loanGap(config, { amountCents, termMonths }) === null;
  return (
    <PublicShell
      lender={application.lender}
      strips={<WalkStrip application={application} />}
      back={{ href: pathOf(id), label: t("back") }}
    >
      <div className="grid gap-8">
        <Problems refused={refused} />
        <PageHead title={t("title")} />
        <PostForm kept action={pathOf(id, "/monto/guardar")} hidden={{ _from: from, _seen: seen }}>
          <MoneyField
            name="amount"
            label={t("amount")}
            hint={t("amount_hint", {
              min: shortSoles(config.amount.minCents),
              max: shortSoles(config.amount.maxCents),
            })}
            error={refused?.errors.amount}
            value={amount}
          />
          {isElsewhere("amount") ? (
            <OtherPhone
              mark={application.answerMarks[loanMark.amount]}
              field="amount"
              stored={amountCents === null ? null : formatSoles(amountCents)}
            />
          ) : null}
          <NumberField
            name="termMonths"
            label={t("term")}
            hint={t("term_hint", { min: config.term.minMonths, max: config.term.maxMonths })}
            error={refused?.errors.termMonths}
            unit={t("unit")}
            value={term}
            width={12}
          />
          {isElsewhere("termMonths") ? (
            <OtherPhone
              mark={application.answerMarks[loanMark.termMonths]}
              field="termMonths"
              stored={termMonths === null ? null : `${termMonths} ${t("unit")}`}
            />
          ) : null}
          <Button look="secondary" name="_show" value="cost" icon="calculator">
            {t("show")}
          </Button>
          {fits && amountCents && termMonths ? (
            <section id="cuota" className="grid gap-4">
              <h2>{t("cost")}</h2>
              <CostInBrief config={config} amountCents={amountCents} termMonths={termMonths} />
            </section>
          ) : null}
          <KeptOnPhone application={application} page="/monto" />
          <Button>{t("save")}</Button>
        </PostForm>
      </div>
    </PublicShell>
  );
}
