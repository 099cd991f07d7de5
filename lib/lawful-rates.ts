import { formatDate, formatRate } from "@/domain/format";
import { checkCompensatoryRate, checkMoratoryRate } from "@/domain/loan/caps";
import { rateFromBps } from "@/domain/loan-quote";
import type { ProductConfig } from "@/domain/product";
import { Refusal } from "@/domain/refusal";
import type { Regulation } from "@/domain/settings/regulation";
import type { Scope } from "@/lib/gate";
import { settingOf } from "@/lib/settings/in-force";

type Rates = Pick<ProductConfig, "currency" | "annualRateBps" | "lateAnnualRateBps">;

/**
 * Both rates against the caps of one day. Whether a business is micro, small or medium is only known once its sales and
 * debts are; the rate is held to the cap of the smaller ones, which is never the milder reading.
 */
function checksOf(rates: Rates, on: string, { compensatoryCaps }: Regulation) {
  const asked = { currency: rates.currency, creditType: "small", disbursedOn: on } as const;
  return {
    annualRateBps: checkCompensatoryRate({ ...asked, annualRate: rateFromBps(rates.annualRateBps) }, compensatoryCaps),
    lateAnnualRateBps: checkMoratoryRate(
      { ...asked, annualRate: rateFromBps(rates.lateAnnualRateBps) },
      compensatoryCaps,
    ),
  };
}

/**
 * Refuses a rate above the cap of a day, with the cap and its source. A cap that nobody has entered passes here: a product
 * may wait for it, an offer may not (`requireLawfulRates`).
 */
export async function refuseAboveCap(scope: Scope, institutionId: string, rates: Rates, on: string): Promise<void> {
  for (const [field, check] of Object.entries(
    checksOf(rates, on, await settingOf(scope, institutionId, "regulation")),
  )) {
    if (check.result !== "above") continue;
    const facts = { cap: formatRate(check.cap), source: check.source };
    throw new Refusal("rate_above_cap", { [field]: "rate_above_cap" }, facts);
  }
}

/**
 * What every offer and every disbursement must pass, for the day the money is paid out: a cap that two people have entered
 * with its source, and rates not above it (Ley 31143; Circular BCRP 0008-2021, III.B).
 */
export async function requireLawfulRates(scope: Scope, institutionId: string, rates: Rates, on: string): Promise<void> {
  await refuseAboveCap(scope, institutionId, rates, on);
  if (await capMissing(scope, institutionId, rates, on)) throw new Refusal("cap_missing", {}, { date: formatDate(on) });
}

/** Does nobody know the cap of that day yet? A simulation says so, and goes on. */
export async function capMissing(scope: Scope, institutionId: string, rates: Rates, on: string): Promise<boolean> {
  const checks = checksOf(rates, on, await settingOf(scope, institutionId, "regulation"));
  return Object.values(checks).some((check) => check.result === "missing");
}
