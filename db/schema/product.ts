import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { bytes, id, instant } from "./columns";
import { institutions } from "./institution";
import { people } from "./person";
import { current, inScope, rowSecurity } from "./tenancy";

export const products = pgTable(
  "products",
  {
    id: id(),
    institutionId: uuid()
      .notNull()
      .references(() => institutions.id),
    /** Part of the public address. */
    slug: text().notNull().unique(),
    isOpen: boolean().notNull().default(true),
    /** Why and since when it takes no applications, as applicants read it; null while it is open. */
    closedReason: text(),
    closedAt: instant(),
    createdAt: instant().notNull(),
  },
  (t) => [
    unique().on(t.institutionId, t.id),
    ...rowSecurity("products", {
      public: { read: sql`true` },
      own: sql`institution_id = ${current.institution}`,
      setup: inScope("setup"),
    }),
  ],
);

export const versionStatuses = ["draft", "in_review", "scheduled", "published", "retired", "called_off"] as const;

/**
 * A configuration, immutable from its proposal on: a trigger refuses any change of its content. Which version holds at a
 * moment is computed (`lib/products/in-force.ts`); the worker only writes it down.
 */
export const productVersions = pgTable(
  "product_versions",
  {
    id: id(),
    institutionId: uuid().notNull(),
    productId: uuid().notNull(),
    number: integer().notNull(),
    status: text({ enum: versionStatuses }).notNull(),
    config: jsonb().notNull(),
    basedOn: uuid(),
    createdBy: uuid().notNull(),
    createdAt: instant().notNull(),
    proposedAt: instant(),
    /** How many times it was proposed: an approval counts in its own round only. */
    round: integer().notNull().default(0),
    /** The last who agreed, and when. */
    publishedBy: uuid(),
    publishedAt: instant(),
    /** From when on it holds; before that moment it is scheduled. */
    effectiveFrom: instant(),
    retiredAt: instant(),
  },
  (t) => [
    unique().on(t.institutionId, t.id),
    unique().on(t.institutionId, t.productId, t.id),
    unique().on(t.institutionId, t.id, t.createdBy),
    unique().on(t.productId, t.number),
    uniqueIndex("product_versions_one_published").on(t.productId).where(sql`status = 'published'`),
    uniqueIndex("product_versions_one_scheduled").on(t.productId).where(sql`status = 'scheduled'`),
    uniqueIndex("product_versions_one_draft").on(t.productId).where(sql`status in ('draft', 'in_review')`),
    foreignKey({ columns: [t.institutionId, t.productId], foreignColumns: [products.institutionId, products.id] }),
    foreignKey({ columns: [t.institutionId, t.createdBy], foreignColumns: [people.institutionId, people.id] }),
    foreignKey({ columns: [t.institutionId, t.publishedBy], foreignColumns: [people.institutionId, people.id] }),
    check(
      "product_versions_status",
      sql`status in ('draft', 'in_review', 'scheduled', 'published', 'retired', 'called_off')`,
    ),
    check("product_versions_effective", sql`(status in ('draft', 'in_review')) = (effective_from is null)`),
    check("product_versions_four_eyes", sql`published_by is null or published_by <> created_by`),
    ...rowSecurity("product_versions", {
      public: { read: sql`status in ('scheduled', 'published', 'retired')` },
      own: sql`institution_id = ${current.institution}`,
      sandbox: {
        read: sql`institution_id = (select o.sandbox_of from organizations o where o.id = ${current.organization})`,
      },
      worker: inScope("worker"),
    }),
  ],
);

/**
 * What the editor keeps beside a draft version: how often it was saved, and its content while that is unfinished. A draft
 * that is whole is in the version itself, so that every reader of versions finds a configuration there.
 */
export const productDrafts = pgTable(
  "product_drafts",
  {
    versionId: uuid().primaryKey(),
    institutionId: uuid().notNull(),
    /** Grows with each saving, so that a page left open elsewhere cannot undo it. */
    revision: integer().notNull(),
    /** Null: the version's own configuration is what was saved last. */
    unfinished: jsonb(),
    savedAt: instant().notNull(),
  },
  (t) => [
    foreignKey({
      columns: [t.institutionId, t.versionId],
      foreignColumns: [productVersions.institutionId, productVersions.id],
    }).onDelete("cascade"),
    ...rowSecurity("product_drafts", { own: sql`institution_id = ${current.institution}` }),
  ],
);

export const reviewKinds = ["proposed", "taken_back", "returned", "approved", "called_off"] as const;

/** What was said of a version on its way, one row an act, never changed. Who wrote it cannot be among who approve. */
export const productReviews = pgTable(
  "product_reviews",
  {
    id: id(),
    institutionId: uuid().notNull(),
    versionId: uuid().notNull(),
    authorId: uuid().notNull(),
    round: integer().notNull(),
    kind: text({ enum: reviewKinds }).notNull(),
    personId: uuid().notNull(),
    note: text(),
    /** Of the configuration and its samples as they were: an approval of something else does not count. */
    contentHash: bytes().notNull(),
    effectiveFrom: instant(),
    at: instant().notNull(),
  },
  (t) => [
    foreignKey({
      columns: [t.institutionId, t.versionId, t.authorId],
      foreignColumns: [productVersions.institutionId, productVersions.id, productVersions.createdBy],
    }).onDelete("cascade"),
    foreignKey({ columns: [t.institutionId, t.personId], foreignColumns: [people.institutionId, people.id] }),
    index().on(t.versionId, t.at),
    uniqueIndex("product_reviews_one_approval").on(t.versionId, t.round, t.personId).where(sql`kind = 'approved'`),
    check("product_reviews_kind", sql`kind in (${sql.raw(reviewKinds.map((kind) => `'${kind}'`).join(", "))})`),
    check("product_reviews_four_eyes", sql`kind <> 'approved' or person_id <> author_id`),
    ...rowSecurity("product_reviews", { own: sql`institution_id = ${current.institution}` }),
  ],
);

/** Applications kept with a product to try drafts on, each with what must come out. */
export const productSamples = pgTable(
  "product_samples",
  {
    id: id(),
    institutionId: uuid().notNull(),
    productId: uuid().notNull(),
    name: text().notNull(),
    content: jsonb().notNull(),
    expected: jsonb().notNull(),
    createdBy: uuid().notNull(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (t) => [
    unique("product_samples_name").on(t.productId, t.name),
    foreignKey({ columns: [t.institutionId, t.productId], foreignColumns: [products.institutionId, products.id] }),
    foreignKey({ columns: [t.institutionId, t.createdBy], foreignColumns: [people.institutionId, people.id] }),
    ...rowSecurity("product_samples", { own: sql`institution_id = ${current.institution}` }),
  ],
);

export const replayStates = ["running", "done", "cancelled", "failed"] as const;

/** One run of a draft over the files of the past, batch by batch: how far it has come, and what it counted. */
export const productReplays = pgTable(
  "product_replays",
  {
    id: id(),
    institutionId: uuid().notNull(),
    versionId: uuid().notNull(),
    /** What it is compared with. */
    againstId: uuid().notNull(),
    contentHash: bytes().notNull(),
    state: text({ enum: replayStates }).notNull(),
    /** Files there were when it began, and files seen. */
    total: integer().notNull(),
    done: integer().notNull().default(0),
    /** The last file seen. */
    cursorAt: instant(),
    cursorId: uuid(),
    tally: jsonb().notNull(),
    requestedBy: uuid().notNull(),
    requestedAt: instant().notNull(),
    finishedAt: instant(),
  },
  (t) => [
    unique().on(t.institutionId, t.id),
    foreignKey({
      columns: [t.institutionId, t.versionId],
      foreignColumns: [productVersions.institutionId, productVersions.id],
    }).onDelete("cascade"),
    foreignKey({
      columns: [t.institutionId, t.againstId],
      foreignColumns: [productVersions.institutionId, productVersions.id],
    }),
    foreignKey({ columns: [t.institutionId, t.requestedBy], foreignColumns: [people.institutionId, people.id] }),
    uniqueIndex("product_replays_one_running").on(t.versionId).where(sql`state = 'running'`),
    index().on(t.versionId, t.requestedAt),
    check("product_replays_state", sql`state in (${sql.raw(replayStates.map((state) => `'${state}'`).join(", "))})`),
    ...rowSecurity("product_replays", { own: sql`institution_id = ${current.institution}`, worker: inScope("worker") }),
  ],
);
