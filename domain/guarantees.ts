import { z } from "zod";
import { lineField, localized } from "./localized";
import { basisPointsField, dateField, listedField } from "./shape";

/** What a product takes as security, and how far its value counts. */

export const guarantee = z.strictObject({
  /** One of the kinds that the lender lists. */
  kind: listedField("guarantees"),
  /** What is taken off the valuation before it counts, in basis points. */
  haircutBps: basisPointsField(0, 10_000),
  /** How much of the loan it must cover after the haircut, in basis points. */
  coverageBps: basisPointsField(0, 30_000),
  /** Cover given by a state programme, with its days and norm. Empty where there is none. */
  stateCover: z
    .array(
      z.strictObject({
        value: basisPointsField(0, 10_000),
        validFrom: dateField,
        validTo: dateField.nullable(),
        source: lineField(3, 200, "source_required"),
      }),
    )
    .max(20),
  note: localized(300).nullable(),
});
export type Guarantee = z.infer<typeof guarantee>;

type Cover = Guarantee["stateCover"][number];

export type GuaranteeAsked = {
  /** The valuation, in céntimos, from which on it covers its share of the loan; null where no share is asked for. */
  neededCents: number | null;
  /** The state's cover that holds on the day. */
  cover: Cover | null;
  /** Covers are named, and none of them holds on the day. */
  hasLapsed: boolean;
};

/** What a guarantee has to be worth for a loan, and what the state covers of it on a day. */
export function guaranteeFor(
  { haircutBps, coverageBps, stateCover }: Guarantee,
  amountCents: number,
  on: string,
): GuaranteeAsked {
  const cover =
    stateCover.find(({ validFrom, validTo }) => validFrom <= on && (validTo === null || on <= validTo)) ?? null;
  return {
    neededCents:
      coverageBps === 0 || haircutBps === 10_000
        ? null
        : Math.ceil((amountCents * coverageBps) / (10_000 - haircutBps)),
    cover,
    hasLapsed: stateCover.length > 0 && cover === null,
  };
}

/** What contradicts itself in guarantees: a value that is taken off whole and has to cover, two covers on one day. */
export function guaranteeIssues(guarantees: readonly Guarantee[]): { path: (string | number)[]; message: string }[] {
  return guarantees.flatMap(({ haircutBps, coverageBps, stateCover }, at) => [
    ...(haircutBps === 10_000 && coverageBps > 0
      ? [{ path: ["guarantees", at, "haircutBps"], message: "guarantee_worthless" }]
      : []),
    ...stateCover.flatMap((cover, place) =>
      stateCover.slice(0, place).some((earlier) => meet(earlier, cover))
        ? [{ path: ["guarantees", at, "stateCover", place, "validFrom"], message: "period_overlaps" }]
        : [],
    ),
  ]);
}

const meet = (one: Cover, other: Cover) =>
  one.validFrom <= (other.validTo ?? "9999-12-31") && other.validFrom <= (one.validTo ?? "9999-12-31");
