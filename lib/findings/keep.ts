import { desc, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { findings } from "@/db/schema/finding";
import { safeFileName } from "@/domain/file-name";
import { type FindingKind, type Found, findings as kinds } from "@/domain/findings/kinds";
import { Refusal } from "@/domain/refusal";
import { contentsOf } from "@/lib/applications/contents";
import { contentToSign } from "@/lib/applications/freeze";
import { uploadLimits } from "@/lib/applications/paper-limits";
import { type Application, loadForChange, traceOf } from "@/lib/applications/visible";
import { refuseOutsideZone } from "@/lib/applications/zones";
import { inspectFile } from "@/lib/files/inspect";
import type { CommandScope } from "@/lib/gate";
import type { typedFile } from "@/lib/organizations/evidence";
import { dropFile, storeFile } from "@/lib/storage";
import { sealFile } from "@/lib/vault";

type TypedFile = z.output<typeof typedFile>;
type Finding<K extends FindingKind> = {
  kind: K;
  content: Found<K>;
  asOf: string;
  note: string;
  file?: TypedFile | null;
};

/** The file somebody wants to find something out about, held; only whoever works in that part of it may. */
export async function openForFinding(scope: CommandScope, id: string, kind: FindingKind): Promise<Application> {
  const application = await loadForChange(scope, id);
  refuseOutsideZone(scope.actor, application, kinds[kind].zone, "edit");
  return application;
}

/** Keeps one finding behind those of its kind, with its evidence. It is never changed; a newer one counts instead. */
export async function keepFinding<K extends FindingKind>(
  scope: CommandScope,
  application: Application,
  { kind, content, asOf, note, file = null }: Finding<K>,
): Promise<{ findingId: string }> {
  if (asOf > scope.today) throw new Refusal("invalid_input", { asOf: "date_in_future" });
  const { contentHash } = contentToSign(application, await contentsOf(scope, application));
  const [last] = await scope.tx
    .select({ seq: findings.seq })
    .from(findings)
    .where(sql`${eq(findings.applicationId, application.id)} and ${eq(findings.kind, kind)}`)
    .orderBy(desc(findings.seq))
    .limit(1);
  const findingId = crypto.randomUUID();
  const evidence = await stored(scope, application, file);
  try {
    await scope.tx.insert(findings).values({
      id: findingId,
      institutionId: application.institutionId,
      organizationId: application.organizationId,
      applicationId: application.id,
      kind,
      seq: (last?.seq ?? 0) + 1,
      content,
      asOf,
      note,
      basis: contentHash,
      ...evidence,
      foundBy: scope.actor.personId ?? "",
      foundByName: scope.actor.displayName,
      at: scope.now,
    });
  } catch (error) {
    if (evidence) await dropFile(evidence.storageKey);
    throw error;
  }
  scope.record({ ...traceOf(application), detail: { findingId, kind, asOf } });
  return { findingId };
}

async function stored({ tx }: CommandScope, { organizationId }: Application, file: TypedFile | null) {
  if (!file || (file.content.length === 0 && file.name === "")) return null;
  const inspected = await inspectFile(file.content, {
    fileName: file.name,
    declaredType: file.type,
    maxBytes: uploadLimits.fileBytes,
  });
  if (!inspected.ok) throw new Refusal(inspected.reason, { file: inspected.reason });
  const storageKey = crypto.randomUUID();
  await storeFile(storageKey, await sealFile(tx, organizationId, storageKey, file.content));
  return {
    storageKey,
    fileName: safeFileName(file.name),
    mediaType: inspected.mediaType,
    sha256: Buffer.from(inspected.sha256, "hex"),
  };
}
