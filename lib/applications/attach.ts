import { and, eq, ne, sql } from "drizzle-orm";
import { z } from "zod";
import { documents } from "@/db/schema/application";
import { parseDate } from "@/domain/answer/scalar";
import { documentsFor } from "@/domain/answers";
import { safeFileName } from "@/domain/file-name";
import { questionsOf } from "@/domain/product";
import { asksForFile } from "@/domain/question";
import { Refusal } from "@/domain/refusal";
import { type Contents, contentsOf, refuseUnlessEditable } from "@/lib/applications/contents";
import { markAnswered, reopenCorrection } from "@/lib/applications/correction";
import { type Application, holdUnchanged, load, loadForChange, traceOf } from "@/lib/applications/visible";
import { inspectFile } from "@/lib/files/inspect";
import { type CommandScope, command } from "@/lib/gate";
import { dropFile, storeFile } from "@/lib/storage";
import { sealFile } from "@/lib/vault";

/** Bytes of one file, files and bytes of one application. */
export const uploadLimits = { fileBytes: 10 * 1024 * 1024, files: 40, totalBytes: 100 * 1024 * 1024 } as const;

const upload = z.strictObject({ name: z.string().max(1000), type: z.string().max(200), content: z.instanceof(Buffer) });

/** Hands in one file for one required document. Several files may make up one document. */
export const attachDocument = command("document.upload", {
  by: "application.edit",
  input: z.strictObject({
    id: z.uuid(),
    requirement: z.string().max(40),
    issuedOn: z.string().trim().max(20).default(""),
    file: upload.nullable(),
  }),
  async run(scope, { id, requirement, issuedOn, file }) {
    const date = issuedOn === "" ? null : parseDate(issuedOn);
    if (issuedOn !== "" && (date === null || date > scope.today)) {
      throw new Refusal("invalid_input", { issuedOn: date === null ? "date_invalid" : "date_in_future" });
    }
    const { documentId } = await handIn(scope, { id, requirement, issuedOn: date, file });
    return { documentId };
  },
});

type HandedIn = { id: string; requirement: string; issuedOn: string | null; file: z.output<typeof upload> | null };

/** Hands in a file inside a command, with all that is asked of one; `after` runs while a failure still takes it back. */
export async function handIn(
  scope: CommandScope,
  { id, requirement, issuedOn, file }: HandedIn,
  after?: (application: Application, documentId: string) => Promise<void>,
): Promise<{ documentId: string; application: Application }> {
  const application = await load(scope, id);
  const contents = await contentsOf(scope, application);
  if (!askedPapers(application, contents).includes(requirement)) throw new Refusal("not_found");
  refuseUnlessEditable(application, contents, "document", requirement);
  if (!file || (file.content.length === 0 && file.name === ""))
    throw new Refusal("file_missing", { file: "file_missing" });
  await refuseOverQuota(scope, application.id, file.content.length);
  const inspected = await inspectFile(file.content, {
    fileName: file.name,
    declaredType: file.type,
    maxBytes: uploadLimits.fileBytes,
  });
  if (!inspected.ok) throw new Refusal(inspected.reason, { file: inspected.reason });
  const documentId = crypto.randomUUID();
  const storageKey = crypto.randomUUID();
  await storeFile(storageKey, await sealFile(scope.tx, application.organizationId, storageKey, file.content));
  try {
    // The bytes took their time; the application must not have been sent meanwhile.
    await holdUnchanged(scope, application);
    if (application.status === "info_requested") {
      await scope.tx
        .update(documents)
        .set({ state: "replaced" })
        .where(
          and(eq(documents.applicationId, id), eq(documents.requirement, requirement), eq(documents.state, "observed")),
        );
    }
    await scope.tx.insert(documents).values({
      id: documentId,
      organizationId: application.organizationId,
      institutionId: application.institutionId,
      applicationId: application.id,
      requirement,
      fileName: safeFileName(file.name),
      mediaType: inspected.mediaType,
      byteSize: inspected.byteSize,
      sha256: Buffer.from(inspected.sha256, "hex"),
      storageKey,
      issuedOn,
      state: "received",
      uploadedBy: scope.actor.personId ?? "",
      uploadedAt: scope.now,
    });
    await markAnswered(scope, application, "document", requirement);
    await after?.(application, documentId);
  } catch (error) {
    await dropFile(storageKey);
    throw error;
  }
  scope.record({ ...traceOf(application), detail: { document: documentId, requirement, sha256: inspected.sha256 } });
  return { documentId, application };
}

/** Codes of the papers this application asks for: the product's list, and those a question asks for. */
export function askedPapers(application: Application, { config, facts }: Contents): string[] {
  return [
    ...documentsFor(config, application.applicantKind, facts).map((paper) => paper.code),
    ...questionsOf(config)
      .filter(asksForFile)
      .map((question) => question.document),
  ];
}

async function refuseOverQuota(
  { tx }: Parameters<typeof load>[0],
  applicationId: string,
  incoming: number,
): Promise<void> {
  const [used] = await tx
    .select({ files: sql<number>`count(*)::int`, bytes: sql<number>`coalesce(sum(${documents.byteSize}), 0)::bigint` })
    .from(documents)
    .where(and(eq(documents.applicationId, applicationId), ne(documents.state, "replaced")));
  if (!used) return;
  if (used.files >= uploadLimits.files || Number(used.bytes) + incoming > uploadLimits.totalBytes) {
    throw new Refusal("file_quota", { file: "file_quota" });
  }
}

/** Takes a file back out of a draft, or one handed in for an observation. Its row stays, marked as replaced. */
export const removeDocument = command("document.remove", {
  by: "application.edit",
  input: z.strictObject({ id: z.uuid(), documentId: z.uuid() }),
  async run(scope, { id, documentId }) {
    const application = await loadForChange(scope, id);
    const contents = await contentsOf(scope, application);
    const paper = contents.documents.find((document) => document.id === documentId && document.state === "received");
    if (!paper) throw new Refusal("not_found");
    refuseUnlessEditable(application, contents, "document", paper.requirement);
    await scope.tx.update(documents).set({ state: "replaced" }).where(eq(documents.id, documentId));
    const others = contents.documents.some(
      (other) => other.id !== documentId && other.requirement === paper.requirement && other.state === "received",
    );
    if (!others) await reopenCorrection(scope, application, paper.requirement);
    scope.record({ ...traceOf(application), detail: { document: documentId, requirement: paper.requirement } });
    return { requirement: paper.requirement };
  },
});
