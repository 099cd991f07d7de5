import { and, eq, inArray, isNotNull } from "drizzle-orm";
import { applications, applicationTransitions, recommendations } from "@/db/schema/application";
import { committeeConflicts } from "@/db/schema/committee";
import { policyExceptions, riskOpinions } from "@/db/schema/opinion";
import { people } from "@/db/schema/person";
import { type Account, accountsOf } from "@/domain/same-person";
import type { Scope } from "@/lib/gate";

/** Every account of the acting person's institution. */
export async function accounts({ tx, actor }: Scope): Promise<Account[]> {
  const rows = await tx
    .select({ id: people.id, name: people.displayName, dni: people.dniIndex })
    .from(people)
    .where(eq(people.institutionId, actor.institutionId ?? ""));
  return rows.map(({ id, name, dni }) => ({ id, name, dni: dni?.toString("hex") ?? null }));
}

/** Steps before a file comes to those who decide: whoever took one has analysed it. */
const analysis = [
  "claim",
  "pass_screening",
  "request_info",
  "request_risk_opinion",
  "give_risk_opinion",
  "hear_third",
  "refer_to_committee",
  "recommend",
];

/** Who may not vote on a file by any of their accounts: they analysed it, proposed it, or gave an opinion on it. */
export async function analystsOf(scope: Scope, applicationId: string): Promise<Set<string>> {
  const { tx } = scope;
  const [file] = await tx
    .select({ id: applications.assignedTo })
    .from(applications)
    .where(eq(applications.id, applicationId));
  const steps = await tx
    .select({ id: applicationTransitions.actorId })
    .from(applicationTransitions)
    .where(
      and(
        eq(applicationTransitions.applicationId, applicationId),
        eq(applicationTransitions.side, "lender"),
        inArray(applicationTransitions.event, analysis),
      ),
    );
  const proposals = await tx
    .select({ id: recommendations.recommendedBy })
    .from(recommendations)
    .where(eq(recommendations.applicationId, applicationId));
  const opinions = await tx
    .select({ id: riskOpinions.givenBy })
    .from(riskOpinions)
    .where(eq(riskOpinions.applicationId, applicationId));
  const exceptions = await tx
    .select({ id: policyExceptions.answeredBy })
    .from(policyExceptions)
    .where(and(eq(policyExceptions.applicationId, applicationId), isNotNull(policyExceptions.answeredBy)));
  const named = [file, ...steps, ...proposals, ...opinions, ...exceptions].flatMap((one) => one?.id ?? []);
  return accountsOf(named, await accounts(scope));
}

/** Who declared a conflict for a case, by every account they have. */
export async function conflictedIn(scope: Scope, itemId: string): Promise<Set<string>> {
  const declared = await scope.tx
    .select({ id: committeeConflicts.personId })
    .from(committeeConflicts)
    .where(eq(committeeConflicts.itemId, itemId));
  return accountsOf(
    declared.map(({ id }) => id),
    await accounts(scope),
  );
}
