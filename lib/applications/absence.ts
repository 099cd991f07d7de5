import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { documentAbsences } from "@/db/schema/paper";
import { absenceReasons, longestAbsenceNote } from "@/domain/absence";
import { Refusal } from "@/domain/refusal";
import { contentsOf } from "@/lib/applications/contents";
import { markAnswered, reopenCorrection } from "@/lib/applications/correction";
import { pagesOf } from "@/lib/applications/pages";
import { refuseUnlessAskedFor } from "@/lib/applications/paper-limits";
import { loadForChange, traceOf } from "@/lib/applications/visible";
import { command } from "@/lib/gate";

/**
 * "No tengo este documento, porque…", or with "have" the contrary of it. Whether an application may come without the paper
 * is for the product to say, and after that for the lender; that one does not have it may always be said.
 */
export const declareAbsence = command("document.declare_absence", {
  by: "application.edit",
  input: z.strictObject({
    id: z.uuid(),
    requirement: z.string().max(40),
    reason: z.enum(["have", ...absenceReasons], "answer_required"),
    note: z.string().trim().max(longestAbsenceNote, "text_too_long").default(""),
  }),
  async run(scope, { id, requirement, reason, note }) {
    const application = await loadForChange(scope, id);
    const contents = await contentsOf(scope, application);
    refuseUnlessAskedFor(application, contents, requirement);
    if (pagesOf(contents, requirement).length > 0) throw new Refusal("paper_given");
    if (reason === "other" && note === "") throw new Refusal("invalid_input", { note: "answer_required" });
    const said = and(eq(documentAbsences.applicationId, id), eq(documentAbsences.requirement, requirement));
    await scope.tx.delete(documentAbsences).where(said);
    if (reason === "have") {
      await reopenCorrection(scope, application, requirement);
    } else {
      await scope.tx.insert(documentAbsences).values({
        organizationId: application.organizationId,
        institutionId: application.institutionId,
        applicationId: id,
        requirement,
        reason,
        note,
        state: "declared",
        declaredBy: scope.actor.personId ?? "",
        declaredAt: scope.now,
      });
      await markAnswered(scope, application, "document", requirement);
    }
    scope.record({ ...traceOf(application), detail: { requirement, reason } });
    return {};
  },
});
