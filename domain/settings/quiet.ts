import { z } from "zod";

/** When nobody is told news: hours of the day in Lima. Codes and links that somebody waits for are never held back. */

export const quiet = z.strictObject({
  /** First hour of the evening in which nothing is sent. */
  fromHour: z.int().min(12, "number_too_small").max(24, "number_too_large"),
  /** First hour of the morning in which it is sent again. */
  untilHour: z.int().min(0, "number_too_small").max(12, "number_too_large"),
});

export type Quiet = z.output<typeof quiet>;

export const shippedQuiet: Quiet = { fromHour: 20, untilHour: 8 };
