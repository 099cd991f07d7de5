import { and, desc, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import { correctionItems } from "@/db/schema/application";
import { extensionRequests } from "@/db/schema/conversation";
import { addDays, isDate } from "@/domain/date";
import { isPlainText } from "@/domain/localized";
import { Refusal } from "@/domain/refusal";
import { type Application, load, loadForChange, traceOf } from "@/lib/applications/visible";
import { command, query, type Scope } from "@/lib/gate";
import { note } from "@/lib/messages/notices";

/** More than this is not asked for at once. */
export const mostDaysMore = 60;

const day = z
  .string()
  .max(10)
  .refine((typed) => isDate(typed), "date_invalid");
const why = z.string().trim().min(5, "note_required").max(500, "text_too_long").refine(isPlainText, "text_markup");

/** The day by which the corrections of the present round are due. */
async function dueOf({ tx }: Scope, application: Application) {
  const [item] = await tx
    .select({ dueOn: correctionItems.dueOn, round: correctionItems.round })
    .from(correctionItems)
    .where(and(eq(correctionItems.applicationId, application.id), inArray(correctionItems.state, ["open", "answered"])))
    .orderBy(desc(correctionItems.round))
    .limit(1);
  if (!item) throw new Refusal("wrong_status");
  return item;
}

function refuseDay(until: string, after: string): void {
  if (until <= after) throw new Refusal("invalid_input", { until: "date_not_later" });
  if (until > addDays(after, mostDaysMore)) throw new Refusal("invalid_input", { until: "date_too_far" });
}

/** Asks for more time to correct, once a round until it is answered. The day does not move by itself. */
export const askMoreTime = command("application.ask_more_time", {
  by: "application.answer",
  input: z.strictObject({ id: z.uuid(), until: day, reason: why }),
  async run(scope, { id, until, reason }) {
    const application = await loadForChange(scope, id);
    if (application.status !== "info_requested") throw new Refusal("wrong_status");
    const { dueOn, round } = await dueOf(scope, application);
    refuseDay(until, dueOn > scope.today ? dueOn : scope.today);
    const open = await openRequest(scope, application);
    if (open) throw new Refusal("extension_asked");
    await scope.tx.insert(extensionRequests).values({
      organizationId: application.organizationId,
      institutionId: application.institutionId,
      applicationId: id,
      round,
      reason,
      askedUntil: until,
      askedBy: scope.actor.personId ?? "",
      askedAt: scope.now,
      state: "open",
    });
    scope.record({ ...traceOf(application), detail: { until } });
    return {};
  },
});

async function openRequest({ tx }: Scope, application: Application) {
  const [open] = await tx
    .select()
    .from(extensionRequests)
    .where(and(eq(extensionRequests.applicationId, application.id), eq(extensionRequests.state, "open")));
  return open;
}

/** Gives more time, to the day that was asked for or another, or says why not. */
export const answerMoreTime = command("application.answer_more_time", {
  by: "file.assess",
  input: z.strictObject({
    id: z.uuid(),
    give: z.enum(["granted", "refused"], "choice_required"),
    until: z.union([day, z.literal("")]).default(""),
    answer: z.string().trim().max(500, "text_too_long").refine(isPlainText, "text_markup").default(""),
  }),
  async run(scope, { id, give, until, answer }) {
    const { tx, actor, now, today } = scope;
    const application = await loadForChange(scope, id);
    const open = await openRequest(scope, application);
    if (!open || application.status !== "info_requested") throw new Refusal("wrong_status");
    const granted = give === "granted" ? until || open.askedUntil : null;
    if (granted) refuseDay(granted, today);
    if (!granted && answer.length < 5) throw new Refusal("invalid_input", { answer: "note_required" });
    await tx
      .update(extensionRequests)
      .set({ state: give, until: granted, answer: answer || null, answeredBy: actor.personId, answeredAt: now })
      .where(eq(extensionRequests.id, open.id));
    if (granted)
      await tx
        .update(correctionItems)
        .set({ dueOn: granted })
        .where(and(eq(correctionItems.applicationId, id), inArray(correctionItems.state, ["open", "answered"])));
    await note(scope, application, "wrote");
    scope.record({ ...traceOf(application), detail: { give, until: granted } });
    return {};
  },
});

async function latest(scope: Scope, id: string) {
  const application = await load(scope, id);
  const [row] = await scope.tx
    .select()
    .from(extensionRequests)
    .where(eq(extensionRequests.applicationId, application.id))
    .orderBy(desc(extensionRequests.askedAt))
    .limit(1);
  if (!row || application.status !== "info_requested") return null;
  const { state, reason, askedUntil, askedAt, until, answer } = row;
  return { state, reason, askedUntil, askedAt, until, answer };
}

/** The last time more time was asked for in the present round, and what became of it. */
export const ownExtension = query({
  by: "application.read",
  input: z.strictObject({ id: z.uuid() }),
  run: (scope, { id }) => latest(scope, id),
});

export const extensionOf = query({
  by: "file.read",
  input: z.strictObject({ id: z.uuid() }),
  run: (scope, { id }) => latest(scope, id),
});
