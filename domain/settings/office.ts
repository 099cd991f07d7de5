import { z } from "zod";
import { localized } from "../localized";
import { codeField, dateField } from "../shape";

/** Where and when an institution works. */

const departments = z.array(z.string().regex(/^\d{2}$/, "place_unknown")).max(26);

export const branches = z
  .strictObject({
    /** INEI codes of the departments whose organizations may apply; empty means the whole country. */
    departmentsServed: departments,
    branches: z
      .array(
        z.strictObject({
          code: codeField,
          name: z.string().trim().min(2, "answer_required").max(80, "text_too_long"),
          address: z.string().trim().min(5, "answer_required").max(160, "text_too_long"),
          phone: z.string().trim().min(6, "answer_required").max(30, "text_too_long"),
          departments,
        }),
      )
      .max(300),
  })
  .refine(({ branches: all }) => new Set(all.map((one) => one.code)).size === all.length, {
    path: ["branches"],
    error: "code_repeated",
  });

export const shippedBranches: z.output<typeof branches> = { departmentsServed: [], branches: [] };

/** Days on which an institution is closed besides weekends and the country's holidays. */
export const businessCalendar = z.strictObject({
  daysOff: z.array(z.strictObject({ date: dateField, name: localized(80) })).max(200),
});

export const shippedCalendar: z.output<typeof businessCalendar> = { daysOff: [] };

/** How long things are kept when nobody touches them. */
export const retention = z.strictObject({
  /** A draft that nobody opened for so many days expires; its people see it as expired. */
  draftDays: z.int().min(30, "number_too_small").max(1095, "number_too_large"),
  /** An observation that nobody answered for so many days after its last day lets the file expire. */
  unansweredDays: z.int().min(15, "number_too_small").max(365, "number_too_large"),
});

export const shippedRetention: z.output<typeof retention> = { draftDays: 180, unansweredDays: 60 };
