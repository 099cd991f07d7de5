import { getTranslations } from "next-intl/server";
import { CoinGrid } from "@/components/charts/coin-grid";
import { DebtColumns } from "@/components/charts/debt-columns";
import { TermComparison } from "@/components/charts/term-comparison";
import type { LoanQuote } from "@/domain/loan-quote";
import { formatPlainMoney, formatSoles } from "@/domain/money";
import { coinsOf } from "./coins";

/** Where each hundred soles go, as coins that can be counted. */
export async function Coins({ quote: { schedule, terms } }: { quote: LoanQuote }) {
  const t = await getTranslations("public.charts");
  const { totals } = schedule;
  const parts = coinsOf({
    credit: terms.amountCents,
    interest: totals.interestCents,
    insurance: totals.insuranceCents,
    fee: totals.feesCents,
  });
  return (
    <CoinGrid
      finding={t("coins", { coins: parts[0]?.coins ?? 0 })}
      parts={parts.map((part) => ({ ...part, amount: `S/\u00a0${part.coins}`, label: t(part.kind) }))}
    />
  );
}

const mostColumns = 36;

/** How the instalments pay the credit off. Beyond 36 the columns could no longer be told apart. */
export async function Debt({ quote: { schedule } }: { quote: LoanQuote }) {
  const t = await getTranslations("public.charts");
  const { rows, totals } = schedule;
  const [first, last] = [rows.at(0), rows.at(-1)];
  if (!first || !last || rows.length < 3 || rows.length > mostColumns) return null;
  const end = (row: typeof first) => ({
    name: t("instalment", { number: row.number }),
    cost: formatSoles(row.interestCents + row.insuranceCents + row.feeCents),
    principal: formatSoles(row.principalCents),
  });
  const cost = totals.feesCents > 0 ? "cost_fees" : totals.insuranceCents > 0 ? "cost" : "cost_plain";
  return (
    <DebtColumns
      finding={t("debt")}
      columns={rows.map((row) => ({
        principal: Math.max(0, row.principalCents),
        cost: row.interestCents + row.insuranceCents + row.feeCents,
      }))}
      first={end(first)}
      last={end(last)}
      costLabel={t(cost)}
      principalLabel={t("principal")}
    />
  );
}

type Priced = { months: number; quote: LoanQuote };

/** Two terms side by side: what the longer one adds, without telling anybody which to take. */
export async function Terms({ terms: [a, b] }: { terms: readonly [Priced, Priced] }) {
  const t = await getTranslations("public.charts");
  const [shorter, longer] = a.months < b.months ? [a, b] : [b, a];
  const bar = ({ months, quote: { schedule, instalmentCents } }: Priced) => ({
    label: t("months", { count: months }),
    total: schedule.totals.paidCents,
    totalLabel: formatSoles(schedule.totals.paidCents),
    note: t("instalment_of", { amount: formatSoles(instalmentCents) }),
  });
  const extra = longer.quote.schedule.totals.paidCents - shorter.quote.schedule.totals.paidCents;
  if (extra <= 0) return null;
  return (
    <TermComparison
      finding={t("terms", { months: longer.months, extra: formatSoles(extra) })}
      bars={[bar(shorter), bar(longer)]}
      extra={`+\u00a0${formatPlainMoney(extra)}`}
    />
  );
}
