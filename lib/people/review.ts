import { desc, eq } from "drizzle-orm";
import { z } from "zod";
import { accessReviews, people } from "@/db/schema/person";
import { Refusal } from "@/domain/refusal";
import { command, query, type Scope } from "@/lib/gate";
import { sha256 } from "@/lib/vault";
import { accessCsv, accessTexts, accessXlsx } from "./access-file";
import { type StaffMember, staffOf } from "./queries";

/** What a review is about: fingerprint and counts of the list as it stands. */
function standing(everyone: readonly StaffMember[]) {
  const content = everyone.map(({ id, isIn, authorityCents, roles }) => [
    id,
    isIn,
    authorityCents,
    roles.map(({ role, validFrom, validUntil }) => [role, validFrom, validUntil]),
  ]);
  return {
    hash: sha256(JSON.stringify(content)),
    peopleCount: everyone.filter(({ isIn }) => isIn).length,
    conflictCount: everyone.reduce((count, { isIn, conflicts }) => count + (isIn ? conflicts.length : 0), 0),
  };
}

async function reviewsOf({ tx, actor }: Scope) {
  return tx
    .select({ review: accessReviews, by: people.displayName })
    .from(accessReviews)
    .innerJoin(people, eq(people.id, accessReviews.signedBy))
    .where(eq(accessReviews.institutionId, actor.institutionId ?? ""))
    .orderBy(desc(accessReviews.signedAt))
    .limit(20);
}

/** Everyone with their access, and the reviews that were signed. */
export const accessReview = query({
  by: "people.read",
  input: z.strictObject({}),
  async run(scope) {
    const everyone = await staffOf(scope);
    const { hash, peopleCount, conflictCount } = standing(everyone);
    const reviews = await reviewsOf(scope);
    return {
      people: everyone,
      peopleCount,
      conflictCount,
      /** Names this very list: a signature on a list that has changed since is refused. */
      fingerprint: hash.toString("hex").slice(0, 16),
      reviews: reviews.map(({ review, by }) => ({
        id: review.id,
        by,
        at: review.signedAt,
        note: review.note,
        peopleCount: review.peopleCount,
        conflictCount: review.conflictCount,
        isCurrent: review.contentHash.equals(hash),
      })),
    };
  },
});

/** Signs that the list was looked through, as the person saw it. */
export const signReview = command("people.sign_review", {
  by: "people.review",
  input: z.strictObject({
    fingerprint: z.string().max(64),
    note: z.string().trim().min(5, "reason_required").max(500, "text_too_long"),
  }),
  async run(scope, { fingerprint, note }) {
    const { tx, actor, now, record } = scope;
    if (!actor.institutionId || !actor.personId) throw new Refusal("not_allowed");
    const { hash, peopleCount, conflictCount } = standing(await staffOf(scope));
    if (!hash.toString("hex").startsWith(fingerprint) || fingerprint.length < 16)
      throw new Refusal("changed_meanwhile");
    const id = crypto.randomUUID();
    await tx.insert(accessReviews).values({
      ...{ id, institutionId: actor.institutionId, contentHash: hash, peopleCount, conflictCount, note },
      signedBy: actor.personId,
      signedAt: now,
    });
    record({ entity: "access_review", entityId: id, detail: { peopleCount, conflictCount } });
    return {};
  },
});

/** The list as a file. A command, because who took it away when belongs to the trail. */
export const exportAccess = command("people.export_access", {
  by: "people.read",
  answersOnce: true,
  input: z.strictObject({ format: z.enum(["csv", "xlsx"]), language: z.enum(["es", "en"]).default("es") }),
  async run(scope, { format, language }) {
    const everyone = await staffOf(scope);
    const { hash } = standing(everyone);
    const texts = accessTexts(language);
    const content = format === "csv" ? accessCsv(everyone, texts) : await accessXlsx(everyone, texts);
    const detail = { format, people: everyone.length, list: hash.toString("hex").slice(0, 16) };
    scope.record({ entity: "access_list", entityId: scope.actor.institutionId ?? "", detail });
    return { content, fileName: `${texts.file_name}-${scope.today}.${format}` };
  },
});
