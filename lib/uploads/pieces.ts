import { asc, eq, inArray, lt, type SQL } from "drizzle-orm";
import { type Tx, withTx } from "@/db/client";
import { uploadPieces, uploads } from "@/db/schema/paper";
import { Refusal } from "@/domain/refusal";
import type { Application } from "@/lib/applications/visible";
import type { Scope } from "@/lib/gate";
import { dropFile, loadFile } from "@/lib/storage";
import { openFile, sha256 } from "@/lib/vault";

/** Bytes of one piece at most, files that one person may have on the way, and how long one waits for its next piece. */
export const pieceLimits = { pieceBytes: 1024 * 1024, openPerPerson: 8, idleHours: 48 } as const;

export type Upload = typeof uploads.$inferSelect;

/** An upload that somebody began: to everybody else it does not exist. */
export async function ownUpload({ tx, actor }: Scope, id: string, held = false): Promise<Upload> {
  const asked = tx.select().from(uploads).where(eq(uploads.id, id));
  const [upload] = await (held ? asked.for("update") : asked);
  if (!upload || upload.openedBy !== actor.personId) throw new Refusal("not_found");
  return upload;
}

/**
 * A file whose pieces are all here, put together and compared with the hash that it began with. The keys are those of
 * its pieces, to be dropped after the commit; the upload itself is gone with it.
 */
export async function takeUpload(scope: Scope, application: Application, requirement: string, id: string) {
  const upload = await ownUpload(scope, id, true);
  if (upload.applicationId !== application.id || upload.requirement !== requirement) throw new Refusal("not_found");
  if (upload.receivedBytes < upload.byteSize) throw new Refusal("upload_unfinished", { file: "upload_unfinished" });
  const pieces = await scope.tx
    .select()
    .from(uploadPieces)
    .where(eq(uploadPieces.uploadId, id))
    .orderBy(asc(uploadPieces.startsAt));
  const opened: Buffer[] = [];
  for (const { storageKey } of pieces)
    opened.push(await openFile(scope.tx, application.organizationId, storageKey, await loadFile(storageKey)));
  const content = Buffer.concat(opened);
  if (!sha256(content).equals(upload.sha256)) throw new Refusal("upload_damaged", { file: "upload_damaged" });
  await scope.tx.delete(uploads).where(eq(uploads.id, id));
  return {
    file: { name: upload.fileName, type: upload.mediaType, content },
    keys: pieces.map(({ storageKey }) => storageKey),
  };
}

/** Takes uploads away. Returns the keys of their pieces, which are dropped after the commit. */
export async function forgetUploads(tx: Tx, which: SQL): Promise<string[]> {
  const found = await tx.select({ id: uploads.id }).from(uploads).where(which).limit(200).for("update");
  if (found.length === 0) return [];
  const ids = found.map(({ id }) => id);
  const pieces = await tx
    .select({ storageKey: uploadPieces.storageKey })
    .from(uploadPieces)
    .where(inArray(uploadPieces.uploadId, ids));
  await tx.delete(uploads).where(inArray(uploads.id, ids));
  return pieces.map(({ storageKey }) => storageKey);
}

/** Before this, an upload whose last piece is older is given up. */
export function abandonedBefore(now: Date): Date {
  return new Date(now.getTime() - pieceLimits.idleHours * 3_600_000);
}

/** Sweeps what nobody goes on with. Returns how many pieces went. */
export async function sweepUploads(now: Date): Promise<number> {
  const nobody = { personId: null, organizationId: null, institutionId: null };
  const keys = await withTx({ scope: "worker", ...nobody }, (tx) =>
    forgetUploads(tx, lt(uploads.touchedAt, abandonedBefore(now))),
  );
  for (const key of keys) await dropFile(key);
  return keys.length;
}
