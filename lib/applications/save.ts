import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { applications } from "@/db/schema/application";
import { answerPrint, type Marks, printOf, readSeen, settle } from "@/domain/answer/meanwhile";
import { longestAnswer, type Parsed, parseAnswer } from "@/domain/answer/parse";
import type { AnswerValue } from "@/domain/answer/value";
import { isAsked } from "@/domain/answers";
import { formatPlainMoney } from "@/domain/money";
import { isAnswered } from "@/domain/question";
import { type FieldErrors, Refusal } from "@/domain/refusal";
import { sealAnswers } from "@/lib/applications/answers";
import { contentsOf, factsOf, refuseUnlessEditable, taskOf } from "@/lib/applications/contents";
import { markAnswered } from "@/lib/applications/correction";
import { typedLoan } from "@/lib/applications/typed-loan";
import { type Application, loadForChange, traceOf } from "@/lib/applications/visible";
import { command, type Scope } from "@/lib/gate";
import { hashToken } from "@/lib/vault";

/** What a page showed when it opened, and the name of the browser it is in. */
const meanwhile = { seen: z.string().max(4_000).default(""), phone: z.string().max(100).default("") };

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
    ...meanwhile,
  }),
  async run(scope, { id, task, answers, ...page }): Promise<Refusal | Record<string, never>> {
    const application = await loadForChange(scope, id);
    const contents = await contentsOf(scope, application);
    const group = taskOf(contents.config, task);
    refuseUnlessEditable(application, contents, "task", task);
    const kept: Record<string, AnswerValue> = { ...contents.answers };
    const fields: Record<string, string> = {};
    const writing = writingOf(scope, application, page);
    for (const asked of group.questions) {
      const typed = answers[asked.code];
      if (typed === undefined || !isAnswered(asked)) continue;
      const parsed = parseAnswer(asked, typed, scope.today);
      if (!parsed.ok) Object.assign(fields, wrongFields(asked.code, parsed));
      const value = parsed.ok ? parsed.value : parsed.readable;
      if (value === undefined) continue;
      const stored = answerPrint(asked, kept[asked.code]);
      const verdict = writing.settle(asked.code, answerPrint(asked, value), stored);
      if (verdict === "ask") fields[asked.code] = "changed_elsewhere";
      if (verdict !== "take") continue;
      if (value === null) delete kept[asked.code];
      else kept[asked.code] = value;
    }
    // A question that is no longer asked keeps no answer behind the applicant's back.
    const facts = await factsOf(scope, application, contents.config, kept);
    for (const asked of group.questions) if (!isAsked(asked, facts)) delete kept[asked.code];
    await write(scope, application, {
      answers: await sealAnswers(scope.tx, application.organizationId, contents.config, kept),
      answerMarks: writing.marks,
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

/** Whose words count while another phone writes in the same draft, and who wrote last. */
function writingOf({ actor, now }: Scope, application: Application, page: { seen: string; phone: string }) {
  const seen = readSeen(page.seen);
  const phone = page.phone && hashToken(page.phone).toString("base64url").slice(0, 16);
  const marks: Record<string, Marks[string]> = { ...application.answerMarks };
  return {
    marks,
    settle(code: string, typed: string, stored: string) {
      const verdict = settle({ typed, stored, seen: seen.get(code), mark: marks[code], phone });
      if (verdict === "take" && typed !== stored)
        marks[code] = { at: now.toISOString(), phone, by: actor.personId ?? "" };
      return verdict;
    },
  };
}

/** The question and its parts, each with why it could not be read: "sales", "sales-0-amount". */
function wrongFields(code: string, wrong: Extract<Parsed, { ok: false }>): FieldErrors {
  const parts = Object.entries(wrong.parts ?? {}).map(([part, why]) => [`${code}-${part}`, why]);
  return { [code]: wrong.code, ...Object.fromEntries(parts) };
}

/** Saves how much is asked for, and for how long, within what the product lends. */
export const saveLoan = command("application.save_loan", {
  by: "application.edit",
  input: z.strictObject({
    id: z.uuid(),
    /** Without it what is stored stays. */
    amount: z.string().max(40).optional(),
    termMonths: z.string().max(10).optional(),
    ...meanwhile,
  }),
  async run(scope, { id, amount, termMonths, ...page }): Promise<Refusal | Record<string, never>> {
    const application = await loadForChange(scope, id);
    const contents = await contentsOf(scope, application);
    refuseUnlessEditable(application, contents, "task", "loan");
    const typed = typedLoan(contents.config, {
      amount: amount ?? formatPlainMoney(application.amountCents ?? 0),
      termMonths: termMonths ?? String(application.termMonths ?? ""),
    });
    const writing = writingOf(scope, application, page);
    const fields: Record<string, string> = {};
    const loan: Partial<typeof typed> = {};
    for (const [field, part] of [
      ["amount", "amountCents"],
      ["termMonths", "termMonths"],
    ] as const) {
      const verdict = writing.settle(loanMark[field], loanPrint(typed[part]), loanPrint(application[part]));
      if (verdict === "take") loan[part] = typed[part];
      if (verdict === "ask") fields[field] = "changed_elsewhere";
    }
    await write(scope, application, { ...loan, answerMarks: writing.marks });
    const isRefused = Object.keys(fields).length > 0;
    if (!isRefused) await markAnswered(scope, application, "task", "loan");
    scope.record({ ...traceOf(application), detail: { task: "loan", refused: Object.keys(fields) } });
    return isRefused ? new Refusal("invalid_input", fields) : {};
  },
});

/** The loan beside the answers: no code of a question begins with a line. */
export const loanMark = { amount: "_amount", termMonths: "_termMonths" } as const;

export function loanPrint(figure: number | null): string {
  return printOf(figure === null ? "" : String(figure));
}

async function write(
  { tx, now }: Scope,
  application: Application,
  set: Partial<Pick<Application, "answers" | "prefilled" | "answerMarks" | "amountCents" | "termMonths">>,
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
