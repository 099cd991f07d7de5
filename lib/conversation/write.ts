import { and, asc, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { fileMessages, type messageSides } from "@/db/schema/conversation";
import { isPlainText } from "@/domain/localized";
import { Refusal } from "@/domain/refusal";
import { type Application, load, traceOf } from "@/lib/applications/visible";
import { command, query, type Scope } from "@/lib/gate";
import { note } from "@/lib/messages/notices";

type Side = (typeof messageSides)[number];

const input = z.strictObject({
  id: z.uuid(),
  text: z.string().trim().min(2, "answer_required").max(2_000, "text_too_long").refine(isPlainText, "text_markup"),
});

/** Writes to the lender about an application that was sent. */
export const writeToLender = command("application.write", {
  by: "application.answer",
  input,
  async run(scope, { id, text }) {
    const application = await load(scope, id);
    await write(scope, application, "applicant", text);
    scope.record(traceOf(application));
    return {};
  },
});

/** Writes to the association. It is told, outside the portal too, that there is a message, and never what it says. */
export const writeToApplicant = command("file.write", {
  by: "file.write",
  input,
  async run(scope, { id, text }) {
    const application = await load(scope, id);
    await write(scope, application, "lender", text);
    await note(scope, application, "wrote");
    scope.record(traceOf(application));
    return {};
  },
});

async function write({ tx, actor, now }: Scope, application: Application, side: Side, text: string): Promise<void> {
  if (!application.submittedAt || application.mode !== "live") throw new Refusal("wrong_status");
  const { organizationId, institutionId, id: applicationId } = application;
  // Whoever answers has read what was written to them.
  await tx
    .update(fileMessages)
    .set({ seenAt: now })
    .where(
      and(
        eq(fileMessages.applicationId, applicationId),
        eq(fileMessages.side, side === "lender" ? "applicant" : "lender"),
        isNull(fileMessages.seenAt),
      ),
    );
  await tx.insert(fileMessages).values({
    organizationId,
    institutionId,
    applicationId,
    side,
    authorId: actor.personId ?? "",
    authorName: actor.displayName,
    text,
    at: now,
  });
}

async function messagesOf(scope: Scope, id: string) {
  const application = await load(scope, id);
  const rows = await scope.tx
    .select()
    .from(fileMessages)
    .where(eq(fileMessages.applicationId, application.id))
    .orderBy(asc(fileMessages.at));
  return rows.map(({ id: key, side, authorName, text, at }) => ({ id: key, side, authorName, text, at }));
}

/** The conversation as the association sees it. Who of the lender wrote stays with the lender. */
export const ownMessages = query({
  by: "application.read",
  input: z.strictObject({ id: z.uuid() }),
  async run(scope, { id }) {
    const rows = await messagesOf(scope, id);
    return rows.map((row) => (row.side === "lender" ? { ...row, authorName: "" } : row));
  },
});

/** The same for the lender's staff, with whether the last word is the association's. */
export const conversationOf = query({
  by: "file.read",
  input: z.strictObject({ id: z.uuid() }),
  async run(scope, { id }) {
    const messages = await messagesOf(scope, id);
    return { messages, waits: messages.at(-1)?.side === "applicant" };
  },
});
