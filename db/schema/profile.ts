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
import { posts } from "../../domain/applicant";
import { factKinds, factSources } from "../../domain/passport";
import { manners } from "../../domain/powers";
import { blindIndex, bytes, id, instant, list, sealed } from "./columns";
import { institutions } from "./institution";
import { organizations } from "./organization";
import { people } from "./person";
import { current, inScope, rowSecurity } from "./tenancy";

/** What an organization says about itself once, for every application. Each piece names its day, source and evidence. */

const ofOrganization = () =>
  uuid()
    .notNull()
    .references(() => organizations.id);
const byPerson = () =>
  uuid()
    .notNull()
    .references(() => people.id);
const own = sql`organization_id = ${current.organization}`;

/** A file of the organization itself, kept like the documents of an application: encrypted, outside the web root. */
export const evidence = pgTable(
  "evidence",
  {
    id: id(),
    organizationId: ofOrganization(),
    fileName: text().notNull(),
    mediaType: text({ enum: ["application/pdf", "image/jpeg", "image/png"] }).notNull(),
    byteSize: integer().notNull(),
    sha256: bytes().notNull(),
    storageKey: text().notNull().unique(),
    uploadedBy: byPerson(),
    uploadedAt: instant().notNull(),
  },
  (t) => [unique().on(t.organizationId, t.id), ...rowSecurity("evidence", { own })],
);

/** One known thing. A newer one replaces it; the older stays, with the moment it was replaced. */
export const organizationFacts = pgTable(
  "organization_facts",
  {
    id: id(),
    organizationId: ofOrganization(),
    kind: text({ enum: factKinds }).notNull(),
    /** JSON of the fact's shape, sealed: places and numbers of papers are personal where one person asks. */
    value: sealed().notNull(),
    asOf: date({ mode: "string" }).notNull(),
    source: text({ enum: factSources }).notNull(),
    evidenceId: uuid(),
    expiresOn: date({ mode: "string" }),
    recordedBy: byPerson(),
    recordedAt: instant().notNull(),
    replacedAt: instant(),
  },
  (t) => [
    uniqueIndex("organization_facts_current").on(t.organizationId, t.kind).where(sql`replaced_at is null`),
    foreignKey({ columns: [t.organizationId, t.evidenceId], foreignColumns: [evidence.organizationId, evidence.id] }),
    check("organization_facts_source", sql`source in (${list(factSources)})`),
    ...rowSecurity("organization_facts", { own }),
  ],
);

/** Who signs for the organization, since when and until when. Who signs an application is looked up here. */
export const powers = pgTable(
  "powers",
  {
    id: id(),
    organizationId: ofOrganization(),
    personName: text().notNull(),
    post: text({ enum: posts }).notNull(),
    manner: text({ enum: manners }).notNull(),
    dni: sealed(),
    dniIndex: blindIndex(),
    phone: sealed(),
    phoneIndex: blindIndex(),
    /** Null while this person has no account. */
    personId: uuid().references(() => people.id),
    validFrom: date({ mode: "string" }).notNull(),
    validTo: date({ mode: "string" }),
    asOf: date({ mode: "string" }).notNull(),
    source: text({ enum: factSources }).notNull(),
    evidenceId: uuid(),
    recordedBy: byPerson(),
    recordedAt: instant().notNull(),
    /** The day somebody ended it before its time, at once. */
    endedOn: date({ mode: "string" }),
    endedBy: uuid().references(() => people.id),
  },
  (t) => [
    unique().on(t.organizationId, t.id),
    index().on(t.organizationId, t.phoneIndex),
    foreignKey({ columns: [t.organizationId, t.evidenceId], foreignColumns: [evidence.organizationId, evidence.id] }),
    check("powers_days", sql`valid_to is null or valid_to >= valid_from`),
    check("powers_ended", sql`(ended_on is null) = (ended_by is null)`),
    ...rowSecurity("powers", {
      own,
      lender: {
        read: sql`organization_id in (select a.organization_id from applications a where a.institution_id = ${current.institution})`,
      },
      identity: { read: inScope("identity") },
    }),
  ],
);

/** A half-yearly declaration of production. */
export const productionDeclarations = pgTable(
  "production_declarations",
  {
    organizationId: ofOrganization(),
    year: integer().notNull(),
    half: integer().notNull(),
    goldGrams: integer().notNull(),
    filedOn: date({ mode: "string" }).notNull(),
    evidenceId: uuid(),
    recordedBy: byPerson(),
    recordedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.year, t.half] }),
    foreignKey({ columns: [t.organizationId, t.evidenceId], foreignColumns: [evidence.organizationId, evidence.id] }),
    check("production_declarations_half", sql`half in (1, 2)`),
    check("production_declarations_grams", sql`gold_grams >= 0`),
    ...rowSecurity("production_declarations", { own }),
  ],
);

/** The members' register: whoever belongs to the organization, with or without an account. */
export const rosterMembers = pgTable(
  "roster_members",
  {
    id: id(),
    organizationId: ofOrganization(),
    name: text().notNull(),
    dni: sealed().notNull(),
    dniIndex: blindIndex().notNull(),
    activity: text().notNull(),
    joinedOn: date({ mode: "string" }),
    recordedBy: byPerson(),
    recordedAt: instant().notNull(),
  },
  (t) => [unique().on(t.organizationId, t.dniIndex), ...rowSecurity("roster_members", { own })],
);

/**
 * A person who lost or changed a phone: begun by a fellow of the board, or by two of a lender's staff who saw the DNI;
 * proved on the new phone, in force after some hours.
 */
export const phoneChanges = pgTable(
  "phone_changes",
  {
    id: id(),
    organizationId: ofOrganization(),
    personId: byPerson(),
    newPhone: sealed().notNull(),
    newPhoneIndex: blindIndex().notNull(),
    tokenHash: bytes().notNull().unique(),
    startedBy: byPerson(),
    /** The lender whose staff began it; null when a fellow did. */
    institutionId: uuid().references(() => institutions.id),
    /** The DNI that staff read on the document; the second of them and the person type it again. */
    dniIndex: blindIndex(),
    confirmedBy: uuid().references(() => people.id),
    confirmedAt: instant(),
    startedAt: instant().notNull(),
    expiresAt: instant().notNull(),
    provedAt: instant(),
    appliesAt: instant(),
    appliedAt: instant(),
    cancelledAt: instant(),
  },
  (t) => [
    uniqueIndex("phone_changes_open")
      .on(t.organizationId, t.personId)
      .where(sql`applied_at is null and cancelled_at is null`),
    check("phone_changes_dni", sql`(dni_index is null) = (institution_id is null)`),
    check("phone_changes_two_people", sql`started_by <> person_id`),
    check(
      "phone_changes_two_staff",
      sql`(confirmed_by is null or (institution_id is not null and confirmed_by <> started_by))
        and (confirmed_by is null) = (confirmed_at is null)`,
    ),
    check(
      "phone_changes_proved",
      sql`(proved_at is null) = (applies_at is null)
      and (proved_at is null or institution_id is null or confirmed_by is not null)`,
    ),
    ...rowSecurity("phone_changes", {
      own,
      lender: { read: sql`institution_id = ${current.institution}` },
      identity: inScope("identity"),
      worker: inScope("worker"),
    }),
  ],
);
