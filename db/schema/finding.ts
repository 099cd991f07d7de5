import { sql } from "drizzle-orm";
import { check, date, foreignKey, index, integer, jsonb, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { findingKinds } from "../../domain/findings/kinds";
import { applications } from "./application";
import { bytes, id, instant, list } from "./columns";
import { people } from "./person";
import { current, rowSecurity } from "./tenancy";

/**
 * What a lender found out about an application beside what it was told, one row a finding, never changed: the newest of its
 * kind counts. The evidence of a look-up is kept with it, encrypted like every file.
 */
export const findings = pgTable(
  "findings",
  {
    id: id(),
    institutionId: uuid().notNull(),
    organizationId: uuid().notNull(),
    applicationId: uuid().notNull(),
    kind: text({ enum: findingKinds }).notNull(),
    seq: integer().notNull(),
    /** In the shape of its kind. */
    content: jsonb().notNull(),
    /** The day it was so: of the look-up, the visit, the figures. */
    asOf: date({ mode: "string" }).notNull(),
    note: text().notNull(),
    /** Hash of what the application said then: once that differs, the finding is marked as older. */
    basis: bytes().notNull(),
    storageKey: text().unique(),
    fileName: text(),
    mediaType: text({ enum: ["application/pdf", "image/jpeg", "image/png"] }),
    sha256: bytes(),
    foundBy: uuid().notNull(),
    foundByName: text().notNull(),
    at: instant().notNull(),
  },
  (t) => [
    unique("findings_one_after_another").on(t.applicationId, t.kind, t.seq),
    index().on(t.institutionId, t.organizationId, t.kind),
    foreignKey({
      columns: [t.institutionId, t.applicationId],
      foreignColumns: [applications.institutionId, applications.id],
    }),
    foreignKey({ columns: [t.institutionId, t.foundBy], foreignColumns: [people.institutionId, people.id] }),
    check("findings_kind", sql`kind in (${list(findingKinds)})`),
    check(
      "findings_evidence",
      sql`(storage_key is null) = (file_name is null) and (storage_key is null) = (sha256 is null)`,
    ),
    ...rowSecurity("findings", { lender: sql`institution_id = ${current.institution}` }),
  ],
);
