import { sql } from "drizzle-orm";
import {
  bigint,
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import type { AssemblyDraft } from "../../domain/assembly";
import { applicationKey, documents, ofApplication, sentToLender } from "./application";
import { bytes, id, instant } from "./columns";
import { organizations } from "./organization";
import { people } from "./person";
import { evidence } from "./profile";
import { current, rowSecurity } from "./tenancy";

const own = sql`organization_id = ${current.organization}`;

/** An assembly that agreed to a loan, as its organization writes it down. A closed one never changes: a trigger sees to it. */
export const assemblyMinutes = pgTable(
  "assembly_minutes",
  {
    id: id(),
    organizationId: uuid()
      .notNull()
      .references(() => organizations.id),
    content: jsonb().$type<AssemblyDraft>().notNull(),
    writtenBy: uuid()
      .notNull()
      .references(() => people.id),
    writtenAt: instant().notNull(),
    closedBy: uuid().references(() => people.id),
    closedAt: instant(),
    /** Of the content as it was closed. */
    contentHash: bytes(),
    heldOn: date({ mode: "string" }),
    /** The most the assembly allowed, and who may sign for it: powers by their id. */
    maxAmountCents: bigint({ mode: "number" }),
    maxTermMonths: integer(),
    powerIds: uuid().array().notNull().default([]),
    /** The printed minutes with their signatures, photographed. */
    signedEvidenceId: uuid(),
  },
  (t) => [
    unique().on(t.organizationId, t.id),
    uniqueIndex("assembly_minutes_open").on(t.organizationId).where(sql`closed_at is null`),
    foreignKey({
      columns: [t.organizationId, t.signedEvidenceId],
      foreignColumns: [evidence.organizationId, evidence.id],
    }),
    check(
      "assembly_minutes_closed",
      sql`(closed_at is null) = (closed_by is null) and (closed_at is null) = (content_hash is null)
        and (closed_at is null) = (held_on is null) and (closed_at is null) = (max_amount_cents is null)
        and (closed_at is null) = (max_term_months is null)`,
    ),
    check("assembly_minutes_signed", sql`signed_evidence_id is null or closed_at is not null`),
    ...rowSecurity("assembly_minutes", {
      own,
      lender: {
        read: sql`id in (select u.minutes_id from assembly_uses u where u.institution_id = ${current.institution})`,
      },
    }),
  ],
);

/** An application whose paper is an assembly of the record: the loan is held against what that assembly allowed. */
export const assemblyUses = pgTable(
  "assembly_uses",
  {
    ...ofApplication,
    documentId: uuid().notNull(),
    minutesId: uuid().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.applicationId, t.documentId] }),
    index().on(t.minutesId),
    foreignKey({
      name: "assembly_uses_document",
      columns: [t.organizationId, t.institutionId, t.applicationId, t.documentId],
      foreignColumns: [documents.organizationId, documents.institutionId, documents.applicationId, documents.id],
    }).onDelete("cascade"),
    foreignKey({
      columns: [t.organizationId, t.institutionId, t.applicationId],
      foreignColumns: [...applicationKey],
    }).onDelete("cascade"),
    foreignKey({
      columns: [t.organizationId, t.minutesId],
      foreignColumns: [assemblyMinutes.organizationId, assemblyMinutes.id],
    }),
    ...rowSecurity("assembly_uses", { applicant: own, lender: { read: sentToLender } }),
  ],
);
