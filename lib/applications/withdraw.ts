import { z } from "zod";
import { reasonCodes } from "@/domain/reason";
import { advance } from "@/lib/applications/advance";
import { load, traceOf } from "@/lib/applications/visible";
import { command } from "@/lib/gate";

/** The association takes its application back. A draft is simply given up. */
export const withdrawApplication = command("application.withdraw", {
  by: "application.withdraw",
  input: z.strictObject({
    id: z.uuid(),
    reasonCode: z.enum(reasonCodes.withdrawal, "reasons_required"),
    note: z.string().trim().max(500, "text_too_long").default(""),
  }),
  async run(scope, { id, reasonCode, note }) {
    const moved = await advance(scope, await load(scope, id), "withdraw", {
      reasonCodes: [reasonCode],
      note: note || null,
    });
    scope.record({ ...traceOf(moved), detail: { reasonCode } });
    return {};
  },
});
