import { z } from "zod";
import { lineField, localized } from "../localized";
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
          name: lineField(2, 80),
          address: lineField(5, 160),
          phone: lineField(6, 30),
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

export type BusinessCalendar = z.output<typeof businessCalendar>;

export const shippedCalendar: z.output<typeof businessCalendar> = { daysOff: [] };
