import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { productVersions } from "@/db/schema/product";
import { limaDate } from "@/domain/calendar/lima";
import { approvalsNeeded } from "@/domain/charges";
import { codesOfIssues } from "@/domain/editor/wrong";
import { effectiveMoment } from "@/domain/effective";
import { lifted, type ProductConfig, readConfig } from "@/domain/product";
import { productConfig } from "@/domain/product-check";
import { listMistakes } from "@/domain/product-lists";
import { Refusal } from "@/domain/refusal";
import { type CommandScope, command, type Scope } from "@/lib/gate";
import { refuseAboveCap } from "@/lib/lawful-rates";
import { contentHash } from "@/lib/products/content-hash";
import { draftForChange, refuseUnlessAuthor } from "@/lib/products/draft";
import { settleDue } from "@/lib/products/enforce";
import { replacedBy } from "@/lib/products/replaced";
import { review, reviewsOf } from "@/lib/products/reviews";
import { refuseFailingSamples } from "@/lib/products/run-samples";
import { refuseUnfinished } from "@/lib/products/unfinished";
import { offeredOn } from "@/lib/settings/lists";

const note = z.string().trim().max(500, "text_too_long").default("");

type Version = Awaited<ReturnType<typeof draftForChange>>;

/** What is offered can work, and breaks no cap that is known for the day it begins. */
async function refuseUnlessPublishable(scope: Scope, version: Version, on: string): Promise<ProductConfig> {
  const checked = productConfig.safeParse(lifted(version.config));
  if (!checked.success) throw new Refusal("invalid_input", codesOfIssues(checked.error.issues));
  const unlisted = listMistakes(checked.data, await offeredOn(scope, version.institutionId, on));
  if (unlisted.length > 0)
    throw new Refusal("invalid_input", Object.fromEntries(unlisted.map(({ path, code }) => [path, code])));
  await refuseAboveCap(scope, version.institutionId, checked.data, on);
  return checked.data;
}

/** Sends a draft to a second person. What was approved in an earlier round no longer counts. */
export const proposeVersion = command("product.propose", {
  by: "product.draft",
  input: z.strictObject({ versionId: z.uuid(), note }),
  async run(scope, { versionId, note: said }) {
    const version = await draftForChange(scope, versionId);
    if (version.status !== "draft") throw new Refusal("version_not_draft");
    refuseUnlessAuthor(scope, version);
    await refuseUnfinished(scope, version);
    const config = await refuseUnlessPublishable(scope, version, scope.today);
    const replaced = await replacedBy(scope, version);
    if (replaced && contentHash(readConfig(replaced.config)).equals(contentHash(config)))
      throw new Refusal("version_unchanged");
    const round = version.round + 1;
    await scope.tx
      .update(productVersions)
      .set({ status: "in_review", proposedAt: scope.now, round })
      .where(eq(productVersions.id, versionId));
    await review(scope, { ...version, round }, "proposed", { note: said });
    scope.record({ entity: "product_version", entityId: versionId, detail: { round } });
    return {};
  },
});

/** Hands a proposed version back to its author with a reason; the author takes it back without one. */
export const returnVersion = command("product.return", {
  by: "product.publish",
  input: z.strictObject({ versionId: z.uuid(), note }),
  async run(scope, { versionId, note: said }) {
    const version = await draftForChange(scope, versionId);
    const isOwn = version.createdBy === scope.actor.personId;
    if (version.status !== "in_review") throw new Refusal("version_not_in_review");
    if (!isOwn && said.length < 5) throw new Refusal("invalid_input", { note: "why_required" });
    await scope.tx
      .update(productVersions)
      .set({ status: "draft", proposedAt: null })
      .where(eq(productVersions.id, versionId));
    await review(scope, version, isOwn ? "taken_back" : "returned", { note: said });
    scope.record({ entity: "product_version", entityId: versionId });
    return {};
  },
});

/**
 * Approves a proposed version, by somebody else than its author. With the last approval it needs it is published, from the
 * moment that was typed on or at once; the one before holds until then. A version that passes on a third party's cost of a
 * guarantee needs two who agree: the first leaves it in review.
 */
export const publishVersion = command("product.publish", {
  by: "product.publish",
  input: z.strictObject({
    versionId: z.uuid(),
    note,
    effectiveDay: z.string().max(20).default(""),
    effectiveHour: z.string().max(20).default(""),
  }),
  async run(scope, { versionId, note: said, effectiveDay, effectiveHour }) {
    const version = await draftForChange(scope, versionId);
    if (version.status !== "in_review") throw new Refusal("version_not_in_review");
    if (version.createdBy === scope.actor.personId) throw new Refusal("same_person");
    const from = effectiveMoment({ day: effectiveDay, hour: effectiveHour }, scope.now);
    if (!(from instanceof Date))
      throw new Refusal("invalid_input", { [from.field === "day" ? "effectiveDay" : "effectiveHour"]: from.code });
    const config = await refuseUnlessPublishable(scope, version, limaDate(from));
    await refuseFailingSamples(scope, version, limaDate(from));
    const before = (await reviewsOf(scope, version)).filter(({ counts }) => counts);
    if (before.some(({ personId }) => personId === scope.actor.personId)) throw new Refusal("same_person");
    await review(scope, version, "approved", { note: said, effectiveFrom: from });
    const approvals = before.length + 1;
    const waits = approvals < approvalsNeeded(config.charges);
    if (!waits) await putInForce(scope, version, from);
    const detail = { number: version.number, approval: approvals, effectiveFrom: from.toISOString() };
    scope.record({ entity: "product_version", entityId: versionId, detail });
    return { productId: version.productId, waits, isScheduled: !waits && from > scope.now };
  },
});

async function putInForce(scope: CommandScope, version: Version, from: Date): Promise<void> {
  const { tx, actor, now } = scope;
  await settleDue(tx, now, version.productId);
  const ofProduct = eq(productVersions.productId, version.productId);
  const [waiting] = await tx
    .select({ number: productVersions.number })
    .from(productVersions)
    .where(and(ofProduct, eq(productVersions.status, "scheduled")));
  if (waiting) throw new Refusal("version_scheduled", {}, { number: waiting.number });
  const isNow = from <= now;
  if (isNow)
    await tx
      .update(productVersions)
      .set({ status: "retired", retiredAt: from })
      .where(and(ofProduct, eq(productVersions.status, "published")));
  await tx
    .update(productVersions)
    .set({
      status: isNow ? "published" : "scheduled",
      publishedBy: actor.personId,
      publishedAt: now,
      effectiveFrom: from,
    })
    .where(eq(productVersions.id, version.id));
}

/** Calls off a version that was to hold from a later moment on. It stays in the history, and a new draft can begin from it. */
export const callOffVersion = command("product.call_off", {
  by: "product.publish",
  input: z.strictObject({ versionId: z.uuid(), note: note.pipe(z.string().min(5, "why_required")) }),
  async run(scope, { versionId, note: said }) {
    const [version] = await scope.tx
      .select()
      .from(productVersions)
      .where(and(eq(productVersions.id, versionId), eq(productVersions.institutionId, scope.actor.institutionId ?? "")))
      .for("update");
    if (!version) throw new Refusal("not_found");
    // What holds already cannot be called off, written down or not.
    if (version.status !== "scheduled" || (version.effectiveFrom ?? scope.now) <= scope.now)
      throw new Refusal("version_not_scheduled");
    await scope.tx.update(productVersions).set({ status: "called_off" }).where(eq(productVersions.id, versionId));
    await review(scope, version, "called_off", { note: said });
    scope.record({ entity: "product_version", entityId: versionId, detail: { number: version.number } });
    return { productId: version.productId };
  },
});
