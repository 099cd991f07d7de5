import { sql } from "drizzle-orm";
import { foreignKey, index, pgTable, text, unique, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { applicationKey, ofApplication, sentToLender } from "./application";
import { blindIndex, id, instant, sealed } from "./columns";
import { people } from "./person";
import { current, inScope, rowSecurity } from "./tenancy";

/** Who answers for a loan together with whoever asks. What they accepted is a signature; what they refused stands here. */
export const groupMembers = pgTable(
  "group_members",
  {
    id: id(),
    ...ofApplication,
    name: text().notNull(),
    dni: sealed().notNull(),
    dniIndex: blindIndex().notNull(),
    phone: sealed().notNull(),
    phoneIndex: blindIndex().notNull(),
    addedBy: uuid()
      .notNull()
      .references(() => people.id),
    addedAt: instant().notNull(),
    /** Said no, and why. A newer link asks again. */
    declinedAt: instant(),
    declineNote: text(),
    removedAt: instant(),
  },
  (t) => [
    unique().on(t.organizationId, t.id),
    index().on(t.applicationId),
    uniqueIndex("group_members_dni").on(t.applicationId, t.dniIndex).where(sql`removed_at is null`),
    uniqueIndex("group_members_phone").on(t.applicationId, t.phoneIndex).where(sql`removed_at is null`),
    foreignKey({
      columns: [t.organizationId, t.institutionId, t.applicationId],
      foreignColumns: [...applicationKey],
    }).onDelete("cascade"),
    ...rowSecurity("group_members", {
      own: sql`organization_id = ${current.organization}`,
      lender: { read: sentToLender },
      identity: { read: inScope("identity") },
    }),
  ],
);
