import { and, asc, eq, lte } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "@/db/client";
import { productVersions } from "@/db/schema/product";
import { system } from "@/lib/actors";
import { type Caller, command, query } from "@/lib/gate";

/**
 * Writes down that a scheduled version of a product has begun to hold, and that it replaced the one before. Nobody waits for
 * it: what holds is computed from time (`in-force.ts`). Of two at once, one waits for the other and finds nothing left.
 */
export async function settleDue(tx: Tx, now: Date, productId: string) {
  const ofProduct = eq(productVersions.productId, productId);
  const [due] = await tx
    .select()
    .from(productVersions)
    .where(and(ofProduct, eq(productVersions.status, "scheduled"), lte(productVersions.effectiveFrom, now)))
    .for("update");
  if (!due) return null;
  await tx
    .update(productVersions)
    .set({ status: "retired", retiredAt: due.effectiveFrom })
    .where(and(ofProduct, eq(productVersions.status, "published")));
  await tx.update(productVersions).set({ status: "published" }).where(eq(productVersions.id, due.id));
  return due;
}

const dueProducts = query({
  by: "clock.run",
  in: "worker",
  input: z.strictObject({}),
  run: ({ tx, now }) =>
    tx
      .select({ productId: productVersions.productId })
      .from(productVersions)
      .where(and(eq(productVersions.status, "scheduled"), lte(productVersions.effectiveFrom, now)))
      .orderBy(asc(productVersions.effectiveFrom))
      .limit(100),
});

const settleProduct = command("product.in_force", {
  by: "clock.run",
  in: "worker",
  input: z.strictObject({ productId: z.uuid() }),
  async run(scope, { productId }) {
    const due = await settleDue(scope.tx, scope.now, productId);
    scope.record({
      entity: "product_version",
      entityId: due?.id ?? productId,
      institutionId: due?.institutionId,
      detail: due ? { number: due.number, from: due.effectiveFrom?.toISOString() } : { settled: "before" },
    });
    return { settled: due !== null };
  },
});

/** Settles every product whose scheduled version has begun to hold. Returns how many. */
export async function enforceSchedules(now: Date): Promise<number> {
  const caller: Caller = { actor: system, now, requestId: "worker" };
  const due = await dueProducts(caller, {});
  if (!due.ok) throw new Error(`The clock was refused: ${due.code}`);
  let settled = 0;
  for (const { productId } of due.value) {
    const result = await settleProduct(caller, { productId });
    if (result.ok && result.value.settled) settled += 1;
  }
  return settled;
}
