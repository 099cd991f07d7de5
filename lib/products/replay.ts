import { and, asc, desc, eq, isNotNull, sql } from "drizzle-orm";
import { z } from "zod";
import { violatedConstraint } from "@/db/client";
import { applications, productReplayChanges } from "@/db/schema/application";
import { people } from "@/db/schema/person";
import { productReplays, productVersions } from "@/db/schema/product";
import { can } from "@/domain/access";
import type { Outcome } from "@/domain/outcome";
import { Refusal } from "@/domain/refusal";
import { nothingTallied, type Tally } from "@/domain/replay";
import { live } from "@/lib/applications/live";
import { command, query, type Scope } from "@/lib/gate";
import { contentHash } from "@/lib/products/content-hash";
import { replacedBy } from "@/lib/products/replaced";

/** Trying a version on the files of the past before anyone publishes it. The work itself: `replay-run.ts`. */

/** Files of a product that were sent, which is what a replay goes through. */
export const sentUnderProduct = (productId: string) =>
  and(eq(applications.productId, productId), isNotNull(applications.submittedAt), live);

async function versionOf({ tx, actor }: Scope, versionId: string) {
  const [version] = await tx
    .select()
    .from(productVersions)
    .where(and(eq(productVersions.id, versionId), eq(productVersions.institutionId, actor.institutionId ?? "")));
  if (!version) throw new Refusal("not_found");
  return version;
}

/** Begins a replay of a version over every file sent under its product. One runs at a time for a version. */
export const startReplay = command("product.replay", {
  by: "product.publish",
  input: z.strictObject({ versionId: z.uuid() }),
  async run(scope, { versionId }) {
    const { tx, actor, now } = scope;
    const version = await versionOf(scope, versionId);
    const against = await replacedBy(scope, version);
    if (!against) throw new Refusal("nothing_to_compare");
    const [files] = await tx
      .select({ count: sql<number>`count(*)::int` })
      .from(applications)
      .where(sentUnderProduct(version.productId));
    const id = crypto.randomUUID();
    try {
      await tx.insert(productReplays).values({
        id,
        institutionId: version.institutionId,
        versionId,
        againstId: against.id,
        contentHash: contentHash(version.config),
        state: "running",
        total: files?.count ?? 0,
        tally: nothingTallied,
        requestedBy: actor.personId ?? "",
        requestedAt: now,
      });
    } catch (error) {
      if (violatedConstraint(error) === "product_replays_one_running") throw new Refusal("replay_running");
      throw error;
    }
    scope.record({ entity: "product_version", entityId: versionId, detail: { replay: id, against: against.number } });
    return { replayId: id };
  },
});

/** Stops a replay where it is: what it found so far stays, and is shown as partial. */
export const cancelReplay = command("product.cancel_replay", {
  by: "product.publish",
  input: z.strictObject({ replayId: z.uuid() }),
  async run({ tx, actor, now, record }, { replayId }) {
    const [stopped] = await tx
      .update(productReplays)
      .set({ state: "cancelled", finishedAt: now })
      .where(
        and(
          eq(productReplays.id, replayId),
          eq(productReplays.institutionId, actor.institutionId ?? ""),
          eq(productReplays.state, "running"),
        ),
      )
      .returning({ versionId: productReplays.versionId });
    if (!stopped) throw new Refusal("replay_over");
    record({ entity: "product_version", entityId: stopped.versionId, detail: { replay: replayId } });
    return { versionId: stopped.versionId };
  },
});

const shown = 50;

/** The newest replay of a version: how far it is, what it found, and the first files that would change. */
export const replayOf = query({
  by: "product.read",
  input: z.strictObject({ versionId: z.uuid(), page: z.coerce.number().int().min(1).max(10_000).default(1) }),
  async run(scope, { versionId, page }) {
    const { tx, actor } = scope;
    const version = await versionOf(scope, versionId);
    const [row] = await tx
      .select({ replay: productReplays, against: productVersions.number, by: people.displayName })
      .from(productReplays)
      .innerJoin(productVersions, eq(productVersions.id, productReplays.againstId))
      .leftJoin(people, eq(people.id, productReplays.requestedBy))
      .where(eq(productReplays.versionId, versionId))
      .orderBy(desc(productReplays.requestedAt))
      .limit(1);
    if (!row) return null;
    const { contentHash: hash, ...replay } = row.replay;
    const tally = replay.tally as Tally;
    const changed = Object.values(tally.changes).reduce((sum, one) => sum + one, 0);
    const seesFiles = can(actor, "file.read");
    const rows = await tx
      .select({ change: productReplayChanges, number: applications.number, kind: applications.applicantKind })
      .from(productReplayChanges)
      .innerJoin(applications, eq(applications.id, productReplayChanges.applicationId))
      .where(eq(productReplayChanges.replayId, replay.id))
      .orderBy(asc(productReplayChanges.change), asc(productReplayChanges.applicationId))
      .limit(shown)
      .offset((page - 1) * shown);
    return {
      ...replay,
      tally,
      changed,
      against: row.against,
      by: row.by ?? "",
      /** The version was edited since, or would replace another one now. */
      isStale: !hash.equals(contentHash(version.config)) || (await replacedBy(scope, version))?.id !== replay.againstId,
      page,
      pages: Math.max(1, Math.ceil(changed / shown)),
      rows: rows.map(({ change, number, kind }) => ({
        // Who may not see files learns which would change, not whose they are.
        applicationId: seesFiles ? change.applicationId : null,
        number,
        kind,
        amountCents: change.amountCents,
        change: change.change,
        causes: change.causes,
        before: change.before as Outcome,
        after: change.after as Outcome,
      })),
    };
  },
});

export type Replay = NonNullable<Extract<Awaited<ReturnType<typeof replayOf>>, { ok: true }>["value"]>;
