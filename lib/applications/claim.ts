import { z } from "zod";
import { handedOnIn } from "@/domain/application";
import { Refusal } from "@/domain/refusal";
import { advance } from "@/lib/applications/advance";
import { settleCorrections } from "@/lib/applications/correction";
import { accept, refuseWhileAbsent } from "@/lib/applications/judge-paper";
import { load, traceOf } from "@/lib/applications/visible";
import { command } from "@/lib/gate";

/** Takes a file that is new or came back to the queue: from here on it bears an analyst's name. */
export const claimApplication = command("application.claim", {
  by: "file.claim",
  input: z.strictObject({ id: z.uuid() }),
  async run(scope, { id }) {
    const application = await load(scope, id);
    const isTaken = application.assignedTo !== null && application.assignedTo !== scope.actor.personId;
    if (isTaken && handedOnIn.includes(application.status)) throw new Refusal("already_claimed");
    const isBack = application.assignedTo === null && handedOnIn.includes(application.status);
    const moved = await advance(scope, application, isBack ? "take_over" : "claim", {
      set: { assignedTo: scope.actor.personId },
    });
    scope.record(traceOf(moved));
    return {};
  },
});

/** The papers are complete: on to the credit assessment. */
export const passScreening = command("application.pass_screening", {
  by: "file.assess",
  input: z.strictObject({ id: z.uuid(), version: z.coerce.number().int() }),
  async run(scope, { id, version }) {
    const application = await load(scope, id);
    await refuseWhileAbsent(scope, application);
    const moved = await advance(scope, application, "pass_screening", { seenVersion: version });
    await settleCorrections(scope, moved);
    const files = await accept(scope, moved);
    scope.record({ ...traceOf(moved), detail: { files } });
    return {};
  },
});
