import { and, desc, eq } from "drizzle-orm";
import { applications } from "@/db/schema/application";
import { powers } from "@/db/schema/profile";
import { signatures } from "@/db/schema/signature";
import { live } from "@/lib/applications/live";
import { type Application, traceOf } from "@/lib/applications/visible";
import type { CommandScope } from "@/lib/gate";
import { powersInForce } from "@/lib/organizations/powers";
import { endLinks, sendLink } from "@/lib/signing/link";

/**
 * Applications that wait for a second signature when the board changes: what was signed stays signed, and what is open asks
 * somebody of the new board who is not the person that signed.
 */
export async function askNewBoard(scope: CommandScope, powerIds: readonly string[]): Promise<void> {
  const waiting = await scope.tx
    .select()
    .from(applications)
    .where(
      and(
        eq(applications.organizationId, scope.actor.organizationId ?? ""),
        eq(applications.status, "awaiting_signoff"),
        live,
      ),
    )
    .for("update");
  const fresh = (await powersInForce(scope)).filter(({ id, phone }) => powerIds.includes(id) && phone !== null);
  for (const application of waiting) {
    await endLinks(scope, application);
    const first = await firstOf(scope, application);
    const others = fresh.filter(
      ({ dniIndex, phoneIndex }) =>
        !(first?.dniIndex && dniIndex?.equals(first.dniIndex)) &&
        !(first?.phoneIndex && phoneIndex?.equals(first.phoneIndex)),
    );
    const next = others.find(({ post }) => post !== first?.post) ?? others[0];
    if (!next) continue;
    await sendLink(scope, application, next, "");
    scope.record({ ...traceOf(application), detail: { second: next.id } });
  }
}

async function firstOf({ tx }: CommandScope, { id, submittedBy }: Application) {
  const [first] = await tx
    .select({ dniIndex: powers.dniIndex, phoneIndex: powers.phoneIndex, post: powers.post })
    .from(signatures)
    .innerJoin(powers, eq(powers.id, signatures.powerId))
    .where(and(eq(signatures.applicationId, id), eq(signatures.personId, submittedBy ?? "")))
    .orderBy(desc(signatures.at))
    .limit(1);
  return first ?? null;
}
