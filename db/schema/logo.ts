import { sql } from "drizzle-orm";
import { check, foreignKey, index, integer, pgTable, unique, uuid } from "drizzle-orm/pg-core";
import { bytes, id, instant } from "./columns";
import { institutions } from "./institution";
import { people } from "./person";
import { current, rowSecurity } from "./tenancy";

/** Drawings an institution has used as its logo: small PNG files that were decoded and written anew. Never changed. */
export const logos = pgTable(
  "logos",
  {
    id: id(),
    institutionId: uuid()
      .notNull()
      .references(() => institutions.id),
    content: bytes().notNull(),
    width: integer().notNull(),
    height: integer().notNull(),
    uploadedBy: uuid().notNull(),
    uploadedAt: instant().notNull(),
  },
  (t) => [
    unique().on(t.institutionId, t.id),
    index().on(t.institutionId, t.uploadedAt),
    foreignKey({ columns: [t.institutionId, t.uploadedBy], foreignColumns: [people.institutionId, people.id] }),
    check("logos_size", sql`octet_length(content) <= 300000`),
    ...rowSecurity("logos", {
      public: { read: sql`true` },
      own: { insert: sql`institution_id = ${current.institution}` },
    }),
  ],
);
