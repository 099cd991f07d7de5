import { z } from "zod";
import { advance } from "@/lib/applications/advance";
import { settleCorrections } from "@/lib/applications/correction";
import { load, traceOf } from "@/lib/applications/visible";
import { command } from "@/lib/gate";

/** Takes a file that nobody has: from here on it is one analyst's. */
export const claimApplication = command("application.claim", {
  by: "file.claim",
  input: z.strictObject({ id: z.uuid() }),
  async run(scope, { id }) {
    const moved = await advance(scope, await load(scope, id), "claim", { set: { assignedTo: scope.actor.personId } });
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
