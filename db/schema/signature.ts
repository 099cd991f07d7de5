import { sql } from "drizzle-orm";
import { type AnyPgColumn, boolean, check, foreignKey, index, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { posts } from "../../domain/applicant";
import { applicationKey, ofApplication, sentToLender } from "./application";
import { blindIndex, bytes, cents, id, instant, sealed } from "./columns";
import { groupMembers } from "./group";
import { people } from "./person";
import { powers } from "./profile";
import { current, inScope, rowSecurity } from "./tenancy";

const own = sql`organization_id = ${current.organization}`;

/** A draft that was left alone is erased with what was begun on it: codes, links, what a group had accepted. */
const ofErased = (t: { organizationId: AnyPgColumn; institutionId: AnyPgColumn; applicationId: AnyPgColumn }) =>
  foreignKey({
    columns: [t.organizationId, t.institutionId, t.applicationId],
    foreignColumns: [...applicationKey],
  }).onDelete("cascade");
const eitherHolder = sql`num_nonnulls(power_id, member_id) = 1`;

/** A link to one phone for one signature. It opens once; whoever asked for it never sees it. */
export const signatureRequests = pgTable(
  "signature_requests",
  {
    id: id(),
    ...ofApplication,
    /** Who is asked: whoever holds a power, or a member of the group that answers for the loan. */
    powerId: uuid(),
    memberId: uuid(),
    tokenHash: bytes().notNull().unique(),
    phone: sealed().notNull(),
    phoneIndex: blindIndex().notNull(),
    requestedBy: uuid()
      .notNull()
      .references(() => people.id),
    requesterBrowserHash: bytes().notNull(),
    createdAt: instant().notNull(),
    expiresAt: instant().notNull(),
    openedAt: instant(),
    openedBy: uuid().references(() => people.id),
    openedBrowserHash: bytes(),
    /** Answered, taken back, or replaced by a newer link. */
    endedAt: instant(),
  },
  (t) => [
    index().on(t.applicationId),
    ofErased(t),
    foreignKey({ columns: [t.organizationId, t.powerId], foreignColumns: [powers.organizationId, powers.id] }),
    foreignKey({
      columns: [t.organizationId, t.memberId],
      foreignColumns: [groupMembers.organizationId, groupMembers.id],
    }).onDelete("cascade"),
    check("signature_requests_holder", eitherHolder),
    ...rowSecurity("signature_requests", { own, identity: inScope("identity") }),
  ],
);

/** A code for one person to sign one application as it is, with its amount and term. */
export const signingCodes = pgTable(
  "signing_codes",
  {
    id: id(),
    ...ofApplication,
    personId: uuid()
      .notNull()
      .references(() => people.id),
    codeHash: bytes().notNull(),
    tries: integer().notNull().default(0),
    createdAt: instant().notNull(),
    expiresAt: instant().notNull(),
    usedAt: instant(),
  },
  (t) => [index().on(t.applicationId, t.personId), ofErased(t), ...rowSecurity("signing_codes", { own })],
);

/** Who signed what, and how they were known. Never changed. */
export const signatures = pgTable(
  "signatures",
  {
    id: id(),
    ...ofApplication,
    powerId: uuid(),
    memberId: uuid(),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    personName: text().notNull(),
    post: text({ enum: posts }).notNull(),
    /** "account": PIN and code. "link": the link of that phone, the DNI and a code. */
    proof: text({ enum: ["account", "link"] }).notNull(),
    /** The same browser had signed before as somebody else. */
    sameDevice: boolean().notNull(),
    browserHash: bytes().notNull(),
    amountCents: cents().notNull(),
    termMonths: integer().notNull(),
    /** Hash of what was signed: answers, documents, amount and term; for a member of a group, loan and group. */
    contentHash: bytes().notNull(),
    at: instant().notNull(),
  },
  (t) => [
    index().on(t.applicationId),
    ofErased(t),
    foreignKey({ columns: [t.organizationId, t.powerId], foreignColumns: [powers.organizationId, powers.id] }),
    foreignKey({
      columns: [t.organizationId, t.memberId],
      foreignColumns: [groupMembers.organizationId, groupMembers.id],
    }).onDelete("cascade"),
    check("signatures_holder", eitherHolder),
    ...rowSecurity("signatures", { applicant: own, lender: { read: sentToLender } }),
  ],
);
