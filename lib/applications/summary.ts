import { and, asc, desc, eq, notInArray } from "drizzle-orm";
import { applicationTransitions, decisions } from "@/db/schema/application";
import type { Application } from "@/lib/applications/visible";
import type { Scope } from "@/lib/gate";

/** What every list and page says of an application. */
export function summary(application: Application) {
  const {
    id,
    number,
    status,
    waitingOn,
    observedIn,
    amountCents,
    termMonths,
    submittedAt,
    promisedOn,
    updatedAt,
    version,
  } = application;
  return {
    id,
    number,
    status,
    waitingOn,
    observedIn,
    amountCents,
    termMonths,
    submittedAt,
    promisedOn,
    updatedAt,
    version,
  };
}

/** How an application got here, step by step, as far as the reader may know. */
export async function historyOf({ tx, actor }: Scope, application: Application) {
  return tx
    .select()
    .from(applicationTransitions)
    .where(
      and(
        eq(applicationTransitions.applicationId, application.id),
        // Whose desk a file lies on is the lender's own affair.
        actor.institutionId ? undefined : notInArray(applicationTransitions.event, ["hand_over", "take_over"]),
      ),
    )
    .orderBy(asc(applicationTransitions.seq));
}

/** The newest decision on an application, or null. */
export async function decisionOf({ tx }: Scope, application: Application) {
  const [decision] = await tx
    .select()
    .from(decisions)
    .where(eq(decisions.applicationId, application.id))
    .orderBy(desc(decisions.round))
    .limit(1);
  return decision ?? null;
}
