import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  foreignKey,
  integer,
  jsonb,
  pgTable,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { id, instant } from "./columns";
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

export const versionStatuses = ["draft", "in_review", "published", "retired"] as const;

/** An immutable configuration once published: a trigger refuses any change of its content. */
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
    /** The first of two who agree, where a version needs two. */
    approvedBy: uuid(),
    publishedBy: uuid(),
    publishedAt: instant(),
    retiredAt: instant(),
  },
  (t) => [
    unique().on(t.institutionId, t.id),
    unique().on(t.institutionId, t.productId, t.id),
    unique().on(t.productId, t.number),
    uniqueIndex("product_versions_one_published").on(t.productId).where(sql`status = 'published'`),
    uniqueIndex("product_versions_one_draft").on(t.productId).where(sql`status in ('draft', 'in_review')`),
    foreignKey({ columns: [t.institutionId, t.productId], foreignColumns: [products.institutionId, products.id] }),
    foreignKey({ columns: [t.institutionId, t.createdBy], foreignColumns: [people.institutionId, people.id] }),
    foreignKey({ columns: [t.institutionId, t.publishedBy], foreignColumns: [people.institutionId, people.id] }),
    check("product_versions_status", sql`status in ('draft', 'in_review', 'published', 'retired')`),
    foreignKey({ columns: [t.institutionId, t.approvedBy], foreignColumns: [people.institutionId, people.id] }),
    check("product_versions_four_eyes", sql`published_by is null or published_by <> created_by`),
    check("product_versions_six_eyes", sql`approved_by is null or approved_by not in (created_by, published_by)`),
    ...rowSecurity("product_versions", {
      public: { read: sql`status in ('published', 'retired')` },
      own: sql`institution_id = ${current.institution}`,
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
