import { z } from "zod";
import { Refusal } from "@/domain/refusal";
import { command } from "@/lib/gate";
import { countTry, forgetTries } from "@/lib/limits";
import { personOf } from "@/lib/organizations/own-person";
import { addPower, finish, ownPower, powersInForce, typedPower } from "@/lib/organizations/powers";
import { askNewBoard } from "@/lib/signing/ask-new-board";
import { verifySecret } from "@/lib/vault";

const member = typedPower.pick({ personName: true, dni: true, phone: true });

/**
 * A new board takes over: its powers replace every power in force, at once. Applications, papers and the record stay where
 * they are: what was signed stays signed, what waits for a signature asks the new board. Whoever leaves the board fills in
 * from then on and signs no more.
 */
export const handOverBoard = command("organization.hand_over", {
  by: "powers.record",
  input: z.strictObject({
    president: member,
    treasurer: member,
    validFrom: typedPower.shape.validFrom,
    validTo: typedPower.shape.validTo,
    source: typedPower.shape.source,
    pin: z.string().max(20),
  }),
  before: (_input, { personId }) => countTry("sign_pin", String(personId)),
  after: (_input, _out: Record<string, never>, { personId }) => forgetTries("sign_pin", String(personId)),
  async run(scope, { president, treasurer, pin, ...shared }): Promise<Refusal | Record<string, never>> {
    await ownPower(scope);
    if (president.dni === treasurer.dni) throw new Refusal("power_dni_taken", { "treasurer-dni": "power_dni_taken" });
    if (president.phone === treasurer.phone)
      throw new Refusal("power_phone_taken", { "treasurer-phone": "power_phone_taken" });
    const before = await powersInForce(scope);
    scope.record({
      entity: "organization",
      entityId: scope.actor.organizationId ?? "",
      detail: { ended: before.map(({ id }) => id) },
    });
    const person = await personOf(scope);
    if (!(await verifySecret(person.secretHash, pin.trim())))
      return new Refusal("wrong_credentials", { pin: "pin_wrong" });
    for (const power of before) await finish(scope, power);
    const fresh: string[] = [];
    for (const [post, holder] of [["president", president] as const, ["treasurer", treasurer] as const])
      fresh.push(await addPower(scope, { ...holder, ...shared, post, manner: "joint", evidenceId: null }));
    await askNewBoard(scope, fresh);
    return {};
  },
});
