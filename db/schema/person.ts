import { sql } from "drizzle-orm";
import { foreignKey, index, integer, pgTable, primaryKey, text, unique, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { institutionRoles, organizationRoles, platformRoles } from "../../domain/access";
import { posts } from "../../domain/applicant";
import { languages } from "../../domain/localized";
import { blindIndex, bytes, cents, id, instant, sealed } from "./columns";
import { institutions } from "./institution";
import { organizations } from "./organization";
import { current, inScope, rowSecurity } from "./tenancy";

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
    language: text({ enum: languages }).notNull().default("es"),
    disabledAt: instant(),
    createdAt: instant().notNull(),
  },
  (t) => [
    unique().on(t.institutionId, t.id),
    index().on(t.dniIndex),
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

export const staffRoles = pgTable(
  "staff_roles",
  {
    institutionId: uuid().notNull(),
    personId: uuid().notNull(),
    role: text({ enum: institutionRoles }).notNull(),
    grantedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.institutionId, t.personId, t.role] }),
    foreignKey({ columns: [t.institutionId, t.personId], foreignColumns: [people.institutionId, people.id] }),
    ...rowSecurity("staff_roles", {
      own: { read: sql`institution_id = ${current.institution}` },
      identity: { read: inScope("identity") },
      setup: inScope("setup"),
    }),
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
    createdAt: instant().notNull(),
    lastSeenAt: instant().notNull(),
    expiresAt: instant().notNull(),
    revokedAt: instant(),
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
