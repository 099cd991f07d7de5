import { and, eq, inArray, isNull } from "drizzle-orm";
import { z } from "zod";
import { correctionItems } from "@/db/schema/application";
import { Refusal } from "@/domain/refusal";
import { type Application, loadForChange, traceOf } from "@/lib/applications/visible";
import { command, type Scope } from "@/lib/gate";

/** What was observed counts as answered once its task was saved, its document handed in again, or it was explained. */
export async function markAnswered(scope: Scope, application: Application, kind: "task" | "document", code: string) {
  if (application.status !== "info_requested") return;
  await scope.tx
    .update(correctionItems)
    .set({ state: "answered", answeredAt: scope.now })
    .where(
      and(
        eq(correctionItems.applicationId, application.id),
        eq(correctionItems.targetKind, kind),
        eq(correctionItems.targetCode, code),
        inArray(correctionItems.state, ["open", "answered"]),
      ),
    );
}

/** Taking back what answered an observation opens it again, unless it was also explained in words. */
export async function reopenCorrection({ tx }: Scope, application: Application, code: string): Promise<void> {
  await tx
    .update(correctionItems)
    .set({ state: "open", answeredAt: null })
    .where(
      and(
        eq(correctionItems.applicationId, application.id),
        eq(correctionItems.targetKind, "document"),
        eq(correctionItems.targetCode, code),
        eq(correctionItems.state, "answered"),
        isNull(correctionItems.answer),
      ),
    );
}

/** Explains an observed item in words, instead of or beside the correction itself. */
export const answerCorrection = command("application.answer_correction", {
  by: "application.answer",
  input: z.strictObject({
    id: z.uuid(),
    itemId: z.uuid(),
    answer: z.string().trim().min(1, "answer_required").max(1000, "text_too_long"),
  }),
  async run(scope, { id, itemId, answer }) {
    const application = await loadForChange(scope, id);
    if (application.status !== "info_requested") throw new Refusal("wrong_status");
    const changed = await scope.tx
      .update(correctionItems)
      .set({ state: "answered", answer, answeredAt: scope.now })
      .where(
        and(
          eq(correctionItems.id, itemId),
          eq(correctionItems.applicationId, id),
          inArray(correctionItems.state, ["open", "answered"]),
        ),
      )
      .returning({ id: correctionItems.id });
    if (changed.length === 0) throw new Refusal("not_found");
    scope.record({ ...traceOf(application), detail: { item: itemId } });
    return {};
  },
});

/** What was answered and then accepted by going on is settled. */
export async function settleCorrections({ tx }: Scope, application: Application): Promise<void> {
  await tx
    .update(correctionItems)
    .set({ state: "accepted" })
    .where(and(eq(correctionItems.applicationId, application.id), eq(correctionItems.state, "answered")));
}
