/** What people ask of a lender by right, and how long it has to answer. */

export const careKinds = ["claim", "grievance", "access", "rectify", "erase", "oppose", "person"] as const;
/**
 * "claim" and "grievance" are reclamo and queja of the complaints book; "person" asks that a person explains and looks at what was
 * computed; the rest are rights over personal data.
 */
export type CareKind = (typeof careKinds)[number];

export const bookKinds = ["claim", "grievance"] as const satisfies readonly CareKind[];
export const dataKinds = ["access", "rectify", "erase", "oppose"] as const satisfies readonly CareKind[];

export const careOutcomes = ["granted", "partly", "denied", "informed"] as const;
export type CareOutcome = (typeof careOutcomes)[number];

/** Each book of a lender numbers its own entries: LR-2026-00012. */
export const seriesOfKind: Record<CareKind, "LR" | "DP" | "PE"> = {
  claim: "LR",
  grievance: "LR",
  access: "DP",
  rectify: "DP",
  erase: "DP",
  oppose: "DP",
  person: "PE",
};

export type AnswerDuty = {
  kind: CareKind;
  /** Working days from the day after it was asked. */
  workingDays: number;
  validFrom: string;
  validTo: string | null;
  source: string;
  /** Read in the norm or in a published account of it. What is not is a default, and the screen says so. */
  isVerified: boolean;
};

const dataNorm = "Ley 29733 y D.S. 016-2024-JUS";
const bookNorm = "Ley 29571, artículo 150, y D.S. 011-2011-PCM";

/** Newest first. Claims may not be put off; the days for personal data come from own knowledge of the regulation. */
export const answerDuties: readonly AnswerDuty[] = [
  { kind: "claim", workingDays: 15, validFrom: "2021-01-01", validTo: null, source: bookNorm, isVerified: true },
  { kind: "grievance", workingDays: 15, validFrom: "2021-01-01", validTo: null, source: bookNorm, isVerified: true },
  { kind: "access", workingDays: 20, validFrom: "2025-03-31", validTo: null, source: dataNorm, isVerified: false },
  { kind: "rectify", workingDays: 10, validFrom: "2025-03-31", validTo: null, source: dataNorm, isVerified: false },
  { kind: "erase", workingDays: 10, validFrom: "2025-03-31", validTo: null, source: dataNorm, isVerified: false },
  { kind: "oppose", workingDays: 10, validFrom: "2025-03-31", validTo: null, source: dataNorm, isVerified: false },
  { kind: "person", workingDays: 10, validFrom: "2025-03-31", validTo: null, source: dataNorm, isVerified: false },
];

/** The duty that holds on a day. RangeError when none does: nobody may ask for what has no day. */
export function dutyOn(kind: CareKind, day: string): AnswerDuty {
  const found = answerDuties.find(
    (duty) => duty.kind === kind && duty.validFrom <= day && (duty.validTo === null || day <= duty.validTo),
  );
  if (!found) throw new RangeError(`no duty for ${kind} on ${day}`);
  return found;
}
