import { and, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import { correctionItems, documents } from "@/db/schema/application";
import { documentAbsences } from "@/db/schema/paper";
import { addBusinessDays } from "@/domain/calendar/business-days";
import { Refusal } from "@/domain/refusal";
import { advance } from "@/lib/applications/advance";
import { contentsOf } from "@/lib/applications/contents";
import { load, traceOf } from "@/lib/applications/visible";
import { command } from "@/lib/gate";
import { daysOffOf } from "@/lib/settings/days-off";
import { reasonField, requireReasons } from "@/lib/settings/reasons";

const item = z.strictObject({
  targetKind: z.enum(["task", "document"]),
  targetCode: z.string().max(40),
  reasonCode: reasonField,
  note: z.string().trim().min(5, "note_required").max(500, "text_too_long"),
});

/** Asks the applicant to correct named things, each with a coded reason and the reviewer's own words. */
export const observeApplication = command("application.observe", {
  by: "file.assess",
  input: z.strictObject({
    id: z.uuid(),
    version: z.coerce.number().int(),
    dueDays: z.coerce.number().int().min(1, "number_too_small").max(60, "number_too_large").default(5),
    items: z.array(item).min(1, "observation_empty").max(20),
  }),
  async run(scope, { id, version, dueDays, items }) {
    const application = await load(scope, id);
    const { config } = await contentsOf(scope, application);
    const targets = new Set([
      "task/loan",
      ...config.tasks.map((task) => `task/${task.code}`),
      ...config.documents.map((paper) => `document/${paper.code}`),
    ]);
    if (items.some(({ targetKind, targetCode }) => !targets.has(`${targetKind}/${targetCode}`)))
      throw new Refusal("not_found");
    for (const [index, { reasonCode }] of items.entries())
      await requireReasons(scope, application.institutionId, "observation", [reasonCode], `items.${index}.reasonCode`);
    const moved = await advance(scope, application, "request_info", {
      seenVersion: version,
      reasonCodes: [...new Set(items.map(({ reasonCode }) => reasonCode))],
      set: { observedIn: application.status },
    });
    const dueOn = addBusinessDays(scope.today, dueDays, await daysOffOf(scope, application.institutionId));
    for (const { targetKind, targetCode, reasonCode, note } of items) {
      await scope.tx.insert(correctionItems).values({
        organizationId: moved.organizationId,
        institutionId: moved.institutionId,
        applicationId: moved.id,
        round: moved.version,
        targetKind,
        targetCode,
        reasonCode,
        note,
        state: "open",
        dueOn,
        askedBy: scope.actor.personId ?? "",
        askedAt: scope.now,
      });
      if (targetKind === "document") {
        await scope.tx
          .update(documents)
          .set({ state: "observed" })
          .where(
            and(
              eq(documents.applicationId, id),
              eq(documents.requirement, targetCode),
              inArray(documents.state, ["received", "accepted"]),
            ),
          );
        await scope.tx
          .update(documentAbsences)
          .set({ state: "observed", judgedBy: scope.actor.personId, judgedAt: scope.now })
          .where(and(eq(documentAbsences.applicationId, id), eq(documentAbsences.requirement, targetCode)));
      }
    }
    scope.record({
      ...traceOf(moved),
      detail: { targets: items.map((i) => `${i.targetKind}/${i.targetCode}`), dueOn },
    });
    return {};
  },
});
