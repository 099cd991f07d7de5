import { sql } from "drizzle-orm";
import {
  check,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { applicationKey, decisions, ofApplication, sentToLender } from "./application";
import { bytes, cents, id, instant, list } from "./columns";
import { people } from "./person";
import { productVersions } from "./product";
import { current, inScope, rowSecurity } from "./tenancy";

/**
 * What a lender binds itself to, one row a sending, never changed. The terms are frozen here and the conditions in the
 * product version; every figure is computed from both, and none is kept.
 */
export const offers = pgTable(
  "offers",
  {
    id: id(),
    ...ofApplication,
    /** The decision it carries out. */
    decisionRound: integer().notNull(),
    productVersionId: uuid().notNull(),
    amountCents: cents().notNull(),
    termMonths: integer().notNull(),
    /** The day the money is planned to be paid out. */
    disburseOn: date({ mode: "string" }).notNull(),
    /** The last day to answer, included. */
    expiresOn: date({ mode: "string" }).notNull(),
    conditions: text().array().notNull(),
    sentBy: uuid().notNull(),
    sentByName: text().notNull(),
    sentAt: instant().notNull(),
  },
  (t) => [
    unique("offers_of_application").on(t.organizationId, t.institutionId, t.applicationId, t.id),
    index().on(t.applicationId, t.sentAt),
    index().on(t.expiresOn),
    foreignKey({ columns: [t.organizationId, t.institutionId, t.applicationId], foreignColumns: [...applicationKey] }),
    foreignKey({
      columns: [t.applicationId, t.decisionRound],
      foreignColumns: [decisions.applicationId, decisions.round],
    }),
    foreignKey({
      columns: [t.institutionId, t.productVersionId],
      foreignColumns: [productVersions.institutionId, productVersions.id],
    }),
    foreignKey({ columns: [t.institutionId, t.sentBy], foreignColumns: [people.institutionId, people.id] }),
    check("offers_terms", sql`amount_cents > 0 and term_months > 0`),
    ...rowSecurity("offers", {
      applicant: { read: sql`organization_id = ${current.organization}` },
      lender: sentToLender,
      worker: { read: inScope("worker") },
    }),
  ],
);

/** Columns and key that tie a row to one offer. */
const ofOffer = { ...ofApplication, offerId: uuid().notNull() };
const offerKey = [offers.organizationId, offers.institutionId, offers.applicationId, offers.id] as const;

export const offerAnswerKinds = ["accept", "decline", "counter"] as const;

/** What the applicant's signatories answered, one row each, never changed. */
export const offerAnswers = pgTable(
  "offer_answers",
  {
    id: id(),
    ...ofOffer,
    kind: text({ enum: offerAnswerKinds }).notNull(),
    /** The terms asked for instead, when other terms are asked for. */
    amountCents: cents(),
    termMonths: integer(),
    reasonCode: text(),
    note: text(),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    personName: text().notNull(),
    at: instant().notNull(),
  },
  (t) => [
    index().on(t.offerId),
    // One person signs once.
    uniqueIndex("offer_answers_one_signature").on(t.offerId, t.personId).where(sql`kind = 'accept'`),
    foreignKey({
      columns: [t.organizationId, t.institutionId, t.applicationId, t.offerId],
      foreignColumns: [...offerKey],
    }),
    check("offer_answers_kind", sql`kind in (${list(offerAnswerKinds)})`),
    check("offer_answers_reason", sql`(kind = 'accept') = (reason_code is null)`),
    check("offer_answers_terms", sql`(kind = 'counter') = (amount_cents is not null and term_months is not null)`),
    ...rowSecurity("offer_answers", {
      applicant: sql`organization_id = ${current.organization}`,
      lender: { read: sentToLender },
    }),
  ],
);

/** One-time codes to sign one offer: six digits, ten minutes, five tries, one use, one person. */
export const offerCodes = pgTable(
  "offer_codes",
  {
    id: id(),
    ...ofOffer,
    personId: uuid()
      .notNull()
      .references(() => people.id),
    codeHash: bytes().notNull(),
    tries: integer().notNull().default(0),
    createdAt: instant().notNull(),
    expiresAt: instant().notNull(),
    usedAt: instant(),
  },
  (t) => [
    index().on(t.offerId, t.personId),
    foreignKey({
      columns: [t.organizationId, t.institutionId, t.applicationId, t.offerId],
      foreignColumns: [...offerKey],
    }),
    ...rowSecurity("offer_codes", {
      self: sql`organization_id = ${current.organization} and person_id = ${current.person}`,
      worker: inScope("worker"),
    }),
  ],
);

/** What must be met before an accepted offer is paid out, as the decision worded it. Never changed. */
export const loanConditions = pgTable(
  "loan_conditions",
  {
    id: id(),
    ...ofOffer,
    position: integer().notNull(),
    text: text().notNull(),
  },
  (t) => [
    unique("loan_conditions_of_institution").on(t.institutionId, t.id),
    unique().on(t.offerId, t.position),
    foreignKey({
      columns: [t.organizationId, t.institutionId, t.applicationId, t.offerId],
      foreignColumns: [...offerKey],
    }),
    ...rowSecurity("loan_conditions", {
      applicant: { read: sql`organization_id = ${current.organization}` },
      lender: sentToLender,
    }),
  ],
);

export const conditionMarks = ["met", "reopened"] as const;

/** Who found a condition met, and who opened it again. The last mark counts; none means open. */
export const loanConditionMarks = pgTable(
  "loan_condition_marks",
  {
    institutionId: uuid().notNull(),
    conditionId: uuid().notNull(),
    seq: integer().notNull(),
    kind: text({ enum: conditionMarks }).notNull(),
    reasonCode: text(),
    note: text().notNull(),
    by: uuid().notNull(),
    byName: text().notNull(),
    at: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.conditionId, t.seq] }),
    foreignKey({
      columns: [t.institutionId, t.conditionId],
      foreignColumns: [loanConditions.institutionId, loanConditions.id],
    }),
    foreignKey({ columns: [t.institutionId, t.by], foreignColumns: [people.institutionId, people.id] }),
    check("loan_condition_marks_kind", sql`kind in (${list(conditionMarks)})`),
    check("loan_condition_marks_reason", sql`(kind = 'reopened') = (reason_code is not null)`),
    ...rowSecurity("loan_condition_marks", {
      lender: sql`institution_id = ${current.institution}`,
      // The applicant follows which of its conditions are met.
      applicant: { read: sql`condition_id in (select c.id from loan_conditions c)` },
    }),
  ],
);

/** That the money was paid out, outside Veta: the day and the number the loan has in the lender's core system. */
export const disbursements = pgTable(
  "disbursements",
  {
    ...ofOffer,
    disbursedOn: date({ mode: "string" }).notNull(),
    reference: text().notNull(),
    recordedBy: uuid().notNull(),
    recordedByName: text().notNull(),
    recordedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.applicationId] }),
    unique("disbursements_one_reference").on(t.institutionId, t.reference),
    foreignKey({
      columns: [t.organizationId, t.institutionId, t.applicationId, t.offerId],
      foreignColumns: [...offerKey],
    }),
    foreignKey({ columns: [t.institutionId, t.recordedBy], foreignColumns: [people.institutionId, people.id] }),
    ...rowSecurity("disbursements", {
      applicant: { read: sql`organization_id = ${current.organization}` },
      lender: sentToLender,
    }),
  ],
);
