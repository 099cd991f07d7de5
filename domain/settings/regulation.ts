import { z } from "zod";
import { addDays } from "../date";
import { lineField } from "../localized";
import { currencies } from "../money";
import { compensatoryCaps, creditTypeThresholds, inForce, reinfoDeadlines, taxUnitCents } from "../regulation";
import { centsField, dateField, rateField } from "../shape";

/**
 * Legal numbers as an institution keeps them: what Veta ships with, and what two of its people entered since. Every entry
 * has its dates and its source; an empty value is known to be missing.
 */

const period = {
  validFrom: dateField,
  /** Last day; null while no end is known. */
  validTo: dateField.nullable(),
  /** The norm or the note it comes from. */
  source: lineField(3, 200, "source_required"),
};

const usualWarnDays = 60;

const soles = centsField(1, 100_000_000_000_00);

export const regulation = z
  .strictObject({
    compensatoryCaps: z
      .array(z.strictObject({ currency: z.enum(currencies), value: rateField.nullable(), ...period }))
      .max(200),
    taxUnitCents: z.array(z.strictObject({ value: soles.nullable(), ...period })).max(60),
    creditTypeThresholds: z
      .array(
        z.strictObject({
          value: z.strictObject({
            corporateSalesCents: soles,
            largeSalesCents: soles,
            mediumSalesCents: soles,
            smallDebtCents: soles,
          }),
          ...period,
        }),
      )
      .max(60),
    /** Last day of the extraordinary formalization register, one entry for each law that set it. */
    reinfoDeadlines: z.array(z.strictObject({ value: dateField.nullable(), ...period })).max(60),
    /** How many days before one of them runs out somebody is told. */
    warnDays: z.int().min(1).max(366).default(usualWarnDays),
  })
  .superRefine((content, context) => {
    const { warnDays: _days, ...lists } = content;
    for (const [list, entries] of Object.entries(lists)) {
      for (const [at, entry] of entries.entries()) {
        if (entry.validTo !== null && entry.validTo < entry.validFrom)
          context.addIssue({ code: "custom", path: [list, at, "validTo"], message: "period_reversed" });
        if (entries.slice(0, at).some((earlier) => sameThing(earlier, entry) && overlap(earlier, entry)))
          context.addIssue({ code: "custom", path: [list, at, "validFrom"], message: "period_overlaps" });
      }
    }
  });

export type Regulation = z.infer<typeof regulation>;
type Entry = { validFrom: string; validTo: string | null; currency?: string };

function sameThing(one: Entry, other: Entry): boolean {
  return one.currency === other.currency;
}

function overlap(one: Entry, other: Entry): boolean {
  return one.validFrom <= (other.validTo ?? "9999") && other.validFrom <= (one.validTo ?? "9999");
}

/** What Veta ships with. */
export const shippedRegulation: Regulation = {
  compensatoryCaps: [...compensatoryCaps],
  taxUnitCents: [...taxUnitCents],
  creditTypeThresholds: creditTypeThresholds.flatMap((entry) =>
    entry.value ? [{ ...entry, value: entry.value }] : [],
  ),
  reinfoDeadlines: [...reinfoDeadlines],
  warnDays: usualWarnDays,
};

/** A legal number that somebody has to look after: missing today, or ending within `days`. */
export type RegulationConcern = {
  list: Exclude<keyof Regulation, "warnDays">;
  currency: string | null;
  kind: "missing" | "ending";
  /** From which day nobody knows the value. */
  from: string;
};

/** What is missing today or runs out soon, so that nobody learns it from a loan that cannot be paid out. */
export function concernsOf(content: Regulation, today: string, soon: string): RegulationConcern[] {
  const concerns: RegulationConcern[] = [];
  const look = (
    list: RegulationConcern["list"],
    entries: readonly (Entry & { value: unknown })[],
    currency: string | null,
  ) => {
    const present = inForce(entries as never, today) as (Entry & { value: unknown }) | null;
    if (!present || present.value === null) concerns.push({ list, currency, kind: "missing", from: today });
    else if (present.validTo !== null && present.validTo < soon) {
      const after = addDays(present.validTo, 1);
      const next = inForce(entries as never, after) as { value: unknown } | null;
      if (!next || next.value === null) concerns.push({ list, currency, kind: "ending", from: after });
    }
  };
  for (const currency of currencies) {
    look(
      "compensatoryCaps",
      content.compensatoryCaps.filter((cap) => cap.currency === currency),
      currency,
    );
  }
  look("taxUnitCents", content.taxUnitCents, null);
  look("creditTypeThresholds", content.creditTypeThresholds, null);
  // Here the value itself is the day on which something ends.
  look(
    "reinfoDeadlines",
    content.reinfoDeadlines.map((entry) => ({ ...entry, validTo: earlier(entry.validTo, entry.value) })),
    null,
  );
  return concerns;
}

function earlier(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}
