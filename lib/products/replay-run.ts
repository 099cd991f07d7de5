import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { enter, type TenantContext, type Tx, withTx } from "@/db/client";
import { applications, productReplayChanges } from "@/db/schema/application";
import { organizations } from "@/db/schema/organization";
import { productReplays, productVersions } from "@/db/schema/product";
import { limaDate } from "@/domain/calendar/lima";
import { type ProductConfig, readConfig } from "@/domain/product";
import { replayed, type Tally, tallied } from "@/domain/replay";
import { heldOf } from "@/lib/findings/past";
import { log } from "@/lib/log";
import { sentUnderProduct } from "@/lib/products/replay";

/**
 * The work of a replay, a batch a transaction: with the batch, its place and its sums are written, so that a process that
 * dies loses nothing but the batch it was in, and another goes on from there. Files are read with the eyes of the lender
 * whose replay it is, so row security holds here as on every page. A cancel takes effect before the next batch.
 */

const batchSize = 250;
const worker: TenantContext = { scope: "worker", personId: null, organizationId: null, institutionId: null };

type Running = { id: string; institutionId: string };

/** Takes running replays one after the other until none is left. Returns how many files it went through. */
export async function runReplays(now: () => Date): Promise<number> {
  let seen = 0;
  const failed = new Set<string>();
  for (;;) {
    const running = (await runningReplays()).filter(({ id }) => !failed.has(id));
    const [next] = running;
    if (!next) return seen;
    try {
      seen += await runOne(next, now);
    } catch (err) {
      failed.add(next.id);
      log.error({ err, replayId: next.id }, "replay failed");
      await withTx(worker, (tx) =>
        tx
          .update(productReplays)
          .set({ state: "failed", finishedAt: now() })
          .where(and(eq(productReplays.id, next.id), eq(productReplays.state, "running"))),
      );
    }
  }
}

function runningReplays(): Promise<Running[]> {
  return withTx(worker, (tx) =>
    tx
      .select({ id: productReplays.id, institutionId: productReplays.institutionId })
      .from(productReplays)
      .where(eq(productReplays.state, "running"))
      .orderBy(asc(productReplays.requestedAt))
      .limit(20),
  );
}

type Pair = { productId: string; before: ProductConfig; after: ProductConfig };

async function runOne({ id, institutionId }: Running, now: () => Date): Promise<number> {
  const lender: TenantContext = { scope: "actor", personId: null, organizationId: null, institutionId };
  // What is proposed never changes and a draft that does makes the result stale, so the pair is read once.
  let pair: Pair | null = null;
  let seen = 0;
  for (;;) {
    const step = await withTx(worker, async (tx) => {
      await enter(tx, lender);
      const [replay] = await tx
        .select()
        .from(productReplays)
        .where(and(eq(productReplays.id, id), eq(productReplays.state, "running")))
        .for("update", { skipLocked: true });
      // Cancelled, or another process has it.
      if (!replay) return null;
      pair ??= await pairOf(tx, replay);
      return batch(tx, replay, pair, now());
    });
    if (step === null) return seen;
    seen += step.files;
    if (step.isLast) return seen;
  }
}

async function pairOf(tx: Tx, replay: typeof productReplays.$inferSelect): Promise<Pair> {
  const read = async (id: string) => {
    const [version] = await tx.select().from(productVersions).where(eq(productVersions.id, id));
    if (!version) throw new Error("A replay lost a version");
    return version;
  };
  const [after, before] = [await read(replay.versionId), await read(replay.againstId)];
  return {
    productId: after.productId,
    before: readConfig(before.config),
    after: readConfig(after.config),
  };
}

async function batch(tx: Tx, replay: typeof productReplays.$inferSelect, pair: Pair, now: Date) {
  const { cursorAt, cursorId } = replay;
  const files = await tx
    .select({
      id: applications.id,
      organizationId: applications.organizationId,
      kind: applications.applicantKind,
      amountCents: applications.amountCents,
      termMonths: applications.termMonths,
      answers: applications.answers,
      submittedAt: sql<Date>`${applications.submittedAt}`.mapWith(applications.submittedAt),
    })
    .from(applications)
    .where(
      and(
        sentUnderProduct(pair.productId),
        // What is sent while it runs is not of the past.
        sql`${applications.submittedAt} <= ${replay.requestedAt.toISOString()}`,
        cursorAt && cursorId
          ? sql`(${applications.submittedAt}, ${applications.id}) > (${cursorAt.toISOString()}, ${cursorId})`
          : undefined,
      ),
    )
    .orderBy(asc(applications.submittedAt), asc(applications.id))
    .limit(batchSize);
  const on = limaDate(replay.requestedAt);
  const districts = await districtsOf(tx, files);
  const held = await heldOf(
    tx,
    replay.institutionId,
    files.map(({ id }) => id),
    on,
  );
  const judged = files.map(({ organizationId, ...file }) => ({
    id: file.id,
    kind: file.kind,
    district: districts.get(organizationId) ?? null,
    amountCents: file.amountCents ?? 0,
    sentOn: limaDate(file.submittedAt),
    changed: replayed(
      pair.before,
      pair.after,
      { ...file, district: districts.get(organizationId), held: held.get(file.id) },
      on,
    ),
  }));
  const changes = judged.flatMap(({ id: applicationId, amountCents, changed }) =>
    changed
      ? [{ institutionId: replay.institutionId, replayId: replay.id, applicationId, amountCents, ...changed }]
      : [],
  );
  if (changes.length > 0) await tx.insert(productReplayChanges).values(changes);
  const last = files.at(-1);
  const isLast = files.length < batchSize;
  await tx
    .update(productReplays)
    .set({
      done: replay.done + files.length,
      tally: tallied(replay.tally as Tally, judged),
      ...(last ? { cursorAt: last.submittedAt, cursorId: last.id } : {}),
      ...(isLast ? { state: "done" as const, finishedAt: now, total: replay.done + files.length } : {}),
    })
    .where(eq(productReplays.id, replay.id));
  return { files: files.length, isLast };
}

async function districtsOf(tx: Tx, files: readonly { organizationId: string }[]): Promise<Map<string, string>> {
  const rows = await tx
    .select({ id: organizations.id, district: organizations.district })
    .from(organizations)
    .where(inArray(organizations.id, [...new Set(files.map(({ organizationId }) => organizationId))]));
  return new Map(rows.map(({ id, district }) => [id, district]));
}
