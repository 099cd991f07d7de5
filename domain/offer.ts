import type { ApplicantKind } from "./applicant";
import { addDays } from "./date";
import { needsSecond, usualManner } from "./powers";
import type { FieldErrors } from "./refusal";

/** How far ahead an offer may plan, in calendar days, and how long it stays open unless somebody says otherwise. */
export const offerRules = { maxDaysAhead: 90, openDays: 15 } as const;

/** The two days of an offer, "YYYY-MM-DD": when the money is planned to be paid out, and the last day to answer. */
export type OfferDays = { disburseOn: string; expiresOn: string };

/** What is wrong with the days of an offer made today, a code for each field; null when both hold. */
export function offerDayProblems(days: OfferDays, today: string): FieldErrors | null {
  const last = addDays(today, offerRules.maxDaysAhead);
  const problems: FieldErrors = {};
  for (const [field, day] of Object.entries(days)) {
    if (day < today) problems[field] = "date_past";
    else if (day > last) problems[field] = "date_too_far";
  }
  return Object.keys(problems).length > 0 ? problems : null;
}

/** How many people of the applicant must accept. */
export function signaturesNeeded(product: { signOff: boolean }, kind: ApplicantKind): number {
  return needsSecond(product, kind, usualManner(kind)) ? 2 : 1;
}
