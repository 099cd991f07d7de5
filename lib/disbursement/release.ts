import { z } from "zod";
import { advance } from "@/lib/applications/advance";
import { loadForChange, traceOf } from "@/lib/applications/visible";
import { conditionsOf, lastMarker } from "@/lib/disbursement/conditions";
import { command } from "@/lib/gate";
import { standingOffer } from "@/lib/offers/standing";

/** Frees the money of a file whose conditions are met, by somebody else than who found the last one met. */
export const releaseLoan = command("disbursement.release", {
  by: "disbursement.prepare",
  input: z.strictObject({ id: z.uuid(), version: z.coerce.number().int() }),
  async run(scope, { id, version }) {
    const application = await loadForChange(scope, id);
    const { offer } = await standingOffer(scope, application);
    const marker = lastMarker(await conditionsOf(scope, offer.id));
    const moved = await advance(scope, application, "release", {
      seenVersion: version,
      holds: marker === scope.actor.personId ? [] : ["other_person"],
    });
    scope.record(traceOf(moved));
    return {};
  },
});
