import { z } from "zod";
import { advance } from "@/lib/applications/advance";
import { load, traceOf } from "@/lib/applications/visible";
import { command } from "@/lib/gate";
import { reasonField, requireReasons } from "@/lib/settings/reasons";

/** The association takes its application back. A draft is simply given up. */
export const withdrawApplication = command("application.withdraw", {
  by: "application.withdraw",
  input: z.strictObject({
    id: z.uuid(),
    reasonCode: reasonField,
    note: z.string().trim().max(500, "text_too_long").default(""),
  }),
  async run(scope, { id, reasonCode, note }) {
    const application = await load(scope, id);
    // Nobody else has seen a draft, so nobody asks why it goes.
    if (application.submittedAt) await requireReasons(scope, application.institutionId, "withdrawal", [reasonCode]);
    const moved = await advance(scope, application, "withdraw", {
      reasonCodes: [reasonCode],
      note: note || null,
    });
    scope.record({ ...traceOf(moved), detail: { reasonCode } });
    return {};
  },
});
