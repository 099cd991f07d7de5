import { sql } from "drizzle-orm";
import { boolean, check, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { messageKinds, sentChannels } from "../../domain/message";
import { bytes, instant, list, sealed } from "./columns";
import { people } from "./person";
import { current, rowSecurity } from "./tenancy";

const self = sql`person_id = ${current.person}`;
/** Whoever tells an organization of its file must know how each of its people wants to be told. */
const fellow = {
  read: sql`person_id in (select m.person_id from memberships m where m.organization_id = ${current.organization})`,
};

/** What someone wants to be told of, and how. Without a row the default of `domain/message.ts` holds. */
export const messageChoices = pgTable(
  "message_choices",
  {
    personId: uuid()
      .notNull()
      .references(() => people.id),
    kind: text({ enum: messageKinds }).notNull(),
    channel: text({ enum: sentChannels }).notNull(),
    wanted: boolean().notNull(),
    at: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.personId, t.kind, t.channel] }),
    check("message_choices_kind", sql`kind in (${list(messageKinds)})`),
    check("message_choices_channel", sql`channel in (${list(sentChannels)})`),
    ...rowSecurity("message_choices", { self, fellow }),
  ],
);

/** The e-mail of an applicant. Nothing but its own code is sent there before they typed that code in. */
export const contactEmails = pgTable(
  "contact_emails",
  {
    personId: uuid()
      .primaryKey()
      .references(() => people.id),
    email: sealed().notNull(),
    codeHash: bytes(),
    codeExpiresAt: instant(),
    tries: integer().notNull().default(0),
    verifiedAt: instant(),
  },
  () => rowSecurity("contact_emails", { self, fellow }),
);
