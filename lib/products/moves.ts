import { and, eq, inArray, isNotNull, ne, sql } from "drizzle-orm";
import { z } from "zod";
import { enter } from "@/db/client";
import { applications } from "@/db/schema/application";
import { productVersions } from "@/db/schema/product";
import { moveBetween } from "@/domain/draft-move";
import { readConfig } from "@/domain/product";
import { system } from "@/lib/actors";
import { live } from "@/lib/applications/live";
import { type Caller, command, query, type Scope } from "@/lib/gate";
import { ownVersion } from "@/lib/products/draft";
import { inForce } from "@/lib/products/in-force";
import { replacedBy } from "@/lib/products/replaced";

/** What a version does to those who are on their way: drafts move only where nothing is touched, sent files never. */

const draftsOf = (productId: string) =>
  and(eq(applications.productId, productId), eq(applications.status, "draft"), live);

/** How a version touches drafts of the one it replaces, how many there are, and how many sent files keep theirs. */
export const moveOfVersion = query({
  by: "product.read",
  input: z.strictObject({ versionId: z.uuid() }),
  async run(scope, { versionId }) {
    const { tx, actor } = scope;
    const version = await ownVersion(scope, versionId);
    const base = await replacedBy(scope, version);
    const [running] = await tx
      .select({ count: sql<number>`count(*)::int` })
      .from(applications)
      .where(
        and(
          eq(applications.productId, version.productId),
          live,
          isNotNull(applications.submittedAt),
          isNotNull(applications.waitingOn),
        ),
      );
    const drafts = await countDrafts(scope, version.productId);
    await enter(tx, {
      scope: "actor",
      personId: actor.personId,
      organizationId: null,
      institutionId: actor.institutionId,
    });
    return {
      move: base ? moveBetween(readConfig(base.config), readConfig(version.config)) : null,
      drafts,
      running: running?.count ?? 0,
    };
  },
});

/** How many drafts there are. Whose they are the lender does not learn. */
async function countDrafts({ tx }: Scope, productId: string): Promise<number> {
  await enter(tx, { scope: "worker", personId: null, organizationId: null, institutionId: null });
  const [drafts] = await tx.select({ count: sql<number>`count(*)::int` }).from(applications).where(draftsOf(productId));
  return drafts?.count ?? 0;
}

/** Drafts that lie on a version which no longer holds, by the version that does. */
const behind = query({
  by: "clock.run",
  in: "worker",
  input: z.strictObject({}),
  run: ({ tx, now }) =>
    tx
      .selectDistinct({ from: applications.productVersionId, to: productVersions.id })
      .from(applications)
      .innerJoin(productVersions, and(eq(productVersions.productId, applications.productId), inForce(now)))
      .where(and(eq(applications.status, "draft"), live, ne(applications.productVersionId, productVersions.id))),
});

/** Moves every draft of one version to another, which is only done where that touches nothing in them. */
const moveAlong = command("application.move_along", {
  by: "clock.run",
  in: "worker",
  input: z.strictObject({ from: z.uuid(), to: z.uuid() }),
  async run({ tx, record }, { from, to }) {
    const versions = await tx
      .select()
      .from(productVersions)
      .where(inArray(productVersions.id, [from, to]));
    const [before, after] = [from, to].map((id) => versions.find((version) => version.id === id));
    const isHarmless =
      before !== undefined &&
      after !== undefined &&
      before.productId === after.productId &&
      moveBetween(readConfig(before.config), readConfig(after.config)).kind === "harmless";
    const moved = isHarmless
      ? await tx
          .update(applications)
          // Nobody touched it: how long it is kept still counts from when its people last did.
          .set({ productVersionId: to })
          .where(and(eq(applications.productVersionId, from), draftsOf(after.productId)))
          .returning({ id: applications.id, organizationId: applications.organizationId })
      : [];
    for (const { id, organizationId } of moved)
      record({ entity: "application", entityId: id, applicationId: id, organizationId, detail: { from, to } });
    if (moved.length === 0) record({ entity: "product_version", entityId: to, detail: { moved: 0 } });
    return { moved: moved.length, isHarmless };
  },
});

// Pairs that need their people's word are not looked at again by this process: versions never change.
const settled = new Set<string>();

/** Moves drafts along wherever a version that holds touches nothing in them. Returns how many it moved. */
export async function moveDraftsAlong(now: Date): Promise<number> {
  const caller: Caller = { actor: system, now, requestId: "worker" };
  const pairs = await behind(caller, {});
  if (!pairs.ok) throw new Error(`The clock was refused: ${pairs.code}`);
  let moved = 0;
  for (const pair of pairs.value) {
    const name = `${pair.from} ${pair.to}`;
    if (settled.has(name)) continue;
    const result = await moveAlong(caller, pair);
    if (result.ok) moved += result.value.moved;
    if (result.ok && !result.value.isHarmless) settled.add(name);
  }
  return moved;
}
