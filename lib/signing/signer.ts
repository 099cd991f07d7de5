import { z } from "zod";
import { query } from "@/lib/gate";
import { personOf } from "@/lib/organizations/own-person";
import { ownPower } from "@/lib/organizations/powers";
import { open } from "@/lib/vault";

/** As whom the person who acts signs, for the page where they do. */
export const ownSigner = query({
  by: "application.sign_off",
  input: z.strictObject({}),
  async run(scope) {
    const power = await ownPower(scope);
    const person = await personOf(scope);
    return {
      name: power.personName,
      post: power.post,
      manner: power.manner,
      knowsDni: (power.dniIndex ?? person.dniIndex) !== null,
      phoneEnd: person.phone ? (await open(scope.tx, person.id, "people.phone", person.phone)).slice(-3) : "",
    };
  },
});
