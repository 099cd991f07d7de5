import { sql } from "drizzle-orm";
import {
  check,
  date,
  foreignKey,
  index,
  integer,
  pgPolicy,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { institutionRoles, organizationRoles, platformRoles } from "../../domain/access";
import { posts } from "../../domain/applicant";
import { languages } from "../../domain/localized";
import { blindIndex, bytes, cents, id, instant, sealed } from "./columns";
import { federations, institutions } from "./institution";
import { organizations } from "./organization";
import { appRole, current, inScope, rowSecurity } from "./tenancy";

/** Staff sign in with e-mail and password, applicants with phone and PIN. Nobody is both. */
export const people = pgTable(
  "people",
  {
    id: id(),
    side: text({ enum: ["applicant", "staff", "platform"] }).notNull(),
    institutionId: uuid().references(() => institutions.id),
    displayName: text().notNull(),
    email: text().unique(),
    phone: sealed(),
    phoneIndex: blindIndex().unique(),
    dni: sealed(),
    dniIndex: blindIndex(),
    /** argon2id of the password (staff) or the PIN (applicants). */
    secretHash: text(),
    authorityCents: cents().notNull().default(0),
    platformRole: text({ enum: platformRoles }),
    federationId: uuid().references(() => federations.id),
    language: text({ enum: languages }).notNull().default("es"),
    disabledAt: instant(),
    /** The last day someone who leaves may come in. */
    accessUntil: date({ mode: "string" }),
    createdAt: instant().notNull(),
  },
  (t) => [
    unique().on(t.institutionId, t.id),
    index().on(t.dniIndex),
    check(
      "people_federation",
      sql`(platform_role is distinct from 'federation_viewer') or (federation_id is not null and institution_id is null)`,
    ),
    ...rowSecurity("people", {
      self: sql`id = ${current.person}`,
      colleague: sql`institution_id = ${current.institution}`,
      fellow: {
        read: sql`id in (select person_id from memberships where organization_id = ${current.organization})`,
      },
      identity: inScope("identity", "setup"),
    }),
  ],
);

export const memberships = pgTable(
  "memberships",
  {
    organizationId: uuid()
      .notNull()
      .references(() => organizations.id),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    role: text({ enum: organizationRoles }).notNull(),
    post: text({ enum: posts }).notNull(),
    joinedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.personId] }),
    index().on(t.personId),
    ...rowSecurity("memberships", {
      own: sql`organization_id = ${current.organization}`,
      identity: { read: inScope("identity", "setup") },
    }),
  ],
);

export const roleChangeStatuses = ["proposed", "confirmed", "dropped"] as const;

/** One role given or taken, by two people other than who it is about. A settled one never changes: a trigger sees to it. */
export const roleChanges = pgTable(
  "role_changes",
  {
    id: id(),
    institutionId: uuid()
      .notNull()
      .references(() => institutions.id),
    personId: uuid().notNull(),
    action: text({ enum: ["give", "take"] }).notNull(),
    role: text({ enum: institutionRoles }).notNull(),
    validFrom: date({ mode: "string" }).notNull(),
    validUntil: date({ mode: "string" }),
    /** How much an approver may decide alone. */
    authorityCents: cents(),
    reason: text().notNull(),
    /** Blocking conflicts of duties that are accepted for a while, and why. */
    exceptionCodes: text().array().notNull(),
    exceptionReason: text(),
    status: text({ enum: roleChangeStatuses }).notNull(),
    proposedBy: uuid().notNull(),
    proposedAt: instant().notNull(),
    confirmedBy: uuid(),
    settledAt: instant(),
  },
  (t) => [
    unique("role_changes_agreed").on(t.institutionId, t.id, t.personId, t.role, t.proposedBy, t.confirmedBy),
    uniqueIndex("role_changes_one_open").on(t.personId, t.role).where(sql`status = 'proposed'`),
    index().on(t.institutionId, t.proposedAt),
    foreignKey({ columns: [t.institutionId, t.personId], foreignColumns: [people.institutionId, people.id] }),
    foreignKey({ columns: [t.institutionId, t.proposedBy], foreignColumns: [people.institutionId, people.id] }),
    foreignKey({ columns: [t.institutionId, t.confirmedBy], foreignColumns: [people.institutionId, people.id] }),
    check("role_changes_status", sql`status in ('proposed', 'confirmed', 'dropped')`),
    check("role_changes_action", sql`action in ('give', 'take')`),
    check("role_changes_settled", sql`(status = 'proposed') = (settled_at is null)`),
    check("role_changes_confirmed", sql`(status = 'confirmed') = (confirmed_by is not null)`),
    check("role_changes_two_people", sql`confirmed_by is null or confirmed_by <> proposed_by`),
    check(
      "role_changes_not_oneself",
      sql`person_id <> proposed_by and (confirmed_by is null or person_id <> confirmed_by)`,
    ),
    check("role_changes_dates", sql`valid_until is null or valid_from <= valid_until`),
    check(
      "role_changes_exception",
      sql`(cardinality(exception_codes) = 0) = (exception_reason is null)
        and (exception_reason is null or (valid_until is not null and valid_until <= valid_from + 90))`,
    ),
    ...rowSecurity("role_changes", { own: sql`institution_id = ${current.institution}` }),
  ],
);

export const staffRoles = pgTable(
  "staff_roles",
  {
    institutionId: uuid().notNull(),
    personId: uuid().notNull(),
    role: text({ enum: institutionRoles }).notNull(),
    /** First and last day on which it holds; null has no such bound. */
    validFrom: date({ mode: "string" }),
    validUntil: date({ mode: "string" }),
    grantedAt: instant().notNull(),
    /** The agreement of two people it comes from; null when who operates the portal gave it. */
    changeId: uuid(),
    proposedBy: uuid(),
    confirmedBy: uuid(),
  },
  (t) => [
    primaryKey({ columns: [t.institutionId, t.personId, t.role] }),
    foreignKey({ columns: [t.institutionId, t.personId], foreignColumns: [people.institutionId, people.id] }),
    foreignKey({
      columns: [t.institutionId, t.changeId, t.personId, t.role, t.proposedBy, t.confirmedBy],
      foreignColumns: [
        roleChanges.institutionId,
        roleChanges.id,
        roleChanges.personId,
        roleChanges.role,
        roleChanges.proposedBy,
        roleChanges.confirmedBy,
      ],
      name: "staff_roles_agreed",
    }),
    check("staff_roles_dates", sql`valid_from is null or valid_until is null or valid_from <= valid_until`),
    check(
      "staff_roles_two_people",
      sql`(change_id is null and proposed_by is null and confirmed_by is null)
        or (change_id is not null and proposed_by <> confirmed_by and person_id not in (proposed_by, confirmed_by))`,
    ),
    ...rowSecurity("staff_roles", {
      own: { read: sql`institution_id = ${current.institution}` },
      agreed: { insert: sql`institution_id = ${current.institution} and change_id is not null` },
      identity: { read: inScope("identity") },
      setup: inScope("setup"),
    }),
    // A role ends at once when two agreed, or when its person leaves.
    pgPolicy("staff_roles_ended", {
      for: "delete",
      to: appRole,
      using: sql`institution_id = ${current.institution}`,
    }),
  ],
);

/** How someone of a lender's staff first comes in: a link that goes to their phone alone. */
export const staffInvitations = pgTable(
  "staff_invitations",
  {
    id: id(),
    institutionId: uuid().notNull(),
    personId: uuid().notNull(),
    tokenHash: bytes().notNull().unique(),
    phone: sealed().notNull(),
    invitedBy: uuid()
      .notNull()
      .references(() => people.id),
    createdAt: instant().notNull(),
    expiresAt: instant().notNull(),
    acceptedAt: instant(),
  },
  (t) => [
    uniqueIndex("staff_invitations_open").on(t.personId).where(sql`accepted_at is null`),
    foreignKey({ columns: [t.institutionId, t.personId], foreignColumns: [people.institutionId, people.id] }),
    ...rowSecurity("staff_invitations", {
      own: sql`institution_id = ${current.institution}`,
      identity: inScope("identity", "setup"),
    }),
  ],
);

/** Who someone of a lender's staff is at the sign-in service of their institution. Bound once, never silently again. */
export const staffIdentities = pgTable(
  "staff_identities",
  {
    id: id(),
    institutionId: uuid().notNull(),
    personId: uuid().notNull(),
    issuer: text().notNull(),
    subject: text().notNull(),
    boundAt: instant().notNull(),
  },
  (t) => [
    unique("staff_identities_subject").on(t.issuer, t.subject),
    unique("staff_identities_person").on(t.personId, t.issuer),
    foreignKey({ columns: [t.institutionId, t.personId], foreignColumns: [people.institutionId, people.id] }),
    ...rowSecurity("staff_identities", {
      own: sql`institution_id = ${current.institution}`,
      identity: inScope("identity"),
    }),
  ],
);

/** Someone looked through who may do what, and signed. */
export const accessReviews = pgTable(
  "access_reviews",
  {
    id: id(),
    institutionId: uuid()
      .notNull()
      .references(() => institutions.id),
    /** Of the list as it stood when it was signed. */
    contentHash: bytes().notNull(),
    peopleCount: integer().notNull(),
    conflictCount: integer().notNull(),
    note: text().notNull(),
    signedBy: uuid().notNull(),
    signedAt: instant().notNull(),
  },
  (t) => [
    index().on(t.institutionId, t.signedAt),
    foreignKey({ columns: [t.institutionId, t.signedBy], foreignColumns: [people.institutionId, people.id] }),
    ...rowSecurity("access_reviews", { own: sql`institution_id = ${current.institution}` }),
  ],
);

/** The browser's token holds the id of one of these; only its hash is here. */
export const sessions = pgTable(
  "sessions",
  {
    id: id(),
    tokenHash: bytes().notNull().unique(),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    /** The organization chosen by someone who belongs to several, and by a link to sign. */
    organizationId: uuid().references(() => organizations.id),
    /** A link to sign opens this one application and nothing else. */
    applicationId: uuid(),
    /** Whoever opened that link as a member of a group, not as somebody with a power. */
    memberId: uuid(),
    createdAt: instant().notNull(),
    lastSeenAt: instant().notNull(),
    expiresAt: instant().notNull(),
    revokedAt: instant(),
    /** The sandbox applicant that a member of staff acts as for now. */
    walkingAs: uuid().references(() => organizations.id),
  },
  (t) => [
    index().on(t.personId),
    ...rowSecurity("sessions", {
      self: sql`person_id = ${current.person}`,
      colleague: sql`person_id in (select p.id from people p where p.institution_id = ${current.institution})`,
      identity: inScope("identity", "setup"),
    }),
  ],
);

/** Browsers that proved the phone once: there the PIN alone is asked. */
export const devices = pgTable(
  "devices",
  {
    id: id(),
    tokenHash: bytes().notNull().unique(),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    createdAt: instant().notNull(),
    lastSeenAt: instant().notNull(),
  },
  (t) => [index().on(t.personId), ...rowSecurity("devices", { identity: inScope("identity", "setup") })],
);

export const codePurposes = ["enrol", "sign_in", "invitation"] as const;

/** One-time codes: six digits, ten minutes, five tries, one use, and only for the browser that asked. */
export const oneTimeCodes = pgTable(
  "one_time_codes",
  {
    id: id(),
    purpose: text({ enum: codePurposes }).notNull(),
    phoneIndex: blindIndex().notNull(),
    browserHash: bytes().notNull(),
    codeHash: bytes().notNull(),
    tries: integer().notNull().default(0),
    createdAt: instant().notNull(),
    expiresAt: instant().notNull(),
    usedAt: instant(),
  },
  (t) => [
    index().on(t.phoneIndex, t.browserHash),
    ...rowSecurity("one_time_codes", { identity: inScope("identity", "setup") }),
  ],
);

export const invitations = pgTable(
  "invitations",
  {
    id: id(),
    organizationId: uuid()
      .notNull()
      .references(() => organizations.id),
    tokenHash: bytes().notNull().unique(),
    /** Six digits that are read aloud, for whom the link did not reach. Worth something together with the invited phone. */
    codeHash: bytes(),
    codeTries: integer().notNull().default(0),
    phone: sealed().notNull(),
    phoneIndex: blindIndex().notNull(),
    displayName: text().notNull(),
    role: text({ enum: organizationRoles }).notNull(),
    post: text({ enum: posts }).notNull(),
    invitedBy: uuid()
      .notNull()
      .references(() => people.id),
    createdAt: instant().notNull(),
    expiresAt: instant().notNull(),
    acceptedAt: instant(),
  },
  (t) => [
    uniqueIndex().on(t.organizationId, t.phoneIndex).where(sql`accepted_at is null`),
    ...rowSecurity("invitations", {
      own: sql`organization_id = ${current.organization}`,
      identity: inScope("identity"),
    }),
  ],
);
