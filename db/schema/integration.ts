import { sql } from "drizzle-orm";
import {
  bigint,
  bigserial,
  check,
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
import { statuses } from "../../domain/application";
import { eventTypes, scopes } from "../../domain/integration";
import { applications } from "./application";
import { blindIndex, bytes, cents, id, instant, sealed } from "./columns";
import { institutions } from "./institution";
import { organizations } from "./organization";
import { people } from "./person";
import { products } from "./product";
import { current, inScope, rowSecurity } from "./tenancy";

const ofInstitution = {
  institutionId: uuid()
    .notNull()
    .references(() => institutions.id),
};
const own = sql`institution_id = ${current.institution}`;

/** Keys of an institution's programs. The key itself is shown once; what stands here finds and checks it. */
export const apiKeys = pgTable(
  "api_keys",
  {
    id: id(),
    ...ofInstitution,
    name: text().notNull(),
    /** The readable beginning, by which a key is found and recognised. */
    prefix: text().notNull().unique(),
    keyHash: bytes().notNull(),
    scopes: text({ enum: scopes }).array().notNull(),
    createdBy: uuid().notNull(),
    createdAt: instant().notNull(),
    expiresAt: instant().notNull(),
    lastUsedAt: instant(),
    revokedAt: instant(),
  },
  (t) => [
    unique().on(t.institutionId, t.id),
    uniqueIndex("api_keys_name").on(t.institutionId, t.name).where(sql`revoked_at is null`),
    foreignKey({ columns: [t.institutionId, t.createdBy], foreignColumns: [people.institutionId, people.id] }),
    check("api_keys_life", sql`expires_at <= created_at + interval '366 days'`),
    ...rowSecurity("api_keys", { own, identity: inScope("identity") }),
  ],
);

/** What an institution's program prepared for an association: an invitation to a draft, and no draft yet. */
export const preparedDrafts = pgTable(
  "prepared_drafts",
  {
    id: id(),
    ...ofInstitution,
    productId: uuid().notNull(),
    apiKeyId: uuid().notNull(),
    idempotencyKey: text().notNull(),
    inputHash: bytes().notNull(),
    /** The association it is for, whether it is in Veta or not. */
    taxIdIndex: blindIndex().notNull(),
    amountCents: cents(),
    termMonths: integer(),
    /** Answers as typed, sealed under the draft's own key; gone once taken over, turned down or expired. */
    answers: sealed(),
    createdAt: instant().notNull(),
    expiresAt: instant().notNull(),
  },
  (t) => [
    unique().on(t.institutionId, t.id),
    unique("prepared_drafts_idempotency").on(t.institutionId, t.idempotencyKey),
    index().on(t.taxIdIndex),
    foreignKey({ columns: [t.institutionId, t.productId], foreignColumns: [products.institutionId, products.id] }),
    foreignKey({ columns: [t.institutionId, t.apiKeyId], foreignColumns: [apiKeys.institutionId, apiKeys.id] }),
    ...rowSecurity("prepared_drafts", {
      own,
      addressee: {
        read: sql`tax_id_index = (select o.tax_id_index from organizations o where o.id = ${current.organization})`,
      },
      worker: inScope("worker"),
    }),
  ],
);

/** What the association did with it. The institution learns of it only when the application has been sent. */
export const draftAnswers = pgTable(
  "draft_answers",
  {
    ...ofInstitution,
    preparedDraftId: uuid().notNull(),
    organizationId: uuid()
      .notNull()
      .references(() => organizations.id),
    /** Null when it was turned down. */
    applicationId: uuid(),
    answeredBy: uuid()
      .notNull()
      .references(() => people.id),
    answeredAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.preparedDraftId] }),
    foreignKey({
      columns: [t.institutionId, t.preparedDraftId],
      foreignColumns: [preparedDrafts.institutionId, preparedDrafts.id],
    }),
    foreignKey({
      columns: [t.organizationId, t.institutionId, t.applicationId],
      foreignColumns: [applications.organizationId, applications.institutionId, applications.id],
    }),
    ...rowSecurity("draft_answers", {
      applicant: sql`organization_id = ${current.organization}`,
      lender: { read: sql`${own} and application_id in (select a.id from applications a)` },
      worker: { read: inScope("worker") },
    }),
  ],
);

/** A step of an application that its lender may know of, written in the transaction of the step. */
export const integrationEvents = pgTable(
  "integration_events",
  {
    id: id(),
    /** Order of writing; within one application also the order of commit, since each step holds the application. */
    written: bigserial({ mode: "number" }).notNull(),
    ...ofInstitution,
    applicationId: uuid().notNull(),
    type: text({ enum: eventTypes }).notNull(),
    number: text().notNull(),
    from: text({ enum: statuses }).notNull(),
    to: text({ enum: statuses }).notNull(),
    at: instant().notNull(),
    /** Place in the feed, given by the worker after the commit, so that a reader who goes on from here misses nothing. */
    position: bigint({ mode: "number" }),
  },
  (t) => [
    unique().on(t.institutionId, t.position),
    index("integration_events_unpublished").on(t.written).where(sql`position is null`),
    foreignKey({
      columns: [t.institutionId, t.applicationId],
      foreignColumns: [applications.institutionId, applications.id],
    }),
    ...rowSecurity("integration_events", {
      append: { insert: sql`true` },
      lender: { read: own },
      worker: inScope("worker"),
    }),
  ],
);

export const pauseReasons = ["person", "failures", "gone"] as const;

/** Where an institution wants to be told. */
export const webhookEndpoints = pgTable(
  "webhook_endpoints",
  {
    id: id(),
    ...ofInstitution,
    url: text().notNull(),
    events: text({ enum: eventTypes }).array().notNull(),
    secret: sealed().notNull(),
    secretNumber: integer().notNull().default(1),
    /** Signs beside the new one until then. */
    previousSecret: sealed(),
    previousUntil: instant(),
    createdBy: uuid().notNull(),
    createdAt: instant().notNull(),
    /** First failure since the last success. */
    failingSince: instant(),
    /** While paused, messages wait and keep their order. */
    pausedAt: instant(),
    pauseReason: text({ enum: pauseReasons }),
    removedAt: instant(),
  },
  (t) => [
    unique().on(t.institutionId, t.id),
    uniqueIndex("webhook_endpoints_url").on(t.institutionId, t.url).where(sql`removed_at is null`),
    foreignKey({ columns: [t.institutionId, t.createdBy], foreignColumns: [people.institutionId, people.id] }),
    check("webhook_endpoints_paused", sql`(paused_at is null) = (pause_reason is null)`),
    ...rowSecurity("webhook_endpoints", { own, worker: inScope("worker") }),
  ],
);

export const deliveryStates = ["pending", "delivered", "failed"] as const;

/** One message for one receiver. Its `messageId` is the same at every try. */
export const webhookDeliveries = pgTable(
  "webhook_deliveries",
  {
    id: id(),
    /** The order in which messages of one application leave. */
    seq: bigserial({ mode: "number" }).notNull(),
    ...ofInstitution,
    endpointId: uuid().notNull(),
    messageId: text().notNull(),
    /** Null for a test. */
    applicationId: uuid(),
    type: text().notNull(),
    body: jsonb().notNull(),
    state: text({ enum: deliveryStates }).notNull().default("pending"),
    createdAt: instant().notNull(),
    notBefore: instant().notNull(),
    /** Of the present run; a replay and a resumed receiver begin again. */
    attempts: integer().notNull().default(0),
    firstTriedAt: instant(),
    /** Held by one worker until then. */
    lease: uuid(),
    leaseUntil: instant(),
    settledAt: instant(),
  },
  (t) => [
    unique().on(t.institutionId, t.id),
    unique().on(t.endpointId, t.messageId),
    index("webhook_deliveries_due").on(t.notBefore).where(sql`state = 'pending'`),
    index("webhook_deliveries_order").on(t.endpointId, t.applicationId, t.seq).where(sql`state = 'pending'`),
    index("webhook_deliveries_log").on(t.endpointId, t.seq),
    foreignKey({
      columns: [t.institutionId, t.endpointId],
      foreignColumns: [webhookEndpoints.institutionId, webhookEndpoints.id],
    }),
    check("webhook_deliveries_state", sql`state in ('pending', 'delivered', 'failed')`),
    ...rowSecurity("webhook_deliveries", { own, worker: inScope("worker") }),
  ],
);

export const attemptErrors = [
  "timeout",
  "private_address",
  "unresolved",
  "refused",
  "certificate",
  "redirect",
  "status",
  "network",
] as const;

/** One try: what the receiver answered, and how long it took. */
export const webhookAttempts = pgTable(
  "webhook_attempts",
  {
    id: bigserial({ mode: "number" }).primaryKey(),
    ...ofInstitution,
    deliveryId: uuid().notNull(),
    at: instant().notNull(),
    statusCode: integer(),
    error: text({ enum: attemptErrors }),
    durationMs: integer().notNull(),
    /** The first kilobyte of the answer. */
    answer: text().notNull(),
  },
  (t) => [
    index().on(t.deliveryId, t.id),
    foreignKey({
      columns: [t.institutionId, t.deliveryId],
      foreignColumns: [webhookDeliveries.institutionId, webhookDeliveries.id],
    }),
    check("webhook_attempts_answer", sql`octet_length(answer) <= 3072`),
    ...rowSecurity("webhook_attempts", { lender: { read: own }, worker: inScope("worker") }),
  ],
);
