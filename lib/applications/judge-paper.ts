import { and, eq, inArray, type SQL } from "drizzle-orm";
import { z } from "zod";
import { documents } from "@/db/schema/application";
import { documentAbsences } from "@/db/schema/paper";
import { Refusal } from "@/domain/refusal";
import { type Application, loadForChange, traceOf } from "@/lib/applications/visible";
import { refuseOutsideZone } from "@/lib/applications/zones";
import { command, type Scope } from "@/lib/gate";

/**
 * What the reviewer makes of one paper: its files are in order, or it goes on without it. That a paper was never needed is
 * said of one that is not there. Asking for it again is an observation.
 */
export const judgePaper = command("document.judge", {
  by: "file.assess",
  input: z.strictObject({
    id: z.uuid(),
    requirement: z.string().max(40),
    verdict: z.enum(["accepted", "not_needed"]),
  }),
  async run(scope, { id, requirement, verdict }) {
    const application = await loadForChange(scope, id);
    refuseOutsideZone(scope.actor, application, "documents", "edit");
    const files = verdict === "accepted" ? await accept(scope, application, eq(documents.requirement, requirement)) : 0;
    const absences = await scope.tx
      .update(documentAbsences)
      .set({ state: verdict, judgedBy: scope.actor.personId, judgedAt: scope.now })
      .where(
        and(
          eq(documentAbsences.applicationId, id),
          eq(documentAbsences.requirement, requirement),
          inArray(documentAbsences.state, ["declared", "accepted", "not_needed"]),
        ),
      )
      .returning({ requirement: documentAbsences.requirement });
    if (files === 0 && absences.length === 0) throw new Refusal("not_found");
    scope.record({ ...traceOf(application), detail: { requirement, verdict, files } });
    return {};
  },
});

/** Papers found in order. Returns how many files that are. */
export async function accept({ tx }: Scope, { id }: Application, which?: SQL): Promise<number> {
  const accepted = await tx
    .update(documents)
    .set({ state: "accepted" })
    .where(and(eq(documents.applicationId, id), eq(documents.state, "received"), which))
    .returning({ id: documents.id });
  return accepted.length;
}

/** What was said about a paper and nobody has judged stands in the way of calling the papers complete. */
export async function refuseWhileAbsent({ tx }: Scope, { id }: Application): Promise<void> {
  const open = await tx
    .select({ requirement: documentAbsences.requirement })
    .from(documentAbsences)
    .where(and(eq(documentAbsences.applicationId, id), eq(documentAbsences.state, "declared")));
  if (open.length > 0) throw new Refusal("absence_open", {}, { open: open.length });
}
