import { z } from "zod";

/** What a register said on a day, as somebody of the lender looked it up. Codes are those of the rules' facts. */

export const reinfoStates = ["active", "suspended", "excluded", "none"] as const;
export const rucStates = ["active", "suspended", "closed"] as const;
export const rucConditions = ["found", "not_found"] as const;
/** The five classes of a debtor, best first (Res. SBS 11356-2008, capítulo II). */
export const creditClasses = ["normal", "watch", "deficient", "doubtful", "loss"] as const;

const oneOf = <const Codes extends readonly [string, ...string[]]>(codes: Codes) => z.enum(codes, "answer_required");

export const reinfo = z.strictObject({ state: oneOf(reinfoStates) });
export const ruc = z.strictObject({ state: oneOf(rucStates), condition: oneOf(rucConditions) });

/** Nobody is looked up without having agreed: the day of the signed consent is part of the finding. */
export const credit = z.strictObject({ class: oneOf(creditClasses), consentOn: z.iso.date("date_invalid") });
