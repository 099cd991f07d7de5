import { and, desc, eq, inArray, sql } from "drizzle-orm";
import { z } from "zod";
import { violatedConstraint } from "@/db/client";
import { applications, applicationTransitions } from "@/db/schema/application";
import { committeeItems, committeeSessions } from "@/db/schema/committee";
import { organizations } from "@/db/schema/organization";
import { rungFor } from "@/domain/authority";
import { leastQuorum } from "@/domain/committee";
import type { ProductConfig } from "@/domain/product";
import { Refusal } from "@/domain/refusal";
import { contentsOf } from "@/lib/applications/contents";
import { latestRecommendation } from "@/lib/applications/latest-recommendation";
import { type Application, load, visibleTo } from "@/lib/applications/visible";
import { sessionOf, traceOfItem } from "@/lib/committees/session";
import { command, query, type Scope } from "@/lib/gate";
import { latestOffer } from "@/lib/offers/standing";

/** What the committee votes on: the terms recommended, or those that a counter-offer asks for instead. */
export async function proposedTerms(scope: Scope, application: Application) {
  const recommendation = await latestRecommendation(scope, application);
  const [came] = await scope.tx
    .select({ event: applicationTransitions.event })
    .from(applicationTransitions)
    .where(
      and(
        eq(applicationTransitions.applicationId, application.id),
        inArray(applicationTransitions.event, ["refer_to_committee", "counter_offer"]),
      ),
    )
    .orderBy(desc(applicationTransitions.seq))
    .limit(1);
  const { amountCents, termMonths } = recommendation;
  if (came?.event !== "counter_offer") return { recommendation, amountCents, termMonths, isCounterOffer: false };
  const counter = (await latestOffer(scope, application))?.answers.findLast(({ kind }) => kind === "counter");
  if (!counter?.amountCents || !counter.termMonths) throw new Error("A counter-offer lost its terms");
  return {
    recommendation,
    amountCents: counter.amountCents,
    termMonths: counter.termMonths,
    isCounterOffer: true,
  };
}

/** Members that the version's ladder asks for. A counter-offer may be small enough for one person and still comes here. */
export function quorumFor({ ladder }: Pick<ProductConfig, "ladder">, amountCents: number): number {
  const rung = rungFor(ladder, amountCents);
  if (!rung) throw new Refusal("above_authority");
  const least = ladder.find(({ decidedBy }) => decidedBy === "committee")?.quorum;
  return rung.quorum ?? least ?? leastQuorum;
}

/** Puts a file that waits for the committee on the agenda of a session, at its end. */
export const listCase = command("committee.list_case", {
  by: "committee.convene",
  input: z.strictObject({ sessionId: z.uuid(), applicationId: z.uuid("answer_required") }),
  async run(scope, { sessionId, applicationId }) {
    const session = await sessionOf(scope, sessionId, true);
    if (session.state === "closed") throw new Refusal("session_moved_on");
    const application = await load(scope, applicationId);
    if (application.status !== "in_committee") throw new Refusal("wrong_status");
    const { recommendation, ...terms } = await proposedTerms(scope, application);
    const { config } = await contentsOf(scope, application);
    const [last] = await scope.tx
      .select({ position: sql<number>`coalesce(max(${committeeItems.position}), 0)::int` })
      .from(committeeItems)
      .where(eq(committeeItems.sessionId, sessionId));
    const [applicant] = await scope.tx
      .select({ name: organizations.name })
      .from(organizations)
      .where(eq(organizations.id, application.organizationId));
    const values = {
      ...terms,
      applicantName: applicant?.name ?? "",
      recommendationId: recommendation.id,
      position: (last?.position ?? 0) + 1,
      quorum: quorumFor(config, terms.amountCents),
      state: "listed" as const,
    };
    try {
      const [item] = await scope.tx
        .insert(committeeItems)
        .values({ institutionId: session.institutionId, sessionId, applicationId, ...values })
        .onConflictDoUpdate({
          target: [committeeItems.sessionId, committeeItems.applicationId],
          set: values,
          setWhere: eq(committeeItems.state, "dropped"),
        })
        .returning();
      if (!item) throw new Refusal("session_moved_on");
      scope.record(traceOfItem(item, { quorum: item.quorum }));
      return { itemId: item.id };
    } catch (error) {
      if (violatedConstraint(error) === "committee_items_one_agenda") throw new Refusal("session_moved_on");
      throw error;
    }
  },
});

/** Files that wait for the committee and stand on no agenda, by their promised date. */
export const waitingCases = query({
  by: "committee.read",
  input: z.strictObject({}),
  async run({ tx, actor }) {
    const deferred = sql<string | null>`(select max(i.deferred_until)::text from committee_items i
      where i.application_id = ${applications.id} and i.outcome = 'defer')`;
    const rows = await tx
      .select({ application: applications, organization: organizations.name, deferredUntil: deferred })
      .from(applications)
      .innerJoin(organizations, eq(organizations.id, applications.organizationId))
      .where(
        and(
          visibleTo(actor),
          eq(applications.status, "in_committee"),
          sql`not exists (select from committee_items i where i.application_id = ${applications.id}
            and i.state in ('listed', 'voting'))`,
        ),
      )
      .orderBy(applications.promisedOn, applications.id)
      .limit(100);
    return rows.map(({ application: { id, number, amountCents, termMonths, promisedOn }, ...rest }) => ({
      ...{ id, number, amountCents, termMonths, promisedOn },
      ...rest,
    }));
  },
});

/** Sessions of the committee, newest first, with how many cases each has. */
export const sessions = query({
  by: "committee.read",
  input: z.strictObject({}),
  async run({ tx, actor }) {
    const count = (state: string) =>
      sql<number>`(select count(*)::int from committee_items i where i.session_id = committee_sessions.id and ${sql.raw(state)})`;
    return tx
      .select({
        id: committeeSessions.id,
        number: committeeSessions.number,
        heldOn: committeeSessions.heldOn,
        state: committeeSessions.state,
        secretaryName: committeeSessions.secretaryName,
        cases: count("i.state <> 'dropped'"),
        settled: count("i.state = 'settled'"),
      })
      .from(committeeSessions)
      .where(eq(committeeSessions.institutionId, actor.institutionId ?? ""))
      .orderBy(desc(committeeSessions.number))
      .limit(100);
  },
});
