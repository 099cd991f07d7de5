import { asc, eq } from "drizzle-orm";
import { signatures } from "@/db/schema/signature";
import type { Application } from "@/lib/applications/visible";
import type { Scope } from "@/lib/gate";

/** Who signed an application, in order. A signature that was taken back with its draft and given again stands once, as the last. */
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
    .where(eq(signatures.applicationId, id))
    .orderBy(asc(signatures.at));
  const last = new Map(rows.map((row) => [row.personId, row.id]));
  return rows.filter(({ id: row, personId }) => last.get(personId) === row);
}
