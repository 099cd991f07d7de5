import { sql } from "drizzle-orm";
import { check, date, foreignKey, index, integer, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { applicationKey, ofApplication, sentToLender } from "./application";
import { bytes, id, instant, list, sealed } from "./columns";
import { people } from "./person";
import { current, inScope, rowSecurity } from "./tenancy";

const own = sql`organization_id = ${current.organization}`;
const bothSides = (table: string) => rowSecurity(table, { applicant: own, lender: sentToLender });

export const messageSides = ["applicant", "lender"] as const;

/** What the association and the lender write to each other about one application. No note of the lender's among them. */
export const fileMessages = pgTable(
  "file_messages",
  {
    id: id(),
    ...ofApplication,
    side: text({ enum: messageSides }).notNull(),
    authorId: uuid()
      .notNull()
      .references(() => people.id),
    authorName: text().notNull(),
    text: text().notNull(),
    at: instant().notNull(),
    /** When somebody of the other side first had it before them. */
    seenAt: instant(),
  },
  (t) => [
    index().on(t.applicationId, t.at),
    foreignKey({ columns: [t.organizationId, t.institutionId, t.applicationId], foreignColumns: [...applicationKey] }),
    check("file_messages_side", sql`side in (${list(messageSides)})`),
    ...bothSides("file_messages"),
  ],
);

export const extensionStates = ["open", "granted", "refused"] as const;

/** More time asked for a round of corrections, and what the lender answered. */
export const extensionRequests = pgTable(
  "extension_requests",
  {
    id: id(),
    ...ofApplication,
    round: integer().notNull(),
    reason: text().notNull(),
    askedUntil: date({ mode: "string" }).notNull(),
    askedBy: uuid()
      .notNull()
      .references(() => people.id),
    askedAt: instant().notNull(),
    state: text({ enum: extensionStates }).notNull(),
    until: date({ mode: "string" }),
    answer: text(),
    answeredBy: uuid(),
    answeredAt: instant(),
  },
  (t) => [
    uniqueIndex("extension_requests_one_open").on(t.applicationId).where(sql`state = 'open'`),
    foreignKey({ columns: [t.organizationId, t.institutionId, t.applicationId], foreignColumns: [...applicationKey] }),
    foreignKey({ columns: [t.institutionId, t.answeredBy], foreignColumns: [people.institutionId, people.id] }),
    check("extension_requests_state", sql`state in (${list(extensionStates)})`),
    check("extension_requests_answered", sql`(state = 'open') = (answered_at is null)`),
    check("extension_requests_until", sql`(state = 'granted') = (until is not null)`),
    ...bothSides("extension_requests"),
  ],
);

export const reconsiderationOutcomes = ["reopened", "confirmed"] as const;

/** A decision that the association asked to have looked at again, by other people than those who took it. */
export const reconsiderations = pgTable(
  "reconsiderations",
  {
    id: id(),
    ...ofApplication,
    decisionRound: integer().notNull(),
    text: text().notNull(),
    askedBy: uuid()
      .notNull()
      .references(() => people.id),
    askedAt: instant().notNull(),
    /** The day the lender owes its answer. */
    dueOn: date({ mode: "string" }).notNull(),
    /** Everybody who proposed, voted or decided: none of them answers. */
    decidedBy: uuid().array().notNull(),
    outcome: text({ enum: reconsiderationOutcomes }),
    message: text(),
    resolvedBy: uuid(),
    resolvedByName: text(),
    resolvedAt: instant(),
  },
  (t) => [
    uniqueIndex("reconsiderations_once").on(t.applicationId, t.decisionRound),
    foreignKey({ columns: [t.organizationId, t.institutionId, t.applicationId], foreignColumns: [...applicationKey] }),
    foreignKey({ columns: [t.institutionId, t.resolvedBy], foreignColumns: [people.institutionId, people.id] }),
    check("reconsiderations_outcome", sql`outcome in (${list(reconsiderationOutcomes)})`),
    check("reconsiderations_resolved", sql`(outcome is null) = (resolved_at is null)`),
    check("reconsiderations_other_people", sql`resolved_by is null or not (resolved_by = any(decided_by))`),
    ...bothSides("reconsiderations"),
  ],
);

/** A page about one application for whoever holds its code: its stage and nothing else. Only where somebody wants one. */
export const statusLinks = pgTable(
  "status_links",
  {
    id: id(),
    ...ofApplication,
    codeHash: bytes().notNull().unique(),
    /** To show it again to its own people. */
    code: sealed().notNull(),
    createdBy: uuid()
      .notNull()
      .references(() => people.id),
    createdAt: instant().notNull(),
    endedAt: instant(),
  },
  (t) => [
    uniqueIndex("status_links_one_open").on(t.applicationId).where(sql`ended_at is null`),
    foreignKey({ columns: [t.organizationId, t.institutionId, t.applicationId], foreignColumns: [...applicationKey] }),
    ...rowSecurity("status_links", { own, identity: { read: inScope("identity") } }),
  ],
);
