import { safeCents } from "../money";
import { divideHalfUp, readDecimal } from "./fixed-point";

/** A month as planned, in céntimos: sales of gold, costs that stop with the work, costs that do not, and the instalment. */
export type Month = { salesCents: number; variableCostCents: number; fixedCostCents: number; instalmentCents: number };

/** A shock: the part of the price or of the grade that is lost (a decimal fraction), or whole months without work. */
export type Shock =
  | { kind: "price"; drop: string }
  | { kind: "grade"; drop: string }
  | { kind: "stopped"; months: number };

/** The three shocks of the product's policy; not law, so a product may bring its own. */
export const usualShocks: readonly Shock[] = [
  { kind: "price", drop: "0.30" },
  { kind: "grade", drop: "0.25" },
  { kind: "stopped", months: 2 },
];

/** What a shock is in figures, for its sentence: the percent that is lost, or the months without work. */
export function shockFigures(shock: Shock): { percent: number; months: number } {
  if (shock.kind === "stopped") return { percent: 0, months: shock.months };
  const { units, places } = readDecimal(shock.drop);
  return { percent: Number((units * 100n) / 10n ** BigInt(places)), months: 0 };
}

/**
 * What a shock leaves: `monthsSurvived` months are paid in full before the cash runs out, `survives` when that is every
 * month. `lowestCashCents` is the cash at its lowest and `firstShortMonth` (from 1) the month that cannot be paid.
 */
export type Stressed = {
  shock: Shock | null;
  monthsSurvived: number;
  survives: boolean;
  firstShortMonth: number | null;
  lowestCashCents: number;
};

function run(months: readonly Month[], openingCashCents: number, shock: Shock | null): Stressed {
  let cash = openingCashCents;
  let lowestCashCents = openingCashCents;
  let firstShortMonth: number | null = null;
  for (const [index, month] of months.entries()) {
    cash += month.salesCents - month.variableCostCents - month.fixedCostCents - month.instalmentCents;
    safeCents(cash, "the cash");
    lowestCashCents = Math.min(lowestCashCents, cash);
    if (cash < 0 && firstShortMonth === null) firstShortMonth = index + 1;
  }
  const monthsSurvived = firstShortMonth === null ? months.length : firstShortMonth - 1;
  return { shock, monthsSurvived, survives: firstShortMonth === null, firstShortMonth, lowestCashCents };
}

function withSalesLost(months: readonly Month[], drop: string): Month[] {
  const { units, places } = readDecimal(drop);
  const over = 10n ** BigInt(places);
  if (units > over) throw new RangeError(`more than everything cannot be lost: ${drop}`);
  return months.map((month) => ({
    ...month,
    salesCents: Number(divideHalfUp(BigInt(month.salesCents) * (over - units), over)),
  }));
}

// The work stops when it hurts most: every start is tried, from the first month on.
function worstStop(months: readonly Month[], openingCashCents: number, shock: Shock & { kind: "stopped" }): Stressed {
  if (!Number.isInteger(shock.months) || shock.months < 0) throw new RangeError("not a number of months");
  const starts = Math.max(1, months.length - shock.months + 1);
  let worst: Stressed | null = null;
  for (let start = 0; start < starts; start += 1) {
    const stopped = months.map((month, index) =>
      index >= start && index < start + shock.months ? { ...month, salesCents: 0, variableCostCents: 0 } : month,
    );
    const result = run(stopped, openingCashCents, shock);
    const isWorse =
      worst === null ||
      result.monthsSurvived < worst.monthsSurvived ||
      (result.monthsSurvived === worst.monthsSurvived && result.lowestCashCents < worst.lowestCashCents);
    if (isWorse) worst = result;
  }
  return worst ?? run(months, openingCashCents, shock);
}

/**
 * How long a borrower's cash lasts month by month under a shock, or as planned with null. A lower price or grade lowers
 * the sales and no cost, as the same rock is mined; stopped months have neither sales nor variable costs and begin when
 * they hurt most. Sales after a shock are rounded HALF_UP. RangeError on a drop above one, BeyondMoney on huge sums.
 * Source: capacity to pay decides, Ley 26702, art. 222; the shocks are the portal's (`asm-finance.md`).
 */
export function stress(months: readonly Month[], openingCashCents: number, shock: Shock | null): Stressed {
  safeCents(openingCashCents, "the cash");
  if (shock?.kind === "stopped") return worstStop(months, openingCashCents, shock);
  return run(shock ? withSalesLost(months, shock.drop) : months, openingCashCents, shock);
}
