import { asc, eq } from "drizzle-orm";
import { z } from "zod";
import { loanConditionMarks, loanConditions } from "@/db/schema/offer";
import { Refusal } from "@/domain/refusal";
import { advance } from "@/lib/applications/advance";
import { type Application, loadForChange, traceOf } from "@/lib/applications/visible";
import { command, type Scope } from "@/lib/gate";
import { standingOffer } from "@/lib/offers/standing";
import { reasonField, requireReasons } from "@/lib/settings/reasons";

/** The conditions of an offer in their order, each with every mark it got; the last one counts. */
export async function conditionsOf({ tx }: Scope, offerId: string) {
  const rows = await tx
    .select({ condition: loanConditions, mark: loanConditionMarks })
    .from(loanConditions)
    .leftJoin(loanConditionMarks, eq(loanConditionMarks.conditionId, loanConditions.id))
    .where(eq(loanConditions.offerId, offerId))
    .orderBy(asc(loanConditions.position), asc(loanConditionMarks.seq));
  const found = new Map(rows.map(({ condition }) => [condition.id, condition]));
  return [...found.values()].map(({ id, text }) => {
    const marks = rows.flatMap(({ mark }) => (mark?.conditionId === id ? mark : []));
    return { id, text, marks, isMet: marks.at(-1)?.kind === "met" };
  });
}

export type LoanCondition = Awaited<ReturnType<typeof conditionsOf>>[number];

/** Whoever found the last condition met; null when there was none. */
export function lastMarker(conditions: readonly LoanCondition[]): string | null {
  const met = conditions.flatMap(({ marks }) => marks.filter(({ kind }) => kind === "met"));
  return met.sort((one, other) => one.at.getTime() - other.at.getTime()).at(-1)?.by ?? null;
}

/** After the acceptance: what the decision asked for becomes a list to meet. An offer without conditions passes at once. */
export const openConditions = command("disbursement.open_conditions", {
  by: "disbursement.prepare",
  input: z.strictObject({ id: z.uuid(), version: z.coerce.number().int() }),
  async run(scope, { id, version }) {
    const application = await loadForChange(scope, id);
    const moved = await advance(scope, application, "open_conditions", { seenVersion: version });
    const { offer } = await standingOffer(scope, application);
    const { organizationId, institutionId, applicationId } = offer;
    const rows = offer.conditions.map((text, position) => ({
      ...{ organizationId, institutionId, applicationId },
      offerId: offer.id,
      position,
      text,
    }));
    if (rows.length > 0) await scope.tx.insert(loanConditions).values(rows);
    else await advance(scope, moved, "meet_conditions");
    scope.record({ ...traceOf(moved), detail: { conditions: rows.length } });
    return { conditions: rows.length };
  },
});

const marking = {
  id: z.uuid(),
  conditionId: z.uuid(),
  note: z.string().trim().min(5, "mark_note_required").max(500, "text_too_long"),
};

async function conditionIn(scope: Scope, application: Application, conditionId: string) {
  const { offer } = await standingOffer(scope, application);
  const conditions = await conditionsOf(scope, offer.id);
  const condition = conditions.find((one) => one.id === conditionId);
  if (!condition) throw new Refusal("not_found");
  return { conditions, condition };
}

type Mark = Pick<typeof loanConditionMarks.$inferInsert, "kind" | "reasonCode" | "note">;

async function mark({ tx, actor, now }: Scope, { id, marks }: LoanCondition, made: Mark): Promise<void> {
  await tx.insert(loanConditionMarks).values({
    institutionId: actor.institutionId ?? "",
    conditionId: id,
    seq: marks.length + 1,
    ...made,
    by: actor.personId ?? "",
    byName: actor.displayName,
    at: now,
  });
}

/** One condition is met, and by what. With the last one the file moves on. */
export const meetCondition = command("disbursement.meet_condition", {
  by: "disbursement.prepare",
  input: z.strictObject(marking),
  async run(scope, { id, conditionId, note }) {
    const application = await loadForChange(scope, id);
    if (application.status !== "conditions_pending") throw new Refusal("wrong_status");
    const { conditions, condition } = await conditionIn(scope, application, conditionId);
    if (condition.isMet) throw new Refusal("changed_meanwhile");
    await mark(scope, condition, { kind: "met", note });
    const left = conditions.filter(({ isMet }) => !isMet).length - 1;
    if (left === 0) await advance(scope, application, "meet_conditions");
    scope.record({ ...traceOf(application), detail: { conditionId, left } });
    return { left };
  },
});

/** A condition that was met is not any more, for a coded reason. The file waits for it again. */
export const reopenCondition = command("disbursement.reopen_condition", {
  by: "disbursement.prepare",
  input: z.strictObject({ ...marking, reasonCode: reasonField }),
  async run(scope, { id, conditionId, reasonCode, note }) {
    const application = await loadForChange(scope, id);
    if (application.status !== "conditions_pending" && application.status !== "conditions_met")
      throw new Refusal("wrong_status");
    const { condition } = await conditionIn(scope, application, conditionId);
    if (!condition.isMet) throw new Refusal("changed_meanwhile");
    await requireReasons(scope, application.institutionId, "reopening", [reasonCode]);
    await mark(scope, condition, { kind: "reopened", reasonCode, note });
    if (application.status === "conditions_met")
      await advance(scope, application, "reopen_conditions", { reasonCodes: [reasonCode], note });
    scope.record({ ...traceOf(application), detail: { conditionId, reasonCode } });
    return {};
  },
});
