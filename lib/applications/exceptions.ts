import { eq } from "drizzle-orm";
import { z } from "zod";
import { policyExceptions } from "@/db/schema/opinion";
import type { Ladder } from "@/domain/authority";
import { Refusal } from "@/domain/refusal";
import { accountsOf } from "@/domain/same-person";
import { type Contents, contentsOf } from "@/lib/applications/contents";
import { latestRecommendation } from "@/lib/applications/latest-recommendation";
import { loadForChange, traceOf } from "@/lib/applications/visible";
import { accounts } from "@/lib/committees/people";
import { command, type Scope } from "@/lib/gate";

/** A broken rule that a proposal asks to let pass: why, and what makes up for it. */
export const typedException = z.strictObject({
  rule: z.string().max(40),
  reason: z.string().trim().max(500, "text_too_long"),
  mitigant: z.string().trim().max(500, "text_too_long"),
});
export type TypedException = z.output<typeof typedException>;

/** The exceptions a proposal needs, one a broken rule; refuses when the reason or the mitigant of one is missing. */
export function neededExceptions(
  { eligibility }: Pick<Contents, "eligibility">,
  typed: readonly TypedException[],
): TypedException[] {
  const broken = eligibility.rules.filter(({ verdict }) => verdict === "fails").map(({ rule }) => rule.code);
  const fields: Record<string, string> = {};
  const needed = broken.map((rule) => {
    const given = typed.find((one) => one.rule === rule);
    if (!given || given.reason.length < 5) fields[`exception_reason_${rule}`] = "exception_reason";
    if (!given || given.mitigant.length < 5) fields[`exception_mitigant_${rule}`] = "exception_mitigant";
    return given ?? { rule, reason: "", mitigant: "" };
  });
  if (Object.keys(fields).length > 0) throw new Refusal("invalid_input", fields);
  return needed;
}

/** What somebody must be able to decide alone to let an exception of this amount pass, in céntimos. */
export function exceptionAuthority(ladder: Ladder, amountCents: number): number {
  const single = ladder.filter(({ decidedBy }) => decidedBy === "approver").map(({ upToCents }) => upToCents);
  return Math.min(amountCents, Math.max(0, ...single));
}

/** The second approver lets an exception pass or not: of higher authority, and nobody who proposed it. */
export const answerException = command("application.answer_exception", {
  by: "file.decide",
  input: z.strictObject({
    id: z.uuid(),
    exceptionId: z.uuid(),
    answer: z.enum(["approved", "refused"], "answer_required"),
  }),
  async run(scope, { id, exceptionId, answer }) {
    const { tx, actor, now } = scope;
    const application = await loadForChange(scope, id);
    if (!["risk_opinion", "pending_decision", "in_committee"].includes(application.status))
      throw new Refusal("wrong_status");
    const recommendation = await latestRecommendation(scope, application);
    const { config } = await contentsOf(scope, application);
    const [found] = await tx.select().from(policyExceptions).where(eq(policyExceptions.id, exceptionId)).for("update");
    if (!found || found.recommendationId !== recommendation.id) throw new Refusal("not_found");
    if (found.answer) throw new Refusal("changed_meanwhile");
    const proposers = accountsOf([found.proposedBy, application.assignedTo ?? ""], await accounts(scope));
    if (proposers.has(actor.personId ?? "")) throw new Refusal("same_person");
    if (actor.authorityCents < exceptionAuthority(config.ladder, recommendation.amountCents) || !actor.authorityCents)
      throw new Refusal("above_authority");
    await tx
      .update(policyExceptions)
      .set({
        answer,
        answeredBy: actor.personId,
        answeredByName: actor.displayName,
        authorityCents: actor.authorityCents,
        answeredAt: now,
      })
      .where(eq(policyExceptions.id, exceptionId));
    scope.record({ ...traceOf(application), detail: { exceptionId, rule: found.rule, answer } });
    return {};
  },
});

/**
 * A proposal with a broken rule is approved only once each exception has its second approver, who is not the one that
 * decides.
 */
export async function refuseOpenExceptions(scope: Scope, recommendationId: string): Promise<void> {
  const exceptions = await scope.tx
    .select()
    .from(policyExceptions)
    .where(eq(policyExceptions.recommendationId, recommendationId));
  const open = exceptions.filter(({ answer }) => answer !== "approved");
  if (open.length > 0) throw new Refusal("exception_open", {}, { count: open.length });
  const deciders = accountsOf([scope.actor.personId ?? ""], await accounts(scope));
  if (exceptions.some(({ answeredBy }) => answeredBy && deciders.has(answeredBy))) throw new Refusal("same_person");
}
