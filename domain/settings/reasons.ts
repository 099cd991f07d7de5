import { z } from "zod";
import { lineField, localized } from "../localized";
import { reasonKinds } from "../reason";
import { codeField, dateField } from "../shape";

/** The coded reasons of an institution, by the step that they are given for. */

const reason = z.strictObject({
  code: codeField,
  /** The sentence that the applicant reads. */
  text: localized(160),
  /** What can be done about it; null where nothing has to be. */
  cure: localized(300).nullable(),
  /** The norm or the article of the rules that it rests on. */
  legalBasis: lineField(0, 200).nullable(),
  /** First and last day on which it may be given; null without such a day. */
  validFrom: dateField.nullable(),
  validTo: dateField.nullable(),
});

const reasonsOfKind = z.array(reason).min(1).max(60);

/** Whoever reads one of these has to mend something, and must learn how. */
const kindsWithCure: readonly string[] = ["observation", "decline"];

export const reasons = z
  .strictObject({
    observation: reasonsOfKind,
    approval: reasonsOfKind,
    decline: reasonsOfKind,
    return: reasonsOfKind,
    deferral: reasonsOfKind,
    withdrawal: reasonsOfKind,
    offer_decline: reasonsOfKind,
    counter_offer: reasonsOfKind,
    reopening: reasonsOfKind,
  })
  .superRefine((content, context) => {
    for (const kind of reasonKinds) {
      for (const [at, one] of content[kind].entries()) {
        const complain = (field: string, message: string) =>
          context.addIssue({ code: "custom", path: [kind, at, field], message });
        if (content[kind].slice(0, at).some(({ code }) => code === one.code)) complain("code", "code_repeated");
        if (one.validFrom && one.validTo && one.validTo < one.validFrom) complain("validTo", "period_reversed");
        if (kindsWithCure.includes(kind) && one.cure === null) complain("cure", "cure_missing");
      }
      // A step that asks for a reason would end there once the last of them has run out.
      if (content[kind].every(({ validTo }) => validTo !== null))
        context.addIssue({ code: "custom", path: [kind], message: "reasons_run_out" });
    }
  });

export type Reasons = z.output<typeof reasons>;
export type Reason = z.output<typeof reason>;
