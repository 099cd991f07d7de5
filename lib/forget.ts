import { and, eq, isNotNull, isNull, lt, notExists, or, type SQL, sql } from "drizzle-orm";
import { type TenantContext, type Tx, withTx } from "@/db/client";
import { applications, applicationTransitions } from "@/db/schema/application";
import { outbox } from "@/db/schema/audit";
import { institutions } from "@/db/schema/institution";
import { oneTimeCodes } from "@/db/schema/person";
import { commandLog } from "@/db/schema/plumbing";
import { limaDate } from "@/domain/calendar/lima";
import { platformRetention } from "@/domain/settings/retention";
import { system } from "@/lib/actors";
import { dropFiles, eraseDraft } from "@/lib/applications/erase";
import { preview } from "@/lib/applications/live";
import { append } from "@/lib/audit";
import { settingOf } from "@/lib/settings/in-force";

/** What has been kept long enough is deleted: rows and files, not marks on them. */

const nobody = { personId: null, organizationId: null, institutionId: null };
const worker: TenantContext = { scope: "worker", ...nobody };
const dayMs = 86_400_000;
const mostAtOnce = 200;

const daysBefore = (now: Date, days: number) => new Date(now.getTime() - days * dayMs);

/** Codes, delivered messages and answers to repeated forms. */
export async function forgetPlatformData(now: Date): Promise<void> {
  const { codes, messages, repeatedForms } = platformRetention;
  await withTx({ scope: "identity", ...nobody }, (tx) =>
    tx.delete(oneTimeCodes).where(lt(oneTimeCodes.expiresAt, daysBefore(now, codes))),
  );
  await withTx(worker, async (tx) => {
    await tx.delete(commandLog).where(lt(commandLog.at, daysBefore(now, repeatedForms)));
    await tx
      .delete(outbox)
      .where(
        and(
          lt(outbox.createdAt, daysBefore(now, messages)),
          or(isNotNull(outbox.deliveredAt), isNotNull(outbox.deadAt)),
        ),
      );
  });
}

/** Drafts that nobody touched for as long as their lender says, with every file that was handed in. Returns how many. */
export async function forgetAbandonedDrafts(now: Date): Promise<number> {
  const lenders = await withTx(worker, async (tx) => {
    const rows = await tx.select({ id: institutions.id }).from(institutions);
    const scope = { tx, actor: system, now, today: limaDate(now) };
    const found = [];
    for (const { id } of rows) found.push({ id, days: (await settingOf(scope, id, "retention")).draftDays });
    return found;
  });
  let forgotten = 0;
  for (const { id, days } of lenders)
    forgotten += await forgetDrafts(eq(applications.institutionId, id), daysBefore(now, days), now);
  return forgotten;
}

/** What staff walked of drafts and left. Returns how many. */
export function forgetPreviews(now: Date): Promise<number> {
  return forgetDrafts(preview, daysBefore(now, platformRetention.previews), now);
}

async function forgetDrafts(which: SQL, before: Date, now: Date): Promise<number> {
  const drafts = await withTx(worker, (tx) =>
    tx
      .select({ id: applications.id, organizationId: applications.organizationId })
      .from(applications)
      .where(and(which, abandoned(tx, before)))
      .limit(mostAtOnce),
  );
  let forgotten = 0;
  for (const draft of drafts) forgotten += await forgetDraft(draft, before, now);
  return forgotten;
}

/** Never sent, not touched since, and without a step: a step is history, and history is not deleted. */
function abandoned(tx: Tx, before: Date) {
  const steps = tx
    .select({ one: sql`1` })
    .from(applicationTransitions)
    .where(eq(applicationTransitions.applicationId, applications.id));
  return and(
    eq(applications.status, "draft"),
    isNull(applications.submittedAt),
    lt(applications.updatedAt, before),
    notExists(steps),
  );
}

type Draft = { id: string; organizationId: string };

async function forgetDraft({ id, organizationId }: Draft, before: Date, now: Date): Promise<number> {
  const files = await withTx({ scope: "actor", ...nobody, organizationId }, async (tx) => {
    // Somebody may have come back to it since it was found.
    const [draft] = await tx
      .select()
      .from(applications)
      .where(and(eq(applications.id, id), abandoned(tx, before)))
      .for("update");
    if (!draft) return null;
    const gone = await eraseDraft(tx, id);
    await append(tx, {
      event: "application.forget_draft",
      entity: "application",
      entityId: id,
      organizationId,
      institutionId: null,
      applicationId: id,
      detail: { files: gone.length },
      actorId: null,
      actorRoles: ["system"],
      sessionId: null,
      requestId: "worker",
      at: now,
    });
    return gone;
  });
  if (!files) return 0;
  // After the commit: a file without a row is found by nobody, a row without its file would be.
  await dropFiles(files);
  return 1;
}
