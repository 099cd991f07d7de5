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
