import { z } from "zod";
import { localized } from "../localized";
import { departments as allDepartments } from "../register/ubigeo";
import { codeField, dateField } from "../shape";

/** Where and when an institution works. */

const departmentCodes = allDepartments().map(({ code }) => code);
const departments = z.array(z.literal(departmentCodes, "place_unknown")).max(26);

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
