import { getTranslations } from "next-intl/server";
import { shortSoles } from "@/app/(public)/money-text";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { MoneyField } from "@/components/ui/money-field";
import { Segments } from "@/components/ui/segments";
import { TextLink } from "@/components/ui/text-link";
import { currentLanguage } from "@/lib/auth";
import type { PublicProduct } from "@/lib/products/queries";
import { rhythmOf } from "@/lib/rhythm";
import { type AskedLoan, offeredTerms, plain, simulatorPath } from "./asked-loan";

type Props = { product: PublicProduct; asked: AskedLoan };

/** What is wrong with what was asked, in words, by field. */
export async function problemsOf(
  { config }: PublicProduct,
  asked: AskedLoan,
): Promise<{ amount?: string; term?: string }> {
  const t = await getTranslations("public.simulator");
  const { amountProblem: amount, termProblem: term } = asked;
  return {
    ...(amount && {
      amount:
        amount.code === "amount_wrong" ? t(amount.code) : t(amount.code, { amount: shortSoles(amount.nearestCents) }),
    }),
    ...(term && { term: t("term_wrong", { min: config.term.minMonths, max: config.term.maxMonths }) }),
  };
}

export async function SimulatorProblems({ product, asked }: Props) {
  const [t, problems] = await Promise.all([getTranslations("refusals"), problemsOf(product, asked)]);
  const errors = [
    ...(problems.amount ? [{ field: "monto", text: problems.amount }] : []),
    ...(problems.term ? [{ field: "plazo", text: problems.term }] : []),
  ];
  return errors.length === 0 ? null : (
    <div className="pb-6">
      <ErrorSummary title={t("title")} errors={errors} />
    </div>
  );
}

/** A form that asks for a page: the answer has an address that can be kept and shared. */
export async function SimulatorForm({ product, asked }: Props) {
  const [t, charts, problems] = await Promise.all([
    getTranslations("public.simulator"),
    getTranslations("public.charts"),
    problemsOf(product, asked),
  ]);
  const { config, slug } = product;
  const { amount, calendar } = config;
  const term = String(asked.termMonths ?? config.term.exampleMonths);
  const nearestCents =
    asked.amountProblem && "nearestCents" in asked.amountProblem ? asked.amountProblem.nearestCents : null;
  const nearestMonths = asked.termProblem?.nearestMonths ?? null;
  const hint = t("term_hint", { when: rhythmOf(calendar, await currentLanguage()).when });
  return (
    <form method="get" action={`/creditos/${slug}/calculadora`} className="grid gap-6 pt-4">
      <div>
        <MoneyField
          name="monto"
          label={t("amount")}
          hint={t("amount_hint", { min: shortSoles(amount.minCents), max: shortSoles(amount.maxCents) })}
          error={problems.amount}
          value={asked.amountTyped}
        />
        {nearestCents === null ? null : (
          <TextLink href={simulatorPath(slug, { amount: plain(nearestCents), term })}>
            {t("use_amount", { amount: shortSoles(nearestCents) })}
          </TextLink>
        )}
      </div>
      <div>
        <Segments
          name="plazo"
          label={t("term")}
          hint={hint}
          error={problems.term}
          value={term}
          options={offeredTerms(config, asked.termMonths).map((months) => ({
            value: String(months),
            label: String(months),
          }))}
        />
        {nearestMonths === null ? null : (
          <TextLink href={simulatorPath(slug, { amount: asked.amountTyped, term: String(nearestMonths) })}>
            {t("use_term", { months: charts("months", { count: nearestMonths }) })}
          </TextLink>
        )}
      </div>
      <Button>{t("submit")}</Button>
    </form>
  );
}
