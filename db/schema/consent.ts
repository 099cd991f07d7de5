import { sql } from "drizzle-orm";
import { check, foreignKey, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { consentPurposes } from "../../domain/consent";
import { languages } from "../../domain/localized";
import { applicationKey, ofApplication } from "./application";
import { bytes, id, instant, list } from "./columns";
import { people } from "./person";
import { current, rowSecurity } from "./tenancy";

/** What someone declared or agreed to when they signed: one row a purpose, with the very text they had before them. */
export const consents = pgTable(
  "consents",
  {
    id: id(),
    ...ofApplication,
    personId: uuid()
      .notNull()
      .references(() => people.id),
    purpose: text({ enum: consentPurposes }).notNull(),
    textVersion: text().notNull(),
    /** Of the text as it was shown, the name of the lender in it. */
    textHash: bytes().notNull(),
    language: text({ enum: languages }).notNull(),
    givenAt: instant().notNull(),
    withdrawnAt: instant(),
  },
  (t) => [
    index().on(t.personId, t.givenAt),
    index().on(t.applicationId),
    foreignKey({ columns: [t.organizationId, t.institutionId, t.applicationId], foreignColumns: [...applicationKey] }),
    check("consents_purpose", sql`purpose in (${list(consentPurposes)})`),
    ...rowSecurity("consents", {
      self: sql`person_id = ${current.person}`,
      lender: {
        read: sql`institution_id = ${current.institution} and application_id in (select a.id from applications a)`,
      },
    }),
  ],
);
