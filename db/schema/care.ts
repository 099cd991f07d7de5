import { sql } from "drizzle-orm";
import { check, date, foreignKey, index, integer, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { careKinds, careOutcomes } from "../../domain/care";
import { applications } from "./application";
import { bytes, id, instant, list, sealed } from "./columns";
import { institutions } from "./institution";
import { organizations } from "./organization";
import { people } from "./person";
import { current, inScope, rowSecurity } from "./tenancy";

/**
 * What people ask of a lender by right: an entry of its complaints book, a request about their personal data, a person to
 * look at what was computed. Each has a day by which it is answered.
 */
export const careCases = pgTable(
  "care_cases",
  {
    id: id(),
    institutionId: uuid()
      .notNull()
      .references(() => institutions.id),
    number: text().notNull(),
    kind: text({ enum: careKinds }).notNull(),
    /** Null for whoever wrote without an account. */
    personId: uuid().references(() => people.id),
    organizationId: uuid().references(() => organizations.id),
    applicationId: uuid(),
    /** What was written, sealed under the id of the case. */
    content: sealed().notNull(),
    /** Opens the copy of who wrote without an account. */
    tokenHash: bytes().notNull().unique(),
    askedAt: instant().notNull(),
    /** Working days the norm gives, and the norm: as they held on the day of asking. */
    deadlineDays: integer().notNull(),
    deadlineSource: text().notNull(),
    dueOn: date({ mode: "string" }).notNull(),
    outcome: text({ enum: careOutcomes }),
    answer: sealed(),
    answeredBy: uuid(),
    answeredByName: text(),
    answeredAt: instant(),
  },
  (t) => [
    unique().on(t.institutionId, t.number),
    index("care_cases_inbox").on(t.institutionId, t.dueOn).where(sql`answered_at is null`),
    index().on(t.personId),
    foreignKey({
      columns: [t.institutionId, t.applicationId],
      foreignColumns: [applications.institutionId, applications.id],
    }),
    foreignKey({ columns: [t.institutionId, t.answeredBy], foreignColumns: [people.institutionId, people.id] }),
    check("care_cases_kind", sql`kind in (${list(careKinds)})`),
    check("care_cases_outcome", sql`outcome in (${list(careOutcomes)})`),
    check(
      "care_cases_answered",
      sql`(answered_at is null) = (answer is null) and (answer is null) = (outcome is null)`,
    ),
    ...rowSecurity("care_cases", {
      append: { insert: sql`true` },
      self: { read: sql`person_id = ${current.person}` },
      lender: sql`institution_id = ${current.institution}`,
      identity: { read: inScope("identity") },
    }),
  ],
);

/** The next number of each book of a lender, a year: no gap, since a number is taken in the transaction of its entry. */
export const careNumbers = pgTable(
  "care_numbers",
  {
    institutionId: uuid()
      .notNull()
      .references(() => institutions.id),
    series: text().notNull(),
    year: integer().notNull(),
    last: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.institutionId, t.series, t.year] }),
    ...rowSecurity("care_numbers", { anyone: sql`true` }),
  ],
);
