import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { evidence } from "@/db/schema/profile";
import { safeFileName } from "@/domain/file-name";
import { Refusal } from "@/domain/refusal";
import { uploadLimits } from "@/lib/applications/paper-limits";
import { inspectFile } from "@/lib/files/inspect";
import { command, type Scope } from "@/lib/gate";
import { dropFile, loadFile, storeFile } from "@/lib/storage";
import { openFile, sealFile, sha256 } from "@/lib/vault";

/** Files of an organization's own record: the paper behind a fact. */

export const typedFile = z.strictObject({
  name: z.string().max(1000),
  type: z.string().max(200),
  content: z.instanceof(Buffer),
});

/** Stores one file and runs the work that needs its id; when that fails, the bytes go too. */
export async function withEvidence<T>(
  scope: Scope,
  organizationId: string,
  file: z.output<typeof typedFile> | null,
  work: (evidenceId: string | null) => Promise<T>,
): Promise<T> {
  if (!file || (file.content.length === 0 && file.name === "")) return work(null);
  const { tx, actor, now } = scope;
  const inspected = await inspectFile(file.content, {
    fileName: file.name,
    declaredType: file.type,
    maxBytes: uploadLimits.fileBytes,
  });
  if (!inspected.ok) throw new Refusal(inspected.reason, { file: inspected.reason });
  const storageKey = crypto.randomUUID();
  await storeFile(storageKey, await sealFile(tx, organizationId, storageKey, file.content));
  try {
    const [stored] = await tx
      .insert(evidence)
      .values({
        organizationId,
        fileName: safeFileName(file.name),
        mediaType: inspected.mediaType,
        byteSize: inspected.byteSize,
        sha256: Buffer.from(inspected.sha256, "hex"),
        storageKey,
        uploadedBy: actor.personId ?? "",
        uploadedAt: now,
      })
      .returning({ id: evidence.id });
    return await work(stored?.id ?? null);
  } catch (error) {
    await dropFile(storageKey);
    throw error;
  }
}

/** The bytes of one paper inside a command; refuses another's like one that is missing. */
export async function openEvidence({ tx, actor }: Scope, evidenceId: string) {
  const [paper] = await tx
    .select()
    .from(evidence)
    .where(and(eq(evidence.id, evidenceId), eq(evidence.organizationId, actor.organizationId ?? "")));
  if (!paper) throw new Refusal("not_found");
  const content = await openFile(tx, paper.organizationId, paper.storageKey, await loadFile(paper.storageKey));
  if (!sha256(content).equals(paper.sha256)) throw new Error("A stored paper no longer has the hash it came with");
  return { content, fileName: paper.fileName, mediaType: paper.mediaType };
}

/** The bytes of one paper, for its own people. A command, because every reading leaves a trace. */
export const readEvidence = command("organization.read_evidence", {
  by: "organization.read",
  input: z.strictObject({ evidenceId: z.uuid() }),
  async run(scope, { evidenceId }) {
    const paper = await openEvidence(scope, evidenceId);
    scope.record({ entity: "evidence", entityId: evidenceId });
    return paper;
  },
});
