import { z } from "zod";
import { parseDate } from "@/domain/answer/scalar";
import { type Found, findings as kinds, type RegisterKind, registerKinds } from "@/domain/findings/kinds";
import { type FieldErrors, Refusal } from "@/domain/refusal";
import { typedFile } from "@/lib/files/take-in";
import { keepFinding, openForFinding } from "@/lib/findings/keep";
import { command } from "@/lib/gate";

/**
 * What a register said on a day, looked up by hand in its public search, with where it was seen and a capture of it. For the
 * credit bureau the day of the signed consent is asked for as well, and must not come after the look-up.
 */
export const recordRegister = command("finding.record_register", {
  by: "file.find_out",
  input: z.strictObject({
    id: z.uuid(),
    kind: z.enum(registerKinds),
    /** The fields of that register, by name. */
    said: z.record(z.string().max(20), z.string().max(40)),
    asOf: z.string().trim().max(20),
    note: z.string().trim().max(500, "text_too_long"),
    file: typedFile.nullable(),
  }),
  async run(scope, { id, kind, said, asOf: typed, note, file }) {
    const application = await openForFinding(scope, id, kind);
    const asOf = parseDate(typed);
    const consentOn = parseDate(said.consentOn ?? "");
    const errors: FieldErrors = {
      ...(asOf ? {} : { asOf: "date_invalid" }),
      ...(note === "" && !file ? { note: "evidence_or_note" } : {}),
      ...(kind === "credit" && consentOn && asOf && consentOn > asOf ? { consentOn: "consent_after" } : {}),
    };
    const parsed = kinds[kind].schema.safeParse(kind === "credit" ? { ...said, consentOn: consentOn ?? "" } : said);
    for (const issue of parsed.error?.issues ?? []) errors[issue.path.join(".")] ??= issue.message;
    if (Object.keys(errors).length > 0 || !asOf || !parsed.success) throw new Refusal("invalid_input", errors);
    return keepFinding(scope, application, { kind, content: parsed.data as Found<RegisterKind>, asOf, note, file });
  },
});
