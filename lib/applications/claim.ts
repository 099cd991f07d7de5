import { z } from "zod";
import { Refusal } from "@/domain/refusal";
import { advance } from "@/lib/applications/advance";
import { settleCorrections } from "@/lib/applications/correction";
import { load, traceOf } from "@/lib/applications/visible";
import { command } from "@/lib/gate";

/** Takes a file that nobody has: from here on it bears an analyst's name; a colleague may still help out. */
export const claimApplication = command("application.claim", {
  by: "file.claim",
  input: z.strictObject({ id: z.uuid() }),
  async run(scope, { id }) {
    const application = await load(scope, id);
    if (application.status === "screening" && application.assignedTo !== scope.actor.personId) {
      throw new Refusal("already_claimed");
    }
    const moved = await advance(scope, application, "claim", { set: { assignedTo: scope.actor.personId } });
    scope.record(traceOf(moved));
    return {};
  },
});

/** The papers are complete: on to the credit assessment. */
export const passScreening = command("application.pass_screening", {
  by: "file.assess",
  input: z.strictObject({ id: z.uuid(), version: z.coerce.number().int() }),
  async run(scope, { id, version }) {
    const moved = await advance(scope, await load(scope, id), "pass_screening", { seenVersion: version });
    await settleCorrections(scope, moved);
    scope.record(traceOf(moved));
    return {};
  },
});
