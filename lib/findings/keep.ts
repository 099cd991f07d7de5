import { desc, eq, sql } from "drizzle-orm";
import { findings } from "@/db/schema/finding";
import { type FindingKind, type Found, findings as kinds } from "@/domain/findings/kinds";
import { Refusal } from "@/domain/refusal";
import { contentsOf } from "@/lib/applications/contents";
import { contentToSign } from "@/lib/applications/freeze";
import { type Application, loadForChange, traceOf } from "@/lib/applications/visible";
import { refuseOutsideZone } from "@/lib/applications/zones";
import { isChosen, type TypedFile, takeIn } from "@/lib/files/take-in";
import type { CommandScope } from "@/lib/gate";
import { dropFile } from "@/lib/storage";

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
  const evidence = isChosen(file) ? (await takeIn(scope.tx, application.organizationId, file)).kept : null;
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
      storageKey: evidence?.storageKey,
      fileName: evidence?.fileName,
      mediaType: evidence?.mediaType,
      sha256: evidence?.sha256,
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
