import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { applications } from "@/db/schema/application";
import { longestAnswer, type Parsed, parseAnswer } from "@/domain/answer/parse";
import type { AnswerValue } from "@/domain/answer/value";
import { isAsked } from "@/domain/answers";
import { isAnswered } from "@/domain/question";
import { type FieldErrors, Refusal } from "@/domain/refusal";
import { sealAnswers } from "@/lib/applications/answers";
import { contentsOf, factsOf, refuseUnlessEditable, taskOf } from "@/lib/applications/contents";
import { markAnswered } from "@/lib/applications/correction";
import { typedLoan } from "@/lib/applications/typed-loan";
import { type Application, loadForChange, traceOf } from "@/lib/applications/visible";
import { command, type Scope } from "@/lib/gate";

/**
 * Saves the answers of one task as they are typed. What can be read is kept even when something beside it cannot:
 * the refusal names the fields to mend and the rest is stored.
 */
export const saveAnswers = command("application.save", {
  by: "application.edit",
  input: z.strictObject({
    id: z.uuid(),
    task: z.string().max(40),
    answers: z.record(z.string().max(40), z.string().max(longestAnswer)),
  }),
  async run(scope, { id, task, answers }): Promise<Refusal | Record<string, never>> {
    const application = await loadForChange(scope, id);
    const contents = await contentsOf(scope, application);
    const group = taskOf(contents.config, task);
    refuseUnlessEditable(application, contents, "task", task);
    const kept: Record<string, AnswerValue> = { ...contents.answers };
    const fields: Record<string, string> = {};
    for (const asked of group.questions) {
      const typed = answers[asked.code];
      if (typed === undefined || !isAnswered(asked)) continue;
      const parsed = parseAnswer(asked, typed, scope.today);
      if (!parsed.ok) Object.assign(fields, wrongFields(asked.code, parsed));
      const value = parsed.ok ? parsed.value : parsed.readable;
      if (value === null) delete kept[asked.code];
      else if (value !== undefined) kept[asked.code] = value;
    }
    // A question that is no longer asked keeps no answer behind the applicant's back.
    const facts = await factsOf(scope, application, contents.config, kept);
    for (const asked of group.questions) if (!isAsked(asked, facts)) delete kept[asked.code];
    await write(scope, application, {
      answers: await sealAnswers(scope.tx, application.organizationId, contents.config, kept),
      // An answer that was changed no longer comes from the record.
      prefilled: Object.fromEntries(
        Object.entries(application.prefilled).filter(([code]) => kept[code] === contents.answers[code]),
      ),
    });
    if (Object.keys(fields).length === 0) await markAnswered(scope, application, "task", task);
    scope.record({
      ...traceOf(application),
      detail: { task, saved: Object.keys(answers).length, refused: Object.keys(fields) },
    });
    return Object.keys(fields).length > 0 ? new Refusal("invalid_input", fields) : {};
  },
});

/** The question and its parts, each with why it could not be read: "sales", "sales-0-amount". */
function wrongFields(code: string, wrong: Extract<Parsed, { ok: false }>): FieldErrors {
  const parts = Object.entries(wrong.parts ?? {}).map(([part, why]) => [`${code}-${part}`, why]);
  return { [code]: wrong.code, ...Object.fromEntries(parts) };
}

/** Saves how much is asked for, and for how long, within what the product lends. */
export const saveLoan = command("application.save_loan", {
  by: "application.edit",
  input: z.strictObject({ id: z.uuid(), amount: z.string().max(40), termMonths: z.string().max(10) }),
  async run(scope, { id, amount, termMonths }) {
    const application = await loadForChange(scope, id);
    const contents = await contentsOf(scope, application);
    refuseUnlessEditable(application, contents, "task", "loan");
    const loan = typedLoan(contents.config, { amount, termMonths });
    await write(scope, application, loan);
    await markAnswered(scope, application, "task", "loan");
    scope.record({ ...traceOf(application), detail: { task: "loan" } });
    return {};
  },
});

async function write(
  { tx, now }: Scope,
  application: Application,
  set: Partial<Pick<Application, "answers" | "prefilled" | "amountCents" | "termMonths">>,
): Promise<void> {
  const written = await tx
    .update(applications)
    .set({ ...set, updatedAt: now })
    .where(
      and(
        eq(applications.id, application.id),
        eq(applications.status, application.status),
        eq(applications.version, application.version),
      ),
    )
    .returning({ id: applications.id });
  if (written.length === 0) throw new Refusal("changed_meanwhile");
}
