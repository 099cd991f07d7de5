import { quoteOf, type Simulation } from "@/lib/sheets/simulation";
import { ScheduleTable } from "./creditos/[slug]/calculadora/schedule-table";
import { LoanCost } from "./creditos/[slug]/cost";

/** One loan on screen as on its sheet: the full cost box and every instalment. */
export async function LoanPaper({ loan, title }: { loan: Simulation; title?: string }) {
  const quote = quoteOf(loan);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <div>
        <LoanCost quote={quote} title={title} />
      </div>
      <ScheduleTable quote={quote} open />
    </div>
  );
}
