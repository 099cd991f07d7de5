import { addDays } from "../date";
import type { Errors } from "../editor/leaves";
import type { Setting, SettingKind } from "./kinds";
import type { Regulation } from "./regulation";

/**
 * What is asked of a proposal and not of what already holds: a check that is added here never makes an older version
 * unreadable. Codes by path, as everywhere in the editor.
 */
export function proposalErrors<K extends SettingKind>(kind: K, content: Setting<K>, today: string): Errors {
  return kind === "regulation" ? regulationErrors(content as Regulation, today) : {};
}

/** Below and above these, in céntimos, the tax unit was typed in another unit. It is S/ 5,500.00 in 2026. */
const [leastTaxUnit, mostTaxUnit] = [1_000_00, 50_000_00];

function regulationErrors(content: Regulation, today: string): Errors {
  const { warnDays: _days, ...entries } = content;
  const errors: Errors = {};
  for (const [list, all] of Object.entries(entries)) {
    for (const [at, entry] of all.entries())
      if (entry.validFrom > today && leavesGap(all, entry)) errors[`${list}.${at}.validFrom`] = "period_gap";
  }
  for (const [at, { value }] of content.compensatoryCaps.entries())
    if (value !== null && Number(value) === 0) errors[`compensatoryCaps.${at}.value`] = "cap_zero";
  for (const [at, { value }] of content.taxUnitCents.entries())
    if (value !== null && (value < leastTaxUnit || value > mostTaxUnit))
      errors[`taxUnitCents.${at}.value`] = "tax_unit_absurd";
  for (const [at, { value }] of content.creditTypeThresholds.entries()) {
    const { corporateSalesCents, largeSalesCents, mediumSalesCents } = value;
    if (largeSalesCents >= corporateSalesCents)
      errors[`creditTypeThresholds.${at}.value.largeSalesCents`] = "thresholds_not_ascending";
    if (mediumSalesCents >= largeSalesCents)
      errors[`creditTypeThresholds.${at}.value.mediumSalesCents`] = "thresholds_not_ascending";
  }
  for (const [at, { value, validFrom }] of content.reinfoDeadlines.entries())
    if (value !== null && value < validFrom) errors[`reinfoDeadlines.${at}.value`] = "deadline_before_start";
  return errors;
}

type Entry = { validFrom: string; validTo: string | null; currency?: string };

/** Whether days without any entry lie just before this one, after others of the same thing. */
function leavesGap(all: readonly Entry[], entry: Entry): boolean {
  const before = all.filter((one) => one.currency === entry.currency && one.validFrom < entry.validFrom);
  const last = before
    .map(({ validTo }) => validTo ?? "9999-12-31")
    .sort()
    .at(-1);
  return last !== undefined && last < addDays(entry.validFrom, -1);
}
