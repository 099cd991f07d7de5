import { z } from "zod";
import { centsField } from "./shape";

/** The fence around a product while it is tried out. Widening it is a new version. */
export const pilot = z.strictObject({
  /** INEI codes of the departments served; empty means all. */
  departments: z.array(z.string().regex(/^\d{2}$/, "place_unknown")).max(26),
  /** How many applications may be sent in all. */
  maxApplications: z.int().min(1).max(100_000).nullable(),
  /** How much may be asked for in all. */
  maxTotalCents: centsField(100_00, 100_000_000_000_00).nullable(),
  /** RUC or DNI of those invited, one a line; empty means everyone. */
  invited: z.array(z.string().regex(/^(\d{8}|\d{11})$/, "tax_id_shape")).max(2000),
});
export type Pilot = z.infer<typeof pilot>;

export type PilotState = {
  district: string;
  taxId: string;
  /** What was sent under the product so far. */
  sentCount: number;
  sentCents: number;
};

/** The part of the fence that keeps an applicant out, or null. */
export function keptOut(
  { departments, maxApplications, maxTotalCents, invited }: Pilot,
  { district, taxId, sentCount, sentCents }: PilotState,
  amountCents: number | null,
): "pilot_region" | "pilot_invited" | "pilot_full" | null {
  if (departments.length > 0 && !departments.includes(district.slice(0, 2))) return "pilot_region";
  if (invited.length > 0 && !invited.includes(taxId)) return "pilot_invited";
  if (maxApplications !== null && sentCount >= maxApplications) return "pilot_full";
  if (maxTotalCents !== null && sentCents + (amountCents ?? 0) > maxTotalCents) return "pilot_full";
  return null;
}
