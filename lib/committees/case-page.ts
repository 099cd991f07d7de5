import { asc, eq } from "drizzle-orm";
import { z } from "zod";
import { recommendations } from "@/db/schema/application";
import { policyExceptions, riskOpinions } from "@/db/schema/opinion";
import { organizations } from "@/db/schema/organization";
import { people } from "@/db/schema/person";
import { can } from "@/domain/access";
import { resultOf } from "@/domain/committee";
import { materialChanges } from "@/domain/material";
import { accountsOf } from "@/domain/same-person";
import { committeeOf } from "@/lib/committees/committee";
import { conflictsOf } from "@/lib/committees/conflict";
import { accounts } from "@/lib/committees/people";
import { attendees, type Item, itemOf, rollOf, type Session } from "@/lib/committees/session";
import { type CaseStanding, caseStanding } from "@/lib/committees/standing";
import { query, type Scope } from "@/lib/gate";

/** How the reader stands to a case, which says what of it they see. */
export type Reader = "votes" | "has_voted" | "recused" | "analysed" | "keeps_minutes" | "reads";

/**
 * One case of a session as its reader may see it. Who is recused sees neither memo nor deliberation. How anybody voted is
 * shown to a member after their own vote, to the secretary when all have voted, and to the others once it is settled.
 */
export const casePage = query({
  by: "committee.read",
  input: z.strictObject({ itemId: z.uuid() }),
  async run(scope, { itemId }) {
    const { item, session } = await itemOf(scope, itemId);
    const standing = await caseStanding(scope, item, session);
    const reader = readerOf(scope, standing);
    const [organization] = await scope.tx
      .select()
      .from(organizations)
      .where(eq(organizations.id, standing.application.organizationId));
    const isSettled = item.state === "settled";
    const seesVotes =
      reader !== "recused" &&
      (isSettled || reader === "has_voted" || (reader === "keeps_minutes" && standing.pending.length === 0));
    const votes = isSettled ? settledVotes(standing, item) : standing.votes;
    return {
      item,
      session,
      committeeName: session.committeeName ?? (await committeeOf(scope))?.name ?? "",
      reader,
      seen: standing.seen,
      applicant: {
        name: item.applicantName,
        kind: organization?.kind ?? "association",
        district: organization?.district ?? "",
      },
      number: standing.application.number ?? "",
      productName: standing.contents.config.name,
      versionNumber: standing.contents.versionNumber,
      seats: await seatsShown(scope, session, standing, item),
      waitingFor: standing.pending.length,
      counted: standing.counted,
      conflicts: await conflictsOf(scope, itemId),
      voided: standing.voided.map(({ personName, at }) => ({ personName, at })),
      votes: seesVotes
        ? votes.map(({ personName, choice, reason, at, isChair }) => ({ personName, choice, reason, at, isChair }))
        : null,
      result: seesVotes && votes.length > 0 && standing.pending.length === 0 ? countedFor(votes, session) : null,
      memo: reader === "recused" ? null : await memoOf(scope, standing),
    };
  },
});

export type CasePage = Extract<Awaited<ReturnType<typeof casePage>>, { ok: true }>["value"];
export type Memo = NonNullable<CasePage["memo"]>;

const countedFor = (votes: CaseStanding["votes"], { tieRule }: Session) => resultOf(votes, tieRule ?? "not_approved");

/** Once settled, the votes that counted are those on the file as it then was. */
function settledVotes({ votes, voided }: CaseStanding, { materialHash }: Item) {
  return [...votes, ...voided]
    .filter((vote) => materialHash?.equals(vote.materialHash) ?? false)
    .sort((a, b) => a.at.getTime() - b.at.getTime());
}

function readerOf({ actor }: Scope, standing: CaseStanding): Reader {
  const personId = actor.personId ?? "";
  if (standing.conflicted.has(personId)) return "recused";
  if (standing.barred.has(personId)) return "analysed";
  if (standing.votes.some((vote) => vote.personId === personId)) return "has_voted";
  if (standing.seats.some(({ holder }) => holder?.personId === personId)) return "votes";
  return can(actor, "committee.convene") ? "keeps_minutes" : "reads";
}

/** Every seat and whether it has voted: never how. */
async function seatsShown(scope: Scope, session: Session, standing: CaseStanding, item: Item) {
  const roll = attendees(await rollOf(scope, session.id));
  const votes = item.state === "settled" ? settledVotes(standing, item) : standing.votes;
  const own = accountsOf([scope.actor.personId ?? ""], await accounts(scope));
  return standing.seats.map(({ seatId, holder, isChair, standing: how }) => {
    const vote = votes.find((one) => one.seatId === seatId);
    const member = roll.find(({ memberId }) => memberId === seatId);
    const name = vote?.personName ?? holder?.personName ?? member?.personName ?? "";
    const personId = vote?.personId ?? holder?.personId ?? member?.personId ?? "";
    return {
      seatId,
      name,
      isChair,
      isOwn: own.has(personId),
      isSubstitute: how === "substitute",
      state: vote ? ("voted" as const) : holder ? ("pending" as const) : how === "barred" ? "barred" : "absent",
    } as const;
  });
}

/** What a member reads in a minute: the proposal, its risks and conditions, and every opinion with how it stands. */
async function memoOf(scope: Scope, { contents, application, terms, material }: CaseStanding) {
  const { tx } = scope;
  const rows = await tx
    .select({ recommendation: recommendations, name: people.displayName })
    .from(recommendations)
    .innerJoin(people, eq(people.id, recommendations.recommendedBy))
    .where(eq(recommendations.applicationId, application.id))
    .orderBy(asc(recommendations.round));
  const opinions = await tx
    .select()
    .from(riskOpinions)
    .where(eq(riskOpinions.applicationId, application.id))
    .orderBy(asc(riskOpinions.at));
  const exceptions = await tx
    .select()
    .from(policyExceptions)
    .where(eq(policyExceptions.recommendationId, terms.recommendation.id));
  const latest = rows.at(-1);
  if (!latest) throw new Error("A case lost its proposal");
  return {
    config: contents.config,
    facts: contents.facts,
    eligibility: contents.eligibility,
    asked: { amountCents: application.amountCents, termMonths: application.termMonths },
    amountCents: terms.amountCents,
    termMonths: terms.termMonths,
    isCounterOffer: terms.isCounterOffer,
    recommendation: latest.recommendation,
    opinions: [
      ...rows.map(({ recommendation, name }) => ({
        kind: "analyst" as const,
        name,
        at: recommendation.at,
        stance: recommendation.outcome,
        text: recommendation.memo,
        changed: recommendation.material ? materialChanges(recommendation.material, material) : [],
      })),
      ...opinions.map((one) => ({
        kind: one.kind,
        name: one.givenByName,
        at: one.at,
        stance: one.stance,
        text: one.opinion,
        changed: materialChanges(one.material, material),
      })),
    ],
    exceptions,
  };
}
