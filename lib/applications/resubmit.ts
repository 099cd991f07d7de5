import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { documents } from "@/db/schema/application";
import { documentAbsences } from "@/db/schema/paper";
import type { Guard } from "@/domain/application";
import { Refusal } from "@/domain/refusal";
import { advance } from "@/lib/applications/advance";
import { contentsOf } from "@/lib/applications/contents";
import { freeze } from "@/lib/applications/freeze";
import { loadForChange, traceOf } from "@/lib/applications/visible";
import { command } from "@/lib/gate";

/** Sends back what was observed, all of it answered; the file returns to where it was observed. */
export const resubmitApplication = command("application.answer", {
  by: "application.answer",
  input: z.strictObject({ id: z.uuid() }),
  async run(scope, { id }) {
    const application = await loadForChange(scope, id);
    const contents = await contentsOf(scope, application);
    const open = contents.corrections.filter((item) => item.state === "open");
    if (application.status === "info_requested") {
      if (open.length > 0) throw new Refusal("correction_unanswered", {}, { open: open.length });
      if (contents.gaps.length > 0) throw new Refusal("incomplete", {}, { missing: contents.gaps.length });
    }
    const origin: Guard = application.observedIn === "under_review" ? "observed_in_review" : "observed_in_screening";
    const moved = await advance(scope, application, "answer_info", {
      holds: [origin, "corrections_answered"],
      set: { observedIn: null },
    });
    // A paper that was explained instead of replaced is looked at again.
    await scope.tx
      .update(documents)
      .set({ state: "received" })
      .where(and(eq(documents.applicationId, id), eq(documents.state, "observed")));
    await scope.tx
      .update(documentAbsences)
      .set({ state: "declared", judgedBy: null, judgedAt: null })
      .where(and(eq(documentAbsences.applicationId, id), eq(documentAbsences.state, "observed")));
    const revision = await freeze(scope, moved, contents);
    scope.record({ ...traceOf(moved), detail: { revision } });
    return {};
  },
});
