import { sql } from "drizzle-orm";
import { boolean, pgTable, text } from "drizzle-orm/pg-core";
import { id, instant } from "./columns";
import { current, inScope, rowSecurity } from "./tenancy";

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
    createdAt: instant().notNull(),
  },
  () =>
    rowSecurity("institutions", {
      public: { read: sql`true` },
      own: { read: sql`id = ${current.institution}` },
      setup: inScope("setup"),
    }),
);
