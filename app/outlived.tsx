import { getTranslations } from "next-intl/server";
import { Notice } from "@/components/ui/notice";
import { formatDate } from "@/domain/format";
import type { LoanQuote } from "@/domain/loan-quote";
import { outlivedBy } from "@/domain/settings/outlives";
import { factsOf } from "./lender-facts";

/** A legal term that ends before the last instalment, and what that means for whoever borrows. */
export async function OutlivedNotice({ institutionId, quote }: { institutionId: string; quote: LoanQuote }) {
  const [t, { regulation }] = await Promise.all([getTranslations("offer.outlived"), factsOf(institutionId)]);
  const { currency, disbursedOn } = quote.terms;
  const lastDueOn = quote.schedule.rows.at(-1)?.dueOn ?? disbursedOn;
  const ends = outlivedBy(regulation, { currency, disbursedOn, lastDueOn });
  if (ends.length === 0) return null;
  return (
    <Notice look={ends.some(({ what }) => what === "reinfo") ? "warning" : "info"} title={t("title")} level={2}>
      {ends.map(({ what, endsOn, source }) => (
        <p key={what}>
          {t(what, { date: formatDate(endsOn), last: formatDate(lastDueOn) })}{" "}
          <span className="text-nota text-tinta-2">{t("source", { source })}</span>
        </p>
      ))}
    </Notice>
  );
}
