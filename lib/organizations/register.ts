import { eq } from "drizzle-orm";
import { z } from "zod";
import { enter, violatedConstraint } from "@/db/client";
import { organizations } from "@/db/schema/organization";
import { memberships, people } from "@/db/schema/person";
import { type ApplicantKind, applicantKinds, kindRules, type Post, signs } from "@/domain/applicant";
import { usualManner } from "@/domain/powers";
import { Refusal } from "@/domain/refusal";
import { parseDni } from "@/domain/register/dni";
import { parseRuc } from "@/domain/register/ruc";
import { place } from "@/domain/register/ubigeo";
import { command } from "@/lib/gate";
import { declarePower } from "@/lib/organizations/powers";
import { personName } from "@/lib/people/enrol";
import { blindIndex, open, seal } from "@/lib/vault";

/** Reads RUC or DNI as the kind asks for it: legal persons bring a RUC 20, one person a RUC 10, a pallaquera a DNI. */
export function readTaxId(kind: ApplicantKind, typed: string): string {
  const { identifier } = kindRules[kind];
  if (identifier === "dni") {
    const dni = parseDni(typed);
    if (!dni.ok) throw new Refusal("invalid_input", { taxId: dni.reason });
    return dni.value;
  }
  const ruc = parseRuc(typed);
  if (!ruc.ok) throw new Refusal("invalid_input", { taxId: ruc.reason });
  const isPerson = ruc.value.startsWith("10");
  if (identifier === "ruc_10" && !isPerson) throw new Refusal("invalid_input", { taxId: "ruc_of_person" });
  if (identifier === "ruc_20" && !ruc.value.startsWith("20"))
    throw new Refusal("invalid_input", { taxId: "ruc_of_company" });
  return ruc.value;
}

/** Brings an association, cooperative, company or person into Veta; who registers it belongs to it from then on. */
export const registerOrganization = command("organization.register", {
  by: "organization.register",
  input: z.strictObject({
    kind: z.enum(applicantKinds, "kind_required"),
    taxId: z.string().trim().min(1, "answer_required").max(40),
    name: z.string().trim().min(3, "name_too_short").max(160, "text_too_long"),
    district: z
      .string()
      .trim()
      .max(10)
      .refine((code) => place(code) !== null, "place_unknown"),
    representative: personName,
    post: z.enum(["president", "treasurer", "manager", "self", "member"], "post_required"),
    isSample: z.boolean().default(false),
  }),
  async run({ tx, actor, now, record }, input) {
    if (!actor.personId) throw new Refusal("signed_out");
    if (actor.organizationId) throw new Refusal("already_member");
    const post: Post = kindRules[input.kind].signatories[0] === "self" ? "self" : input.post;
    // Whoever only fills in could neither send nor invite somebody who may.
    if (!signs(input.kind, post)) throw new Refusal("invalid_input", { post: "post_must_sign" });
    const taxId = readTaxId(input.kind, input.taxId);
    const id = crypto.randomUUID();
    // From here on this transaction sees the new organization, and nothing of any other.
    await enter(tx, { scope: "actor", personId: actor.personId, organizationId: id, institutionId: null });
    try {
      await tx.insert(organizations).values({
        id,
        kind: input.kind,
        name: input.name,
        taxId: await seal(tx, id, "organizations.tax_id", taxId),
        taxIdIndex: blindIndex("tax_id", taxId),
        district: input.district,
        representative: input.representative,
        isSample: input.isSample,
        createdAt: now,
      });
    } catch (error) {
      if (violatedConstraint(error) === "organizations_taxIdIndex_unique")
        throw new Refusal("tax_id_taken", { taxId: "tax_id_taken" });
      throw error;
    }
    await tx.insert(memberships).values({
      organizationId: id,
      personId: actor.personId,
      role: "applicant_signatory",
      post,
      joinedAt: now,
    });
    const [person] = await tx.select().from(people).where(eq(people.id, actor.personId));
    if (!person?.phone) throw new Error("A registered person has no phone");
    await declarePower(tx, {
      organizationId: id,
      personId: person.id,
      personName: person.displayName,
      post,
      manner: usualManner(input.kind),
      phone: await open(tx, person.id, "people.phone", person.phone),
      now,
      by: person.id,
    });
    record({ entity: "organization", entityId: id, organizationId: id, detail: { kind: input.kind, post } });
    return { organizationId: id };
  },
});
