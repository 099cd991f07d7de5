import { and, asc, eq, isNull } from "drizzle-orm";
import { groupMembers } from "@/db/schema/group";
import { signatures } from "@/db/schema/signature";
import type { Application } from "@/lib/applications/visible";
import type { Scope } from "@/lib/gate";

/** Who signed an application, in order. Of signatures that were given again the last stands; whoever left the group is not shown. */
export async function signaturesOf({ tx }: Scope, { id }: Pick<Application, "id">) {
  const rows = await tx
    .select({
      id: signatures.id,
      personId: signatures.personId,
      name: signatures.personName,
      post: signatures.post,
      proof: signatures.proof,
      sameDevice: signatures.sameDevice,
      amountCents: signatures.amountCents,
      termMonths: signatures.termMonths,
      at: signatures.at,
    })
    .from(signatures)
    .leftJoin(groupMembers, eq(groupMembers.id, signatures.memberId))
    .where(and(eq(signatures.applicationId, id), isNull(groupMembers.removedAt)))
    .orderBy(asc(signatures.at));
  const last = new Map(rows.map((row) => [row.personId, row.id]));
  return rows.filter(({ id: row, personId }) => last.get(personId) === row);
}
