import { sql } from "drizzle-orm";
import {
  check,
  date,
  foreignKey,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { cents, id, instant } from "./columns";
import { federations } from "./institution";
import { people } from "./person";
import { products } from "./product";
import { current, inScope, rowSecurity } from "./tenancy";

const own = sql`federation_id = ${current.federation}`;
/** The federation of the lender one works for. */
const member = sql`federation_id = (select i.federation_id from institutions i where i.id = ${current.institution})`;

/** A product template that a federation shares with its lenders. */
export const sharedTemplates = pgTable(
  "shared_templates",
  {
    id: id(),
    federationId: uuid()
      .notNull()
      .references(() => federations.id),
    createdBy: uuid()
      .notNull()
      .references(() => people.id),
    createdAt: instant().notNull(),
  },
  (t) => [
    unique().on(t.federationId, t.id),
    ...rowSecurity("shared_templates", { own, member: { read: member }, setup: inScope("setup") }),
  ],
);

/** A draft until it is published; from then on it never changes: a trigger sees to it. */
export const sharedTemplateVersions = pgTable(
  "shared_template_versions",
  {
    id: id(),
    federationId: uuid().notNull(),
    templateId: uuid().notNull(),
    number: integer().notNull(),
    status: text({ enum: ["draft", "published"] }).notNull(),
    config: jsonb().notNull(),
    /** What is new in it, for the lenders. */
    note: text().notNull(),
    createdBy: uuid()
      .notNull()
      .references(() => people.id),
    createdAt: instant().notNull(),
    publishedAt: instant(),
  },
  (t) => [
    unique().on(t.federationId, t.templateId, t.number),
    uniqueIndex("shared_template_versions_one_draft").on(t.templateId).where(sql`status = 'draft'`),
    foreignKey({
      columns: [t.federationId, t.templateId],
      foreignColumns: [sharedTemplates.federationId, sharedTemplates.id],
    }),
    check("shared_template_versions_published", sql`(status = 'published') = (published_at is not null)`),
    ...rowSecurity("shared_template_versions", {
      own,
      member: { read: sql`status = 'published' and ${member}` },
    }),
  ],
);

/** From which version of a shared template a lender's product began. */
export const productOrigins = pgTable(
  "product_origins",
  {
    institutionId: uuid().notNull(),
    productId: uuid().notNull(),
    federationId: uuid().notNull(),
    templateId: uuid().notNull(),
    number: integer().notNull(),
    at: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.productId] }),
    foreignKey({ columns: [t.institutionId, t.productId], foreignColumns: [products.institutionId, products.id] }),
    foreignKey({
      columns: [t.federationId, t.templateId, t.number],
      foreignColumns: [
        sharedTemplateVersions.federationId,
        sharedTemplateVersions.templateId,
        sharedTemplateVersions.number,
      ],
    }),
    ...rowSecurity("product_origins", { own: sql`institution_id = ${current.institution}` }),
  ],
);

export const figureDimensions = ["month", "institution", "product", "region"] as const;

/**
 * What a federation sees of the files of its lenders: totals that the worker has already rounded and thinned out, so that
 * nobody stands alone in one. A null is a figure that is kept back.
 */
export const federationFigures = pgTable(
  "federation_figures",
  {
    federationId: uuid()
      .notNull()
      .references(() => federations.id),
    /** The first day that is not counted any more. */
    cutOn: date({ mode: "string" }).notNull(),
    dimension: text({ enum: figureDimensions }).notNull(),
    /** "2026-10", the id of an institution, a purpose, an INEI department; "" for the sum of all. */
    key: text().notNull(),
    sent: integer(),
    askedCents: cents(),
    decided: integer(),
    approvedPercent: integer(),
    approvedCents: cents(),
  },
  (t) => [
    primaryKey({ columns: [t.federationId, t.cutOn, t.dimension, t.key] }),
    check(
      "federation_figures_few",
      sql`(sent is null or sent = 0 or sent >= 5) and (decided is null or decided = 0 or decided >= 5)`,
    ),
    ...rowSecurity("federation_figures", { own: { read: own }, worker: inScope("worker") }),
  ],
);
