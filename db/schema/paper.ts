import { sql } from "drizzle-orm";
import { check, foreignKey, index, integer, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { absenceReasons, absenceStates } from "../../domain/absence";
import { applicationKey, ofApplication, sentToLender } from "./application";
import { bytes, id, instant, list } from "./columns";
import { people } from "./person";
import { current, inScope, rowSecurity } from "./tenancy";

/** A file on its way in pieces. It becomes a document when all of it is there, and is swept when nobody goes on. */
export const uploads = pgTable(
  "uploads",
  {
    /** Made by the phone, so that it can ask how far its file is after a cut. */
    id: id(),
    ...ofApplication,
    requirement: text().notNull(),
    /** What the phone says of the file; believed after a look at its bytes alone. */
    fileName: text().notNull(),
    mediaType: text().notNull(),
    byteSize: integer().notNull(),
    sha256: bytes().notNull(),
    receivedBytes: integer().notNull().default(0),
    openedBy: uuid()
      .notNull()
      .references(() => people.id),
    openedAt: instant().notNull(),
    /** When its last piece came. */
    touchedAt: instant().notNull(),
  },
  (t) => [
    unique().on(t.organizationId, t.id),
    index().on(t.openedBy),
    index().on(t.touchedAt),
    index().on(t.applicationId),
    foreignKey({ columns: [t.organizationId, t.institutionId, t.applicationId], foreignColumns: [...applicationKey] }),
    check("uploads_size", sql`byte_size > 0 and received_bytes between 0 and byte_size`),
    ...rowSecurity("uploads", {
      applicant: sql`organization_id = ${current.organization}`,
      worker: inScope("worker"),
    }),
  ],
);

/** One piece of a file on its way. The bytes lie sealed under `storageKey`. */
export const uploadPieces = pgTable(
  "upload_pieces",
  {
    organizationId: uuid().notNull(),
    uploadId: uuid().notNull(),
    /** The place of its first byte in the file. */
    startsAt: integer().notNull(),
    byteSize: integer().notNull(),
    storageKey: text().notNull().unique(),
  },
  (t) => [
    primaryKey({ columns: [t.uploadId, t.startsAt] }),
    foreignKey({
      columns: [t.organizationId, t.uploadId],
      foreignColumns: [uploads.organizationId, uploads.id],
    }).onDelete("cascade"),
    check("upload_pieces_size", sql`byte_size > 0 and starts_at >= 0`),
    ...rowSecurity("upload_pieces", {
      applicant: sql`organization_id = ${current.organization}`,
      worker: inScope("worker"),
    }),
  ],
);

/** "No tengo este documento, porque…": one for each paper, and what the lender makes of it. */
export const documentAbsences = pgTable(
  "document_absences",
  {
    ...ofApplication,
    requirement: text().notNull(),
    reason: text({ enum: absenceReasons }).notNull(),
    /** In the applicant's own words; empty where the reason says it all. */
    note: text().notNull(),
    state: text({ enum: absenceStates }).notNull(),
    declaredBy: uuid()
      .notNull()
      .references(() => people.id),
    declaredAt: instant().notNull(),
    judgedBy: uuid(),
    judgedAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.applicationId, t.requirement] }),
    foreignKey({ columns: [t.organizationId, t.institutionId, t.applicationId], foreignColumns: [...applicationKey] }),
    foreignKey({ columns: [t.institutionId, t.judgedBy], foreignColumns: [people.institutionId, people.id] }),
    check("document_absences_reason", sql`reason in (${list(absenceReasons)})`),
    check("document_absences_state", sql`state in (${list(absenceStates)})`),
    ...rowSecurity("document_absences", {
      applicant: sql`organization_id = ${current.organization}`,
      lender: sentToLender,
    }),
  ],
);
