import type { ApplicantKind } from "./applicant";
import { type Judged, type Outcome, outcomeChange, outcomeOf } from "./outcome";
import type { ProductConfig } from "./product";

/** A new version tried on files of the past: what each would have come out as, and the sums of it. No personal value. */

/** Sums by what caused a change: how many files, for how much, of which kinds and departments (INEI code, "" unknown). */
export type CauseSum = {
  count: number;
  amountCents: number;
  kinds: Partial<Record<ApplicantKind, number>>;
  /** Not there in results of before it was counted. */
  departments?: Record<string, number>;
};

export type Tally = {
  /** How many changed, by "eligible>not_yet", "body", "score" or "limits". */
  changes: Record<string, number>;
  causes: Record<string, CauseSum>;
  /** First and last day of sending among the files seen. */
  firstOn: string | null;
  lastOn: string | null;
};

export const nothingTallied: Tally = { changes: {}, causes: {}, firstOn: null, lastOn: null };

export type Changed = { change: string; causes: string[]; before: Outcome; after: Outcome };

/** How one file would come out otherwise, or null when it would not. */
export function replayed(before: ProductConfig, after: ProductConfig, file: Judged, on: string): Changed | null {
  const [old, fresh] = [outcomeOf(before, file, on), outcomeOf(after, file, on)];
  const change = outcomeChange(old, fresh);
  if (!change) return null;
  const name = change.kind === "standing" ? `${old.standing}>${fresh.standing}` : change.kind;
  return { change: name, causes: change.causes, before: old, after: fresh };
}

type Seen = {
  kind: ApplicantKind;
  district: string | null;
  amountCents: number;
  sentOn: string;
  changed: Changed | null;
};

/** The sums with one more batch of files in them. */
export function tallied(tally: Tally, files: readonly Seen[]): Tally {
  const sums: Tally = structuredClone(tally);
  for (const { kind, district, amountCents, sentOn, changed } of files) {
    const department = district?.slice(0, 2) ?? "";
    if (sums.firstOn === null || sentOn < sums.firstOn) sums.firstOn = sentOn;
    if (sums.lastOn === null || sentOn > sums.lastOn) sums.lastOn = sentOn;
    if (!changed) continue;
    sums.changes[changed.change] = (sums.changes[changed.change] ?? 0) + 1;
    for (const cause of changed.causes) {
      const sum = sums.causes[cause] ?? { count: 0, amountCents: 0, kinds: {} };
      sums.causes[cause] = {
        count: sum.count + 1,
        amountCents: sum.amountCents + amountCents,
        kinds: { ...sum.kinds, [kind]: (sum.kinds[kind] ?? 0) + 1 },
        departments: { ...sum.departments, [department]: (sum.departments?.[department] ?? 0) + 1 },
      };
    }
  }
  return sums;
}
