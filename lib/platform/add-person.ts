import { z } from "zod";
import { people } from "@/db/schema/person";
import { Refusal } from "@/domain/refusal";
import { command } from "@/lib/gate";
import { personName } from "@/lib/people/enrol";
import { hashSecret } from "@/lib/vault";

/** Gives someone an account of the platform or of a federation. From the command line, by who operates the portal. */
export const addPlatformPerson = command("people.add_platform", {
  by: "clock.run",
  in: "setup",
  input: z.strictObject({
    displayName: personName,
    email: z.email().trim().toLowerCase().max(200),
    password: z.string().min(10).max(128),
    role: z.enum(["platform_admin", "federation_viewer"]),
    federationId: z.uuid().nullable().default(null),
  }),
  async run({ tx, now, record }, { displayName, email, password, role, federationId }) {
    if ((role === "federation_viewer") !== (federationId !== null)) throw new Refusal("invalid_input");
    const id = crypto.randomUUID();
    const secretHash = await hashSecret(password);
    const account = { id, displayName, email, secretHash, federationId, platformRole: role, createdAt: now };
    await tx.insert(people).values({ ...account, side: "platform" });
    record({ entity: "person", entityId: id, detail: { role } });
    return { personId: id };
  },
});
