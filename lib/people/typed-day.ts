import { z } from "zod";
import { parseDate } from "@/domain/answer/scalar";

/** A day as people type it, "04/08/2026"; null when the box is empty. */
export const typedDay = z
  .string()
  .trim()
  .max(20)
  .transform((typed, context) => {
    if (typed === "") return null;
    const date = parseDate(typed);
    if (date) return date;
    context.addIssue({ code: "custom", message: "date_invalid" });
    return z.NEVER;
  });
