import { z } from "zod";
import type { Tx } from "@/db/client";
import { safeFileName } from "@/domain/file-name";
import { cleanPhoto } from "@/domain/photo/clean";
import { writePlace } from "@/domain/photo/exif";
import { Refusal } from "@/domain/refusal";
import { uploadLimits } from "@/lib/applications/paper-limits";
import { inspectFile } from "@/lib/files/inspect";
import { storeFile } from "@/lib/storage";
import { sealFile, sha256 } from "@/lib/vault";

/** A file as a form hands it in: believe neither its name nor its type. */
export const typedFile = z.strictObject({
  name: z.string().max(1000),
  type: z.string().max(200),
  content: z.instanceof(Buffer),
});
export type TypedFile = z.output<typeof typedFile>;

/** Whether a file field was used at all. */
export function isChosen(file: TypedFile | null): file is TypedFile {
  return file !== null && (file.content.length > 0 || file.name !== "");
}

/**
 * Looks at a file and keeps it, sealed for its organization: the one way in for papers, whoever hands them in. A photo loses
 * what it says besides its picture; where it was taken comes back only if that is wanted. Refuses what is no PDF, JPEG or PNG
 * of ours. Who takes it drops the bytes of `storageKey` when the rest fails.
 */
export async function takeIn(tx: Tx, organizationId: string, file: TypedFile, { keepPlace = false } = {}) {
  const inspected = await inspectFile(file.content, {
    fileName: file.name,
    declaredType: file.type,
    maxBytes: uploadLimits.fileBytes,
  });
  if (!inspected.ok) throw new Refusal(inspected.reason, { file: inspected.reason });
  const cleaned = cleanPhoto(file.content, { keepPlace });
  const content = Buffer.from(cleaned.content);
  const storageKey = crypto.randomUUID();
  await storeFile(storageKey, await sealFile(tx, organizationId, storageKey, content));
  return {
    place: cleaned.place && writePlace(cleaned.place),
    kept: {
      storageKey,
      fileName: safeFileName(file.name),
      mediaType: inspected.mediaType,
      byteSize: content.length,
      sha256: sha256(content),
    },
  };
}
