import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { choices, tieRules } from "../../domain/committee";
import type { Material } from "../../domain/material";
import { applications, recommendations } from "./application";
import { bytes, cents, id, instant, list } from "./columns";
import { institutions } from "./institution";
import { people } from "./person";
import { current, inScope, rowSecurity } from "./tenancy";

const ofLender = sql`institution_id = ${current.institution}`;

/** The committee of a lender, by the rules it has given itself. One each. */
export const committees = pgTable(
  "committees",
  {
    institutionId: uuid()
      .primaryKey()
      .references(() => institutions.id),
    name: text().notNull(),
    tieRule: text({ enum: tieRules }).notNull(),
    setBy: uuid().notNull(),
    setAt: instant().notNull(),
  },
  (t) => [
    foreignKey({ columns: [t.institutionId, t.setBy], foreignColumns: [people.institutionId, people.id] }),
    check("committees_tie_rule", sql`tie_rule in (${list(tieRules)})`),
    ...rowSecurity("committees", { lender: ofLender }),
  ],
);

/** Who sits in the committee or takes a member's seat, from when until when. */
export const committeeMembers = pgTable(
  "committee_members",
  {
    id: id(),
    institutionId: uuid().notNull(),
    personId: uuid().notNull(),
    /** The member whose seat this person takes in their absence. */
    substituteOf: uuid(),
    isChair: boolean().notNull(),
    validFrom: date({ mode: "string" }).notNull(),
    validUntil: date({ mode: "string" }),
    addedBy: uuid().notNull(),
    addedAt: instant().notNull(),
  },
  (t) => [
    unique("committee_members_of_institution").on(t.institutionId, t.id),
    index().on(t.institutionId, t.personId),
    foreignKey({ columns: [t.institutionId], foreignColumns: [institutions.id] }),
    foreignKey({ columns: [t.institutionId, t.personId], foreignColumns: [people.institutionId, people.id] }),
    foreignKey({
      name: "committee_members_substitute_of",
      columns: [t.institutionId, t.substituteOf],
      foreignColumns: [t.institutionId, t.id],
    }),
    check("committee_members_term", sql`valid_until is null or valid_until >= valid_from`),
    check("committee_members_substitute", sql`substitute_of is null or (not is_chair and valid_until is not null)`),
    ...rowSecurity("committee_members", { lender: ofLender }),
  ],
);

export const sessionStates = ["planned", "open", "closed"] as const;

/** One meeting of the committee. */
export const committeeSessions = pgTable(
  "committee_sessions",
  {
    id: id(),
    institutionId: uuid().notNull(),
    number: integer().notNull(),
    heldOn: date({ mode: "string" }).notNull(),
    state: text({ enum: sessionStates }).notNull(),
    /** As they stood when the session was opened. */
    tieRule: text({ enum: tieRules }),
    committeeName: text(),
    institutionName: text(),
    plannedBy: uuid().notNull(),
    secretaryName: text().notNull(),
    openedAt: instant(),
    closedAt: instant(),
  },
  (t) => [
    unique("committee_sessions_of_institution").on(t.institutionId, t.id),
    unique("committee_sessions_number").on(t.institutionId, t.number),
    foreignKey({ columns: [t.institutionId], foreignColumns: [institutions.id] }),
    foreignKey({ columns: [t.institutionId, t.plannedBy], foreignColumns: [people.institutionId, people.id] }),
    check("committee_sessions_state", sql`state in (${list(sessionStates)})`),
    check("committee_sessions_opened", sql`(state = 'planned') = (opened_at is null or tie_rule is null)`),
    check("committee_sessions_closed", sql`(state = 'closed') = (closed_at is not null)`),
    ...rowSecurity("committee_sessions", { lender: ofLender }),
  ],
);

const ofSession = { institutionId: uuid().notNull(), sessionId: uuid().notNull() };
const sessionKey = [committeeSessions.institutionId, committeeSessions.id] as const;

/** The roll of a session: everybody whose membership held on its day, and when they came and left. */
export const committeeAttendance = pgTable(
  "committee_attendance",
  {
    ...ofSession,
    memberId: uuid().notNull(),
    personId: uuid().notNull(),
    personName: text().notNull(),
    substituteOf: uuid(),
    isChair: boolean().notNull(),
    arrivedAt: instant(),
    leftAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.sessionId, t.memberId] }),
    unique("committee_attendance_one_person").on(t.sessionId, t.personId),
    foreignKey({ columns: [t.institutionId, t.sessionId], foreignColumns: [...sessionKey] }),
    foreignKey({
      name: "committee_attendance_member",
      columns: [t.institutionId, t.memberId],
      foreignColumns: [committeeMembers.institutionId, committeeMembers.id],
    }),
    check("committee_attendance_times", sql`left_at is null or (arrived_at is not null and left_at >= arrived_at)`),
    ...rowSecurity("committee_attendance", { lender: ofLender }),
  ],
);

export const itemStates = ["listed", "voting", "settled", "dropped"] as const;

/** One case of an agenda: what is proposed, and what came of it. */
export const committeeItems = pgTable(
  "committee_items",
  {
    id: id(),
    ...ofSession,
    applicationId: uuid().notNull(),
    recommendationId: uuid().notNull(),
    applicantName: text().notNull(),
    position: integer().notNull(),
    /** Terms that are voted on: those recommended, or those a counter-offer asks for. */
    amountCents: cents().notNull(),
    termMonths: integer().notNull(),
    isCounterOffer: boolean().notNull(),
    /** Members the ladder of the product version asks for. */
    quorum: integer().notNull(),
    state: text({ enum: itemStates }).notNull(),
    outcome: text({ enum: choices }),
    settledBy: text({ enum: ["majority", ...tieRules] }),
    reasonCodes: text().array().notNull().default([]),
    conditions: text().array().notNull().default([]),
    /** What the applicant reads, or what the analyst does when it is sent back. */
    message: text(),
    deferredUntil: date({ mode: "string" }),
    /** What was voted on when it was settled: votes on anything else did not count. */
    materialHash: bytes(),
    openedAt: instant(),
    settledAt: instant(),
  },
  (t) => [
    unique("committee_items_of_institution").on(t.institutionId, t.id),
    unique("committee_items_once").on(t.sessionId, t.applicationId),
    // A file waits in one agenda, and a session votes on one case at a time.
    uniqueIndex("committee_items_one_agenda").on(t.applicationId).where(sql`state in ('listed', 'voting')`),
    uniqueIndex("committee_items_one_vote").on(t.sessionId).where(sql`state = 'voting'`),
    foreignKey({ columns: [t.institutionId, t.sessionId], foreignColumns: [...sessionKey] }),
    foreignKey({
      columns: [t.institutionId, t.applicationId],
      foreignColumns: [applications.institutionId, applications.id],
    }),
    foreignKey({
      name: "committee_items_recommendation",
      columns: [t.institutionId, t.recommendationId],
      foreignColumns: [recommendations.institutionId, recommendations.id],
    }),
    check("committee_items_state", sql`state in (${list(itemStates)})`),
    check("committee_items_settled", sql`(state = 'settled') = (outcome is not null)`),
    check(
      "committee_items_outcome",
      sql`outcome is null or (settled_by is not null and cardinality(reason_codes) > 0)`,
    ),
    check("committee_items_deferred", sql`(outcome = 'defer') is not true or deferred_until is not null`),
    ...rowSecurity("committee_items", { lender: ofLender }),
  ],
);

const ofItem = { institutionId: uuid().notNull(), itemId: uuid().notNull() };
const itemKey = [committeeItems.institutionId, committeeItems.id] as const;

/** A conflict of interest that a person declared for one case. It is theirs, not their seat's. */
export const committeeConflicts = pgTable(
  "committee_conflicts",
  {
    ...ofItem,
    personId: uuid().notNull(),
    personName: text().notNull(),
    reason: text().notNull(),
    declaredAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.itemId, t.personId] }),
    foreignKey({ columns: [t.institutionId, t.itemId], foreignColumns: [...itemKey] }),
    foreignKey({ columns: [t.institutionId, t.personId], foreignColumns: [people.institutionId, people.id] }),
    ...rowSecurity("committee_conflicts", { lender: ofLender }),
  ],
);

/** One vote of one seat on one standing of a file, never changed. On a changed file the seat votes again. */
export const committeeVotes = pgTable(
  "committee_votes",
  {
    ...ofItem,
    seatId: uuid().notNull(),
    personId: uuid().notNull(),
    personName: text().notNull(),
    isChair: boolean().notNull(),
    choice: text({ enum: choices }).notNull(),
    reason: text().notNull(),
    material: jsonb().$type<Material>().notNull(),
    /** Hash of `material`: of what was voted on. */
    materialHash: bytes().notNull(),
    at: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.itemId, t.seatId, t.materialHash] }),
    unique("committee_votes_one_person").on(t.itemId, t.personId, t.materialHash),
    foreignKey({ columns: [t.institutionId, t.itemId], foreignColumns: [...itemKey] }),
    foreignKey({
      name: "committee_votes_seat",
      columns: [t.institutionId, t.seatId],
      foreignColumns: [committeeMembers.institutionId, committeeMembers.id],
    }),
    foreignKey({ columns: [t.institutionId, t.personId], foreignColumns: [people.institutionId, people.id] }),
    check("committee_votes_choice", sql`choice in (${list(choices)})`),
    ...rowSecurity("committee_votes", { lender: ofLender }),
  ],
);

/** That the minutes of a session were closed, and the hash of what they say. Whoever holds a copy may check it. */
export const committeeMinutes = pgTable(
  "committee_minutes",
  {
    ...ofSession,
    number: integer().notNull(),
    heldOn: date({ mode: "string" }).notNull(),
    contentHash: bytes().notNull(),
    closedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.sessionId] }),
    foreignKey({ columns: [t.institutionId, t.sessionId], foreignColumns: [...sessionKey] }),
    ...rowSecurity("committee_minutes", { lender: ofLender, verification: { read: inScope("identity") } }),
  ],
);
