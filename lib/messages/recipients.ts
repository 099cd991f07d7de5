import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { contactEmails, messageChoices } from "@/db/schema/contact";
import { memberships, people } from "@/db/schema/person";
import { type MessageKind, type SentChannel, wantedUnlessTold } from "@/domain/message";
import { openChannels } from "@/lib/channels/open";
import { open } from "@/lib/vault";

export type Recipient = { person: typeof people.$inferSelect; channel: SentChannel; to: string };

/**
 * Who of the organization in whose context this runs is told of something, by what and where. Who signs is told by text message
 * unless they said no; everything else is for whoever said yes.
 */
export async function recipientsOf(tx: Tx, kind: MessageKind): Promise<Recipient[]> {
  const members = await tx
    .select({ person: people, role: memberships.role })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(isNull(people.disabledAt));
  if (members.length === 0) return [];
  const ids = members.map(({ person }) => person.id);
  const choices = await tx
    .select()
    .from(messageChoices)
    .where(and(inArray(messageChoices.personId, ids), eq(messageChoices.kind, kind)));
  const emails = await tx.select().from(contactEmails).where(inArray(contactEmails.personId, ids));
  const found: Recipient[] = [];
  for (const { person, role } of members) {
    for (const channel of openChannels()) {
      const chosen = choices.find((choice) => choice.personId === person.id && choice.channel === channel);
      const wanted = chosen?.wanted ?? (role === "applicant_signatory" && wantedUnlessTold(channel));
      const to = wanted ? await addressOf(tx, person, channel, emails) : null;
      if (to) found.push({ person, channel, to });
    }
  }
  return found;
}

async function addressOf(
  tx: Tx,
  person: typeof people.$inferSelect,
  channel: SentChannel,
  emails: readonly (typeof contactEmails.$inferSelect)[],
): Promise<string | null> {
  if (channel !== "email") return person.phone ? open(tx, person.id, "people.phone", person.phone) : null;
  const own = emails.find((email) => email.personId === person.id && email.verifiedAt !== null);
  return own ? open(tx, person.id, "contact_emails.email", own.email) : null;
}
