import { and, desc, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { decisions } from "@/db/schema/application";
import { committeeItems, committeeVotes } from "@/db/schema/committee";
import { reconsiderationOutcomes, reconsiderations } from "@/db/schema/conversation";
import { addBusinessDays } from "@/domain/calendar/business-days";
import { isPlainText } from "@/domain/localized";
import { Refusal } from "@/domain/refusal";
import { advance } from "@/lib/applications/advance";
import { contentsOf } from "@/lib/applications/contents";
import { type Application, load, loadForChange, traceOf } from "@/lib/applications/visible";
import { command, query, type Scope } from "@/lib/gate";
import { daysOffOf } from "@/lib/settings/days-off";
import { settingOf } from "@/lib/settings/in-force";
import { requireReasons } from "@/lib/settings/reasons";

const said = z.string().trim().min(20, "answer_short").max(2_000, "text_too_long").refine(isPlainText, "text_markup");

async function lastDecision({ tx }: Scope, { id }: Application) {
  const [decision] = await tx
    .select()
    .from(decisions)
    .where(eq(decisions.applicationId, id))
    .orderBy(desc(decisions.round))
    .limit(1);
  if (!decision) throw new Refusal("wrong_status");
  return decision;
}

/** Asks that other people look at a refusal again, once for each decision. It takes no new paper to ask. */
export const askReconsideration = command("application.ask_reconsideration", {
  by: "application.reconsider",
  input: z.strictObject({ id: z.uuid(), text: said }),
  async run(scope, { id, text }) {
    const { tx, actor, now, today } = scope;
    const application = await loadForChange(scope, id);
    const moved = await advance(scope, application, "ask_reconsideration");
    const decision = await lastDecision(scope, application);
    const { answerDays } = await settingOf(scope, application.institutionId, "complaints");
    await tx.insert(reconsiderations).values({
      organizationId: moved.organizationId,
      institutionId: moved.institutionId,
      applicationId: id,
      decisionRound: decision.round,
      text,
      askedBy: actor.personId ?? "",
      askedAt: now,
      dueOn: addBusinessDays(today, answerDays, await daysOffOf(scope, moved.institutionId)),
      decidedBy: [...new Set([decision.decidedBy, decision.recommendedBy])],
    });
    scope.record({ ...traceOf(moved), detail: { round: decision.round } });
    return {};
  },
});

/** Who voted on a file. The association does not see votes, so this is asked when the lender answers. */
async function votersOf({ tx }: Scope, id: string): Promise<string[]> {
  const rows = await tx
    .select({ personId: committeeVotes.personId })
    .from(committeeVotes)
    .innerJoin(committeeItems, eq(committeeItems.id, committeeVotes.itemId))
    .where(eq(committeeItems.applicationId, id));
  return rows.map(({ personId }) => personId);
}

async function tookPart(scope: Scope, id: string, decidedBy: readonly string[]): Promise<boolean> {
  const { personId } = scope.actor;
  return personId === null || decidedBy.includes(personId) || (await votersOf(scope, id)).includes(personId);
}

/** Answers a reconsideration: the file is assessed anew, or the refusal stands. By somebody who had no part in it. */
export const answerReconsideration = command("application.answer_reconsideration", {
  by: "file.decide",
  input: z.strictObject({
    id: z.uuid(),
    version: z.coerce.number().int(),
    outcome: z.enum(reconsiderationOutcomes, "choice_required"),
    reasonCodes: z.array(z.string().max(40)).max(4).default([]),
    message: said,
  }),
  async run(scope, { id, version, outcome, reasonCodes, message }) {
    const { tx, actor, now } = scope;
    const application = await loadForChange(scope, id);
    if (application.status !== "reconsideration") throw new Refusal("wrong_status");
    const open = await openOne(scope, id);
    if (!open) throw new Refusal("wrong_status");
    if (await tookPart(scope, id, open.decidedBy)) throw new Refusal("decided_by_you");
    if (outcome === "confirmed")
      await requireReasons(scope, application.institutionId, "decline", reasonCodes, "reasonCodes");
    const moved = await advance(scope, application, outcome === "reopened" ? "reopen" : "confirm_decline", {
      seenVersion: version,
      holds: ["other_person"],
      reasonCodes: outcome === "reopened" ? [] : reasonCodes,
      set: outcome === "reopened" ? { promisedOn: await newPromise(scope, application) } : {},
    });
    await tx
      .update(reconsiderations)
      .set({
        outcome,
        message,
        resolvedBy: actor.personId,
        resolvedByName: actor.displayName,
        resolvedAt: now,
      })
      .where(eq(reconsiderations.id, open.id));
    scope.record({ ...traceOf(moved), detail: { outcome, reasonCodes } });
    return {};
  },
});

/** A file that is assessed anew gets a day of its own: the old one has long passed. */
async function newPromise(scope: Scope, application: Application): Promise<string> {
  const { config } = await contentsOf(scope, application);
  const { assessment, decision } = config.expectedDays;
  return addBusinessDays(scope.today, assessment + decision, await daysOffOf(scope, application.institutionId));
}

async function openOne({ tx }: Scope, id: string) {
  const [open] = await tx
    .select()
    .from(reconsiderations)
    .where(and(eq(reconsiderations.applicationId, id), isNull(reconsiderations.outcome)));
  return open;
}

async function latest(scope: Scope, id: string) {
  const application = await load(scope, id);
  const [row] = await scope.tx
    .select()
    .from(reconsiderations)
    .where(eq(reconsiderations.applicationId, application.id))
    .orderBy(desc(reconsiderations.askedAt))
    .limit(1);
  return row ?? null;
}

/** What the association asked to have looked at again, and the answer. */
export const ownReconsideration = query({
  by: "application.read",
  input: z.strictObject({ id: z.uuid() }),
  async run(scope, { id }) {
    const row = await latest(scope, id);
    if (!row) return null;
    const { text, askedAt, dueOn, outcome, message, resolvedAt, resolvedByName } = row;
    return { text, askedAt, dueOn, outcome, message, resolvedAt, resolvedByName };
  },
});

/** The same for the lender, with whether this person may answer it. */
export const reconsiderationOf = query({
  by: "file.read",
  input: z.strictObject({ id: z.uuid() }),
  async run(scope, { id }) {
    const row = await latest(scope, id);
    return row ? { ...row, tookPart: await tookPart(scope, id, row.decidedBy) } : null;
  },
});
