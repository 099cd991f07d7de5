import { eq } from "drizzle-orm";
import { z } from "zod";
import { contactEmails, messageChoices } from "@/db/schema/contact";
import { messageKinds, sentChannels, wantedUnlessTold } from "@/domain/message";
import { openChannels } from "@/lib/channels/open";
import { command, query } from "@/lib/gate";
import { personOf } from "@/lib/organizations/own-person";
import { open } from "@/lib/vault";

/** How somebody wants to be told of their files: for each kind and channel, and where. */
export const ownChoices = query({
  by: "application.read",
  input: z.strictObject({}),
  async run(scope) {
    const { tx, actor } = scope;
    const person = await personOf(scope);
    const chosen = await tx.select().from(messageChoices).where(eq(messageChoices.personId, person.id));
    const [mail] = await tx.select().from(contactEmails).where(eq(contactEmails.personId, person.id));
    const signs = actor.roles.includes("applicant_signatory");
    return {
      phone: person.phone ? await open(tx, person.id, "people.phone", person.phone) : null,
      email: mail ? await open(tx, person.id, "contact_emails.email", mail.email) : null,
      isVerified: mail?.verifiedAt != null,
      channels: openChannels(),
      kinds: messageKinds.map((kind) => ({
        kind,
        channels: openChannels().map((channel) => {
          const choice = chosen.find((one) => one.kind === kind && one.channel === channel);
          return { channel, wanted: choice?.wanted ?? (signs && wantedUnlessTold(channel)), at: choice?.at ?? null };
        }),
      })),
    };
  },
});

/** Sets what somebody wants to be told of: what is named is wanted, the rest is not. */
export const chooseMessages = command("people.choose_messages", {
  by: "application.read",
  input: z.strictObject({ wanted: z.array(z.string().max(40)).max(messageKinds.length * sentChannels.length) }),
  async run(scope, { wanted }) {
    const { tx, actor, now } = scope;
    const personId = (await personOf(scope)).id;
    for (const kind of messageKinds) {
      for (const channel of openChannels()) {
        const choice = { wanted: wanted.includes(`${kind}.${channel}`), at: now };
        await tx
          .insert(messageChoices)
          .values({ personId, kind, channel, ...choice })
          .onConflictDoUpdate({
            target: [messageChoices.personId, messageChoices.kind, messageChoices.channel],
            set: choice,
          });
      }
    }
    scope.record({
      entity: "person",
      entityId: personId,
      organizationId: actor.organizationId,
      detail: { wanted: wanted.filter((one) => /^[a-z]+\.[a-z]+$/.test(one)) },
    });
    return {};
  },
});
