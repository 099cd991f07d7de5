import { eq } from "drizzle-orm";
import { z } from "zod";
import { uploadPieces, uploads } from "@/db/schema/paper";
import { Refusal } from "@/domain/refusal";
import { load, traceOf } from "@/lib/applications/visible";
import { command } from "@/lib/gate";
import { dropFile, storeFile } from "@/lib/storage";
import { sealFile } from "@/lib/vault";
import { ownUpload, pieceLimits } from "./pieces";

/**
 * Takes the next piece of a file. One that does not begin where the file ends so far is refused with that place, which is
 * also the answer to a piece that was sent twice.
 */
export const appendUpload = command("document.append_upload", {
  by: "application.edit",
  input: z.strictObject({ upload: z.uuid(), startsAt: z.coerce.number().int().min(0), content: z.instanceof(Buffer) }),
  async run(scope, { upload: id, startsAt, content }) {
    const upload = await ownUpload(scope, id, true);
    const application = await load(scope, upload.applicationId);
    if (startsAt !== upload.receivedBytes)
      throw new Refusal("upload_elsewhere", {}, { receivedBytes: upload.receivedBytes });
    const receivedBytes = startsAt + content.length;
    if (content.length === 0 || content.length > pieceLimits.pieceBytes || receivedBytes > upload.byteSize)
      throw new Refusal("invalid_input");
    const storageKey = crypto.randomUUID();
    await storeFile(storageKey, await sealFile(scope.tx, upload.organizationId, storageKey, content));
    try {
      await scope.tx.insert(uploadPieces).values({
        organizationId: upload.organizationId,
        uploadId: id,
        startsAt,
        byteSize: content.length,
        storageKey,
      });
      await scope.tx.update(uploads).set({ receivedBytes, touchedAt: scope.now }).where(eq(uploads.id, id));
    } catch (error) {
      await dropFile(storageKey);
      throw error;
    }
    scope.record({ ...traceOf(application), detail: { upload: id, startsAt, bytes: content.length } });
    return { receivedBytes };
  },
});
