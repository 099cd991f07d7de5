import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { evidence } from "@/db/schema/profile";
import { Refusal } from "@/domain/refusal";
import { isChosen, type TypedFile, takeIn } from "@/lib/files/take-in";
import { command, type Scope } from "@/lib/gate";
import { dropFile, loadFile } from "@/lib/storage";
import { openFile, sha256 } from "@/lib/vault";

/** Files of an organization's own record: the paper behind a fact. */

/** Stores one file and runs the work that needs its id; when that fails, the bytes go too. */
export async function withEvidence<T>(
  scope: Scope,
  organizationId: string,
  file: TypedFile | null,
  work: (evidenceId: string | null) => Promise<T>,
): Promise<T> {
  if (!isChosen(file)) return work(null);
  const { tx, actor, now } = scope;
  const { kept } = await takeIn(tx, organizationId, file);
  try {
    const [stored] = await tx
      .insert(evidence)
      .values({
        organizationId,
        ...kept,
        uploadedBy: actor.personId ?? "",
        uploadedAt: now,
      })
      .returning({ id: evidence.id });
    return await work(stored?.id ?? null);
  } catch (error) {
    await dropFile(kept.storageKey);
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
