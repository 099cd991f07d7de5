import { sql } from "drizzle-orm";
import {
  boolean,
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
import { settingKinds, settings } from "@/domain/settings/kinds";
import { id, instant, list } from "./columns";
import { institutions } from "./institution";
import { people } from "./person";
import { current, inScope, rowSecurity } from "./tenancy";

const kindsOfTwo = settingKinds.filter((kind) => settings[kind].twoPeople);

export const settingStatuses = ["proposed", "confirmed", "dropped"] as const;

/**
 * What an institution sets for itself, in numbered versions of one document a kind. A confirmed version never changes;
 * the one in force on a day is the last confirmed whose day has come.
 */
export const settingVersions = pgTable(
  "setting_versions",
  {
    id: id(),
    institutionId: uuid()
      .notNull()
      .references(() => institutions.id),
    kind: text().notNull(),
    number: integer().notNull(),
    status: text({ enum: settingStatuses }).notNull(),
    content: jsonb().notNull(),
    effectiveFrom: date({ mode: "string" }).notNull(),
    /** Why, in the words of who proposed it. */
    note: text().notNull(),
    twoPeople: boolean().notNull(),
    isPublic: boolean().notNull(),
    proposedBy: uuid().notNull(),
    proposedAt: instant().notNull(),
    confirmedBy: uuid(),
    confirmedAt: instant(),
  },
  (t) => [
    unique().on(t.institutionId, t.kind, t.number),
    uniqueIndex("setting_versions_one_proposal").on(t.institutionId, t.kind).where(sql`status = 'proposed'`),
    foreignKey({ columns: [t.institutionId, t.proposedBy], foreignColumns: [people.institutionId, people.id] }),
    foreignKey({ columns: [t.institutionId, t.confirmedBy], foreignColumns: [people.institutionId, people.id] }),
    check("setting_versions_status", sql`status in ('proposed', 'confirmed', 'dropped')`),
    // The code that proposes says whether it waits for two; what may never go without them is said here too.
    check("setting_versions_two_needed", sql`two_people or kind not in (${list(kindsOfTwo)})`),
    check("setting_versions_confirmed", sql`(status = 'confirmed') = (confirmed_by is not null)`),
    check("setting_versions_two_people", sql`not two_people or confirmed_by is null or confirmed_by <> proposed_by`),
    ...rowSecurity("setting_versions", {
      public: { read: sql`is_public and status = 'confirmed'` },
      own: sql`institution_id = ${current.institution}`,
      setup: inScope("setup"),
    }),
  ],
);

/** One person's working copy of a setting, kept between two looks at the editor. It may still be unfinished. */
export const settingDrafts = pgTable(
  "setting_drafts",
  {
    institutionId: uuid().notNull(),
    kind: text().notNull(),
    personId: uuid().notNull(),
    /** Grows with each saving, so that a page left open elsewhere cannot undo it. */
    revision: integer().notNull(),
    content: jsonb().notNull(),
    /** Day and reason as they were typed. */
    effectiveFrom: text().notNull(),
    note: text().notNull(),
    /** Number of the last confirmed version when the copy was begun; 0 when there was none. */
    basedOn: integer().notNull(),
    savedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.institutionId, t.kind, t.personId] }),
    foreignKey({ columns: [t.institutionId, t.personId], foreignColumns: [people.institutionId, people.id] }),
    ...rowSecurity("setting_drafts", {
      own: sql`institution_id = ${current.institution} and person_id = ${current.person}`,
    }),
  ],
);
