import { desc, eq } from "drizzle-orm";
import { z } from "zod";
import { decisions } from "@/db/schema/application";
import { offers } from "@/db/schema/offer";
import { addDays } from "@/domain/date";
import { simulatedDisbursement } from "@/domain/loan-quote";
import { offerDayProblems, offerRules } from "@/domain/offer";
import { Refusal, type RefusalCode } from "@/domain/refusal";
import { dateField } from "@/domain/shape";
import { advance } from "@/lib/applications/advance";
import { contentsOf } from "@/lib/applications/contents";
import { type Application, load, loadForChange, traceOf } from "@/lib/applications/visible";
import { command, query, type Scope } from "@/lib/gate";
import { requireLawfulRates } from "@/lib/lawful-rates";
import { conditionsToMeet } from "@/lib/offers/follow-up";
import { loanOf } from "@/lib/offers/simulation";

/** The decision an offer carries out; refuses when the application waits for no offer. */
async function decidedTerms({ tx }: Scope, { id, status }: Application) {
  if (status !== "approved" && status !== "approved_with_conditions") throw new Refusal("wrong_status");
  const [decision] = await tx
    .select()
    .from(decisions)
    .where(eq(decisions.applicationId, id))
    .orderBy(desc(decisions.round))
    .limit(1);
  if (!decision) throw new Refusal("wrong_status");
  return decision;
}

/** What stands in the way of paying out on a day, as a refusal that was not thrown; null when nothing does. */
type Obstacle = { code: RefusalCode; facts: Record<string, string | number> };

/**
 * What would be offered, before it is: the decided terms under the application's own product version, for the days asked
 * for or the usual ones, and what forbids that disbursement day.
 */
export const offerDraft = query({
  by: "offer.send",
  input: z.strictObject({ id: z.uuid(), disburseOn: z.iso.date().nullable(), expiresOn: z.iso.date().nullable() }),
  async run(scope, input) {
    const application = await load(scope, input.id);
    const decision = await decidedTerms(scope, application);
    const contents = await contentsOf(scope, application);
    const days = {
      disburseOn: input.disburseOn ?? simulatedDisbursement(contents.config.calendar, scope.today),
      expiresOn: input.expiresOn ?? addDays(scope.today, offerRules.openDays),
    };
    const problems = offerDayProblems(days, scope.today);
    return {
      days,
      problems,
      conditions: conditionsToMeet(decision.conditions, contents.config),
      loan: problems
        ? null
        : await loanOf(scope, application, contents, decision, {
            disbursedOn: days.disburseOn,
            issuedOn: scope.today,
          }),
      obstacle: problems ? null : await obstacleOn(scope, application, contents.config, days.disburseOn),
    };
  },
});

export type OfferDraft = Extract<Awaited<ReturnType<typeof offerDraft>>, { ok: true }>["value"];

async function obstacleOn(
  scope: Scope,
  { institutionId }: Application,
  rates: Parameters<typeof requireLawfulRates>[2],
  on: string,
): Promise<Obstacle | null> {
  try {
    await requireLawfulRates(scope, institutionId, rates, on);
    return null;
  } catch (error) {
    if (error instanceof Refusal) return { code: error.code, facts: error.facts };
    throw error;
  }
}

/** Binds the lender to the decided terms until the last day of the offer. The terms are frozen in its row. */
export const sendOffer = command("offer.send", {
  by: "offer.send",
  input: z.strictObject({
    id: z.uuid(),
    version: z.coerce.number().int(),
    disburseOn: dateField,
    expiresOn: dateField,
  }),
  async run(scope, { id, version, ...days }) {
    const application = await loadForChange(scope, id);
    const decision = await decidedTerms(scope, application);
    const problems = offerDayProblems(days, scope.today);
    if (problems) throw new Refusal("invalid_input", problems);
    const { config } = await contentsOf(scope, application);
    await requireLawfulRates(scope, application.institutionId, config, days.disburseOn);
    const moved = await advance(scope, application, "send_offer", { seenVersion: version });
    const offerId = crypto.randomUUID();
    await scope.tx.insert(offers).values({
      id: offerId,
      organizationId: moved.organizationId,
      institutionId: moved.institutionId,
      applicationId: moved.id,
      decisionRound: decision.round,
      productVersionId: moved.productVersionId,
      amountCents: decision.amountCents,
      termMonths: decision.termMonths,
      ...days,
      conditions: conditionsToMeet(decision.conditions, config),
      sentBy: scope.actor.personId ?? "",
      sentByName: scope.actor.displayName,
      sentAt: scope.now,
    });
    const { amountCents, termMonths } = decision;
    scope.record({ ...traceOf(moved), detail: { offerId, amountCents, termMonths, ...days } });
    return { offerId };
  },
});
