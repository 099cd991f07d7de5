import { Decimal } from "decimal.js";
import type { Currency } from "../money";
import { type Cap, type CreditType, cappedCreditTypes, type Dated, inForce, moratoryCapShares } from "../regulation";

/**
 * How a rate stands against the cap. `ok` with a null cap: the rate of that credit type is free. `missing`: nobody has
 * entered the cap of that day, which stops offers and disbursements and leaves simulations a warning.
 */
export type CapCheck =
  | { result: "ok"; cap: string | null; source: string }
  | { result: "above"; cap: string; source: string }
  | { result: "missing"; source: string | null };

/** What the cap depends on. `annualRate` is annual effective, a decimal fraction. */
export type CappedRate = { annualRate: string; currency: Currency; creditType: CreditType; disbursedOn: string };

/** The dated data that say which credit types are capped and what share of the cap a moratory rate may reach. */
export type CapRules = {
  creditTypes: readonly Dated<readonly CreditType[]>[];
  moratoryShares: readonly Dated<string>[];
};

const enacted: CapRules = { creditTypes: cappedCreditTypes, moratoryShares: moratoryCapShares };

function compare(annualRate: string, cap: string, source: string): CapCheck {
  return new Decimal(annualRate).gt(cap) ? { result: "above", cap, source } : { result: "ok", cap, source };
}

// Decides all but the comparison: a free rate, no known cap, or the entry in force.
function capFor(rate: CappedRate, caps: readonly Cap[], rules: CapRules): CapCheck | { entry: Cap; value: string } {
  const capped = inForce(rules.creditTypes, rate.disbursedOn);
  if (!capped?.value) return { result: "missing", source: capped?.source ?? null };
  if (!capped.value.includes(rate.creditType)) return { result: "ok", cap: null, source: capped.source };
  const entry = inForce(
    caps.filter((cap) => cap.currency === rate.currency),
    rate.disbursedOn,
  );
  if (!entry || entry.value === null) return { result: "missing", source: entry?.source ?? null };
  return { entry, value: entry.value };
}

/**
 * Checks a compensatory rate against the cap in force on the day of disbursement, for its currency and credit type; a
 * rate equal to the cap is allowed. `caps` are the entries known, those that people have entered included.
 * Source: Ley 31143; Circular BCRP 0008-2021, III (III.B: the cap of the day of disbursement).
 */
export function checkCompensatoryRate(rate: CappedRate, caps: readonly Cap[], rules: CapRules = enacted): CapCheck {
  const found = capFor(rate, caps, rules);
  return "result" in found ? found : compare(rate.annualRate, found.value, found.entry.source);
}

/**
 * Checks a moratory rate against its cap: a share of the compensatory cap of that day, currency and credit type.
 * Source: Circular BCRP 0008-2021, I.C and II.C.
 */
export function checkMoratoryRate(rate: CappedRate, caps: readonly Cap[], rules: CapRules = enacted): CapCheck {
  const found = capFor(rate, caps, rules);
  if ("result" in found) return found;
  const share = inForce(rules.moratoryShares, rate.disbursedOn);
  if (!share || share.value === null) return { result: "missing", source: share?.source ?? null };
  const cap = new Decimal(found.value).times(share.value).toFixed();
  return compare(rate.annualRate, cap, `${share.source}; ${found.entry.source}`);
}
