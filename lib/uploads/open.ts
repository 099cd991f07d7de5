import { and, eq, gte, sql } from "drizzle-orm";
import { z } from "zod";
import { uploads } from "@/db/schema/paper";
import { commandLog } from "@/db/schema/plumbing";
import { Refusal } from "@/domain/refusal";
import { contentsOf } from "@/lib/applications/contents";
import { refuseOverQuota, refuseUnlessAskedFor, uploadLimits } from "@/lib/applications/paper-limits";
import { load, traceOf } from "@/lib/applications/visible";
import { command, type Scope } from "@/lib/gate";
import { abandonedBefore, pieceLimits, type Upload } from "./pieces";

/**
 * Begins a file that comes in pieces, or says how far it is. The phone names it, with the name it also gives the form that
 * ends it: asking again after a cut, a reload or a lost answer is the same question.
 */
export const openUpload = command("document.open_upload", {
  by: "application.edit",
  input: z.strictObject({
    id: z.uuid(),
    requirement: z.string().max(40),
    upload: z.uuid(),
    name: z.string().max(1000),
    type: z.string().max(200),
    byteSize: z.coerce.number().int().min(1, "file_empty").max(uploadLimits.fileBytes, "file_too_large"),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
  }),
  async run(scope, { id, requirement, upload, ...told }) {
    const application = await load(scope, id);
    scope.record({ ...traceOf(application), detail: { upload, requirement, byteSize: told.byteSize } });
    if (await isHandedIn(scope, upload)) return { receivedBytes: told.byteSize, isHandedIn: true };
    const contents = await contentsOf(scope, application);
    refuseUnlessAskedFor(application, contents, requirement);
    const hash = Buffer.from(told.sha256, "hex");
    const [begun] = await scope.tx.select().from(uploads).where(eq(uploads.id, upload));
    if (begun) {
      const isSame =
        begun.openedBy === scope.actor.personId &&
        begun.applicationId === id &&
        begun.requirement === requirement &&
        begun.byteSize === told.byteSize &&
        begun.sha256.equals(hash);
      if (!isSame) throw new Refusal("key_reused");
      return { receivedBytes: begun.receivedBytes, isHandedIn: false };
    }
    const open = await openOf(scope);
    if (open.length >= pieceLimits.openPerPerson) throw new Refusal("uploads_full", { file: "uploads_full" });
    const onTheWay = open.filter((other) => other.applicationId === id);
    await refuseOverQuota(
      scope,
      id,
      onTheWay.reduce((sum, { byteSize }) => sum + byteSize, told.byteSize),
    );
    const written = await scope.tx
      .insert(uploads)
      .values({
        id: upload,
        organizationId: application.organizationId,
        institutionId: application.institutionId,
        applicationId: id,
        requirement,
        fileName: told.name,
        mediaType: told.type,
        byteSize: told.byteSize,
        sha256: hash,
        openedBy: scope.actor.personId ?? "",
        openedAt: scope.now,
        touchedAt: scope.now,
      })
      .onConflictDoNothing()
      .returning({ id: uploads.id });
    // Somebody else's: whose is not said.
    if (written.length === 0) throw new Refusal("key_reused");
    return { receivedBytes: 0, isHandedIn: false };
  },
});

/** What one person has on the way. One at a time is begun, so that many at once cannot pass the limit together. */
async function openOf({ tx, actor, now }: Scope): Promise<Upload[]> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`uploads ${actor.personId}`}))`);
  return tx
    .select()
    .from(uploads)
    .where(and(eq(uploads.openedBy, actor.personId ?? ""), gte(uploads.touchedAt, abandonedBefore(now))));
}

/** The form that ends it bears the same key: what it answered was lost on the way. */
async function isHandedIn({ tx, actor }: Scope, key: string): Promise<boolean> {
  const [done] = await tx
    .select({ command: commandLog.command })
    .from(commandLog)
    .where(and(eq(commandLog.personId, actor.personId ?? ""), eq(commandLog.key, key)));
  return done?.command === "document.upload";
}
