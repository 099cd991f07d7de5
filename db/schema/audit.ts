import { sql } from "drizzle-orm";
import {
  bigint,
  bigserial,
  check,
  index,
  jsonb,
  pgPolicy,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { messagePurposes, sentChannels } from "../../domain/message";
import { bytes, id, instant, list } from "./columns";
import { institutions } from "./institution";
import { appRole, current, inScope, rowSecurity } from "./tenancy";

/**
 * The trail: one row a command, written in the command's own transaction, never changed (no grant to).
 * `chain` is the institution, or the platform's chain for what belongs to none.
 */
export const auditEvents = pgTable(
  "audit_events",
  {
    id: bigserial({ mode: "number" }).primaryKey(),
    chain: uuid().notNull(),
    organizationId: uuid(),
    institutionId: uuid(),
    applicationId: uuid(),
    event: text().notNull(),
    entity: text().notNull(),
    entityId: text().notNull(),
    /** Names of fields and codes, never personal values. */
    detail: jsonb().$type<Record<string, unknown>>().notNull(),
    actorId: uuid(),
    actorRoles: text().array().notNull(),
    sessionId: uuid(),
    requestId: text().notNull(),
    at: instant().notNull(),
  },
  (t) => [
    index().on(t.applicationId),
    index().on(t.institutionId, t.id),
    ...rowSecurity("audit_events", {
      append: { insert: sql`true` },
      lender: { read: sql`institution_id = ${current.institution}` },
      worker: { read: inScope("worker") },
    }),
  ],
);

/** The seal: content hash of each event linked to the one before it in its chain. Made by the worker, in order. */
export const auditSeals = pgTable(
  "audit_seals",
  {
    chain: uuid().notNull(),
    seq: bigint({ mode: "number" }).notNull(),
    eventId: bigint({ mode: "number" })
      .notNull()
      .references(() => auditEvents.id),
    hash: bytes().notNull(),
    sealedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.chain, t.seq] }),
    uniqueIndex().on(t.eventId),
    ...rowSecurity("audit_seals", {
      lender: { read: sql`chain = ${current.institution}` },
      worker: inScope("worker"),
    }),
  ],
);

/** Messages to people, written with the change that causes them and delivered afterwards, at least once. */
export const outbox = pgTable(
  "outbox",
  {
    id: id(),
    channel: text({ enum: sentChannels }).notNull(),
    /** What it is for: a code that soon is worth nothing, a link somebody waits for, or news. */
    purpose: text({ enum: messagePurposes }).notNull().default("link"),
    /** The lender it speaks for; null for Veta's own, such as codes to come in. */
    institutionId: uuid().references(() => institutions.id),
    /** Of two messages with the same key the second is never written. */
    dedupeKey: text().unique(),
    /** Whose key opens recipient, subject and body. */
    ownerId: uuid().notNull(),
    recipient: bytes().notNull(),
    /** Of an e-mail. */
    subject: bytes(),
    body: bytes().notNull(),
    createdAt: instant().notNull(),
    notBefore: instant().notNull(),
    /** After this it is of no use any more and is not sent. */
    expiresAt: instant(),
    attempts: bigint({ mode: "number" }).notNull().default(0),
    deliveredAt: instant(),
    deadAt: instant(),
    lastError: text(),
  },
  (t) => [
    index().on(t.notBefore).where(sql`delivered_at is null and dead_at is null`),
    index("outbox_dead").on(t.institutionId, t.deadAt).where(sql`dead_at is not null`),
    check("outbox_channel", sql`channel in (${list(sentChannels)})`),
    check("outbox_purpose", sql`purpose in (${list(messagePurposes)})`),
    ...rowSecurity("outbox", {
      append: { insert: sql`true` },
      lender: { read: sql`institution_id = ${current.institution}` },
      worker: inScope("worker"),
    }),
    // Whoever administers a lender may send again what was given up.
    pgPolicy("outbox_replay", {
      for: "update",
      to: appRole,
      using: sql`institution_id = ${current.institution} and dead_at is not null`,
      withCheck: sql`institution_id = ${current.institution} and dead_at is null`,
    }),
  ],
);
