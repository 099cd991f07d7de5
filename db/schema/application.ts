import { sql } from "drizzle-orm";
import {
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgSequence,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import type { SaidAbsence } from "../../domain/absence";
import type { Marks } from "../../domain/answer/meanwhile";
import type { Answers } from "../../domain/answer/value";
import { applicantKinds } from "../../domain/applicant";
import { statuses, waitingOn } from "../../domain/application";
import type { Material } from "../../domain/material";
import { bytes, cents, id, instant, list, sealed } from "./columns";
import { institutions } from "./institution";
import { organizations } from "./organization";
import { people } from "./person";
import { productReplays, productVersions } from "./product";
import { current, inScope, rowSecurity } from "./tenancy";

export const applicationNumbers = pgSequence("application_numbers");

/** What an application is for: only a live one is ever sent, counted or seen by its lender. */
export const modes = ["live", "test", "preview"] as const;

export const applications = pgTable(
  "applications",
  {
    id: id(),
    organizationId: uuid()
      .notNull()
      .references(() => organizations.id),
    institutionId: uuid()
      .notNull()
      .references(() => institutions.id),
    productId: uuid().notNull(),
    productVersionId: uuid().notNull(),
    mode: text({ enum: modes }).notNull().default("live"),
    /** What is walked in a preview: the draft of the product as it was when the preview began. */
    previewConfig: jsonb(),
    /** Given when it is sent: VT-2026-00417. */
    number: text().unique(),
    /** Written by `lib/applications/advance.ts` alone. */
    status: text({ enum: statuses }).notNull(),
    waitingOn: text({ enum: waitingOn }),
    /** Where an observation was made, so that the answer leads back there. */
    observedIn: text({ enum: statuses }),
    /** Grows by one with every step; the sequence number of its history. */
    version: integer().notNull().default(0),
    applicantKind: text({ enum: applicantKinds }).notNull(),
    amountCents: cents(),
    termMonths: integer(),
    answers: jsonb().$type<Answers>().notNull(),
    /** Questions whose answer was taken from the organization's own record, each with the day it was known. */
    prefilled: jsonb().$type<Record<string, string>>().notNull().default({}),
    /** Who gave each answer last and from which phone, for two phones in one draft. */
    answerMarks: jsonb().$type<Marks>().notNull().default({}),
    startedBy: uuid().notNull(),
    assignedTo: uuid(),
    submittedBy: uuid(),
    submittedAt: instant(),
    promisedOn: date({ mode: "string" }),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (t) => [
    unique().on(t.organizationId, t.institutionId, t.id),
    unique().on(t.institutionId, t.id),
    foreignKey({
      columns: [t.institutionId, t.productId, t.productVersionId],
      foreignColumns: [productVersions.institutionId, productVersions.productId, productVersions.id],
    }),
    foreignKey({ columns: [t.institutionId, t.assignedTo], foreignColumns: [people.institutionId, people.id] }),
    index("applications_queue").on(t.institutionId, t.status, t.promisedOn, t.id),
    index().on(t.organizationId, t.createdAt),
    /** The past of a product, in the order in which a replay goes through it. */
    index("applications_past").on(t.productId, t.submittedAt, t.id).where(sql`submitted_at is not null`),
    check("applications_mode", sql`mode in (${list(modes)})`),
    check(
      "applications_only_live_sent",
      sql`mode = 'live' or (submitted_at is null and number is null and status = 'draft')`,
    ),
    check("applications_preview", sql`(mode = 'preview') = (preview_config is not null)`),
    check("applications_status", sql`status in (${list(statuses)})`),
    check("applications_waiting_on", sql`waiting_on in (${list(waitingOn)})`),
    check(
      "applications_sent",
      sql`(status in ('draft', 'awaiting_signoff', 'withdrawn', 'expired')) or submitted_at is not null`,
    ),
    check("applications_amount", sql`amount_cents is null or amount_cents > 0`),
    ...rowSecurity("applications", {
      applicant: sql`organization_id = ${current.organization}`,
      lender: sql`institution_id = ${current.institution} and submitted_at is not null and mode = 'live'`,
      worker: inScope("worker"),
    }),
  ],
);

/** Columns and key that tie a row to one application and both of its tenants. */
export const ofApplication = {
  organizationId: uuid().notNull(),
  institutionId: uuid().notNull(),
  applicationId: uuid().notNull(),
};
export const applicationKey = [applications.organizationId, applications.institutionId, applications.id] as const;
export const sentToLender = sql`institution_id = ${current.institution} and application_id in (select a.id from applications a)`;
const bothSides = (table: string) =>
  rowSecurity(table, { applicant: sql`organization_id = ${current.organization}`, lender: sentToLender });

/** What happened, one row a step, never changed. */
export const applicationTransitions = pgTable(
  "application_transitions",
  {
    ...ofApplication,
    seq: integer().notNull(),
    event: text().notNull(),
    from: text({ enum: statuses }).notNull(),
    to: text({ enum: statuses }).notNull(),
    side: text({ enum: ["applicant", "lender", "system"] }).notNull(),
    actorId: uuid().references(() => people.id),
    actorName: text().notNull(),
    reasonCodes: text().array().notNull(),
    note: text(),
    at: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.applicationId, t.seq] }),
    foreignKey({ columns: [t.organizationId, t.institutionId, t.applicationId], foreignColumns: [...applicationKey] }),
    ...rowSecurity("application_transitions", {
      applicant: sql`organization_id = ${current.organization}`,
      lender: sentToLender,
      worker: inScope("worker"),
    }),
  ],
);

/** A frozen copy of what was sent, each time it is sent. */
export const applicationRevisions = pgTable(
  "application_revisions",
  {
    ...ofApplication,
    number: integer().notNull(),
    amountCents: cents().notNull(),
    termMonths: integer().notNull(),
    answers: jsonb().$type<Answers>().notNull(),
    documents: jsonb().$type<{ requirement: string; sha256: string }[]>().notNull(),
    /** Papers that the applicant said they do not have, and why. */
    absences: jsonb().$type<SaidAbsence[]>().notNull().default([]),
    contentHash: bytes().notNull(),
    sentBy: uuid()
      .notNull()
      .references(() => people.id),
    sentAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.applicationId, t.number] }),
    foreignKey({ columns: [t.organizationId, t.institutionId, t.applicationId], foreignColumns: [...applicationKey] }),
    ...bothSides("application_revisions"),
  ],
);

export const correctionStates = ["open", "answered", "accepted", "cancelled"] as const;

/** One thing the applicant must correct: a task or a document, the coded reason and the reviewer's words. */
export const correctionItems = pgTable(
  "correction_items",
  {
    id: id(),
    ...ofApplication,
    round: integer().notNull(),
    targetKind: text({ enum: ["task", "document"] }).notNull(),
    targetCode: text().notNull(),
    reasonCode: text().notNull(),
    note: text().notNull(),
    state: text({ enum: correctionStates }).notNull(),
    answer: text(),
    dueOn: date({ mode: "string" }).notNull(),
    askedBy: uuid().notNull(),
    askedAt: instant().notNull(),
    answeredAt: instant(),
  },
  (t) => [
    index().on(t.applicationId),
    foreignKey({ columns: [t.organizationId, t.institutionId, t.applicationId], foreignColumns: [...applicationKey] }),
    foreignKey({ columns: [t.institutionId, t.askedBy], foreignColumns: [people.institutionId, people.id] }),
    check("correction_items_state", sql`state in (${list(correctionStates)})`),
    ...bothSides("correction_items"),
  ],
);

export const documentStates = ["received", "accepted", "observed", "replaced"] as const;

/** A file that was handed in. The bytes lie encrypted outside the web root, under `storageKey`. */
export const documents = pgTable(
  "documents",
  {
    id: id(),
    ...ofApplication,
    requirement: text().notNull(),
    /** Where it stands among the pages of its paper; equal ones stand in the order they came. */
    position: integer().notNull().default(0),
    fileName: text().notNull(),
    mediaType: text({ enum: ["application/pdf", "image/jpeg", "image/png"] }).notNull(),
    byteSize: integer().notNull(),
    sha256: bytes().notNull(),
    storageKey: text().notNull().unique(),
    issuedOn: date({ mode: "string" }),
    /** Where a photo was taken, "-14.68123, -69.53012", when its people agreed to keep that. */
    takenAt: sealed(),
    state: text({ enum: documentStates }).notNull(),
    uploadedBy: uuid()
      .notNull()
      .references(() => people.id),
    uploadedAt: instant().notNull(),
  },
  (t) => [
    unique("documents_of_application").on(t.organizationId, t.institutionId, t.applicationId, t.id),
    index().on(t.applicationId, t.requirement),
    foreignKey({ columns: [t.organizationId, t.institutionId, t.applicationId], foreignColumns: [...applicationKey] }),
    check("documents_state", sql`state in (${list(documentStates)})`),
    ...bothSides("documents"),
  ],
);

export const outcomes = ["approve", "approve_with_conditions", "decline"] as const;

/** Something that may go wrong with a loan, and what makes up for it. */
export type ProposalRisk = { risk: string; mitigant: string };

/** The analyst's proposal. Internal: the applicant's side never sees it. */
export const recommendations = pgTable(
  "recommendations",
  {
    id: id(),
    institutionId: uuid().notNull(),
    applicationId: uuid().notNull(),
    round: integer().notNull(),
    outcome: text({ enum: outcomes }).notNull(),
    amountCents: cents().notNull(),
    termMonths: integer().notNull(),
    reasonCodes: text().array().notNull(),
    memo: text().notNull(),
    conditions: text().array().notNull().default([]),
    guarantees: text().array().notNull().default([]),
    risks: jsonb().$type<ProposalRisk[]>().notNull().default([]),
    /** What the file was when it was proposed. Null: from before that was kept. */
    material: jsonb().$type<Material>(),
    recommendedBy: uuid().notNull(),
    at: instant().notNull(),
  },
  (t) => [
    unique().on(t.applicationId, t.round),
    unique("recommendations_of_institution").on(t.institutionId, t.id),
    unique().on(t.institutionId, t.id, t.recommendedBy),
    foreignKey({
      columns: [t.institutionId, t.applicationId],
      foreignColumns: [applications.institutionId, applications.id],
    }),
    foreignKey({ columns: [t.institutionId, t.recommendedBy], foreignColumns: [people.institutionId, people.id] }),
    ...rowSecurity("recommendations", { lender: sql`institution_id = ${current.institution}` }),
  ],
);

/** The decision, one a round, by somebody else than the one who recommended. */
export const decisions = pgTable(
  "decisions",
  {
    id: id(),
    ...ofApplication,
    round: integer().notNull(),
    recommendationId: uuid().notNull(),
    recommendedBy: uuid().notNull(),
    outcome: text({ enum: outcomes }).notNull(),
    amountCents: cents().notNull(),
    termMonths: integer().notNull(),
    reasonCodes: text().array().notNull(),
    /** What the applicant reads beside the coded reasons. */
    message: text(),
    conditions: text().array().notNull(),
    /** The figure that counted for a reason, by its code, as the applicant reads it. */
    reasonFigures: jsonb().$type<Record<string, string>>().notNull().default({}),
    decidedBy: uuid().notNull(),
    decidedByName: text().notNull(),
    at: instant().notNull(),
  },
  (t) => [
    unique().on(t.applicationId, t.round),
    foreignKey({ columns: [t.organizationId, t.institutionId, t.applicationId], foreignColumns: [...applicationKey] }),
    foreignKey({
      columns: [t.institutionId, t.recommendationId, t.recommendedBy],
      foreignColumns: [recommendations.institutionId, recommendations.id, recommendations.recommendedBy],
    }),
    foreignKey({ columns: [t.institutionId, t.decidedBy], foreignColumns: [people.institutionId, people.id] }),
    check("decisions_four_eyes", sql`decided_by <> recommended_by`),
    check("decisions_reasons", sql`cardinality(reason_codes) > 0`),
    ...rowSecurity("decisions", {
      applicant: { read: sql`organization_id = ${current.organization}` },
      lender: sentToLender,
    }),
  ],
);

/** A file that a replay found to come out otherwise, with both outcomes as codes and figures. */
export const productReplayChanges = pgTable(
  "product_replay_changes",
  {
    institutionId: uuid().notNull(),
    replayId: uuid().notNull(),
    applicationId: uuid().notNull(),
    change: text().notNull(),
    causes: text().array().notNull(),
    before: jsonb().notNull(),
    after: jsonb().notNull(),
    amountCents: cents().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.replayId, t.applicationId] }),
    foreignKey({
      columns: [t.institutionId, t.replayId],
      foreignColumns: [productReplays.institutionId, productReplays.id],
    }).onDelete("cascade"),
    foreignKey({
      columns: [t.institutionId, t.applicationId],
      foreignColumns: [applications.institutionId, applications.id],
    }),
    ...rowSecurity("product_replay_changes", { own: sql`institution_id = ${current.institution}` }),
  ],
);
