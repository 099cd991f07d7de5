import { sql } from "drizzle-orm";
import { boolean, check, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { id, instant } from "./columns";
import { current, inScope, rowSecurity } from "./tenancy";

/** Lenders that share templates and show each other's federation their totals, and nothing else. */
export const federations = pgTable(
  "federations",
  {
    id: id(),
    name: text().notNull(),
    slug: text().notNull().unique(),
    isSample: boolean().notNull(),
    createdAt: instant().notNull(),
  },
  () => rowSecurity("federations", { public: { read: sql`true` }, setup: inScope("setup") }),
);

/** A lender: a municipal savings bank or a cooperative. What stands here is public. */
export const institutions = pgTable(
  "institutions",
  {
    id: id(),
    kind: text({ enum: ["caja", "cooperative"] }).notNull(),
    name: text().notNull(),
    slug: text().notNull().unique(),
    /** The public help line, not anybody's own number. */
    helpLine: text().notNull(),
    openingHours: text().notNull(),
    isSample: boolean().notNull(),
    federationId: uuid().references(() => federations.id),
    /** While suspended nobody of its staff comes in, and nothing is started or sent to it. */
    suspendedAt: instant(),
    suspendedReason: text(),
    createdAt: instant().notNull(),
  },
  () => [
    check("institutions_suspended", sql`(suspended_at is null) = (suspended_reason is null)`),
    ...rowSecurity("institutions", {
      public: { read: sql`true` },
      own: { read: sql`id = ${current.institution}` },
      setup: inScope("setup"),
    }),
  ],
);
