import { eq } from "drizzle-orm";
import { enter } from "@/db/client";
import { organizations } from "@/db/schema/organization";
import { capitalOf } from "@/domain/anonymous";
import { Refusal } from "@/domain/refusal";
import type { Scope } from "@/lib/gate";
import { settingOf } from "@/lib/settings/in-force";
import { blindIndex, seal } from "@/lib/vault";

/**
 * The applicant as whom a lender's people walk their drafts: one organization for each lender, that nobody belongs to. What
 * is walked lies with it, so that row security keeps it from every other tenant and from the lender's own desk.
 */

const puno = "21";

/** Lets the transaction see the sandbox beside the lender's own rows. Null when nobody has walked a draft yet. */
export async function enterSandbox({ tx, actor }: Scope): Promise<string | null> {
  const { personId, institutionId } = actor;
  const [sandbox] = await tx
    .select({ id: organizations.id })
    .from(organizations)
    .where(eq(organizations.sandboxOf, institutionId ?? ""));
  if (!sandbox) return null;
  await enter(tx, { scope: "actor", personId, organizationId: sandbox.id, institutionId });
  return sandbox.id;
}

/** The same, made when there is none. */
export async function openSandbox(scope: Scope): Promise<string> {
  const { tx, actor, now } = scope;
  const { personId, institutionId } = actor;
  const known = await enterSandbox(scope);
  if (known) return known;
  if (!institutionId) throw new Refusal("not_allowed");
  const id = crypto.randomUUID();
  const { departmentsServed } = await settingOf(scope, institutionId, "branches");
  const none = `sandbox of ${institutionId}`;
  await enter(tx, { scope: "actor", personId, organizationId: id, institutionId });
  await tx
    .insert(organizations)
    .values({
      id,
      kind: "association",
      name: "Solicitante de prueba",
      // Nobody has this number: it is none.
      taxId: await seal(tx, id, "organizations.tax_id", none),
      taxIdIndex: blindIndex("tax_id", none),
      district: capitalOf(departmentsServed[0] ?? puno) ?? "210101",
      representative: "Persona de prueba",
      isSample: true,
      sandboxOf: institutionId,
      createdAt: now,
    })
    .onConflictDoNothing();
  const opened = await enterSandbox(scope);
  if (!opened) throw new Error("A sandbox could not be opened");
  return opened;
}
