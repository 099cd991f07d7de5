import { and, eq } from "drizzle-orm";
import { applications, applicationTransitions } from "@/db/schema/application";
import { can } from "@/domain/access";
import { type Event, type Guard, rowsOf, type Transition } from "@/domain/application";
import { zoneOfStep } from "@/domain/file-zones";
import { Refusal, type RefusalCode } from "@/domain/refusal";
import { type Application, visibleTo } from "@/lib/applications/visible";
import { refuseOutsideZone } from "@/lib/applications/zones";
import type { Scope } from "@/lib/gate";
import { announce } from "@/lib/integrations/announce";
import { noteStep } from "@/lib/messages/notices";

/** What a guard that does not hold is called when somebody runs into it. */
const refusalOfGuard: Record<Guard, RefusalCode> = {
  complete: "incomplete",
  signoff_not_required: "signoff_needed",
  signoff_required: "signoff_not_needed",
  other_person: "same_person",
  observed_in_screening: "wrong_status",
  observed_in_review: "wrong_status",
  corrections_answered: "correction_unanswered",
  within_single_authority: "above_authority",
  above_single_authority: "wrong_status",
  opinions_settled: "wrong_status",
  opinions_differ: "wrong_status",
  committee_voted: "wrong_status",
  two_people: "same_person",
  clock: "wrong_status",
};

type Step = {
  /** Guards of the table that the caller has checked and found to hold. */
  holds?: readonly Guard[];
  reasonCodes?: readonly string[];
  note?: string | null;
  /** The version the person saw; a form sent from an older page is refused. */
  seenVersion?: number;
  set?: Partial<Omit<Application, "id" | "status" | "waitingOn" | "version" | "organizationId" | "institutionId">>;
};

/**
 * The only writer of `applications.status`: one conditional update asks whether the application is visible and still in
 * the status and version it was read in. Of many at once, one wins and the others are told so.
 */
export async function advance(
  scope: Scope,
  application: Application,
  event: Event,
  step: Step = {},
): Promise<Application> {
  const { tx, actor, now } = scope;
  if (application.mode !== "live") throw new Refusal("preview_only");
  const row = rowFor(application, event, step);
  if (!can(actor, row.by) && !actor.roles.includes("system")) throw new Refusal("not_allowed");
  const zone = zoneOfStep(event);
  if (actor.institutionId && zone) refuseOutsideZone(actor, application, zone, "edit");
  if (row.reasons && (step.reasonCodes ?? []).length === 0)
    throw new Refusal("reasons_required", { reasonCodes: "reasons_required" });
  if (step.seenVersion !== undefined && step.seenVersion !== application.version)
    throw new Refusal("changed_meanwhile");
  const [moved] = await tx
    .update(applications)
    .set({ ...step.set, status: row.to, waitingOn: row.waitingOn, version: application.version + 1, updatedAt: now })
    .where(
      and(
        eq(applications.id, application.id),
        eq(applications.status, row.from),
        eq(applications.version, application.version),
        visibleTo(actor),
      ),
    )
    .returning();
  if (!moved) throw new Refusal("changed_meanwhile");
  await tx.insert(applicationTransitions).values({
    organizationId: moved.organizationId,
    institutionId: moved.institutionId,
    applicationId: moved.id,
    seq: moved.version,
    event,
    from: row.from,
    to: row.to,
    side: actor.organizationId ? "applicant" : actor.institutionId ? "lender" : "system",
    actorId: actor.personId,
    actorName: actor.displayName,
    reasonCodes: [...(step.reasonCodes ?? [])],
    note: step.note ?? null,
    at: now,
  });
  await announce(scope, moved, row);
  await noteStep(scope, moved);
  return moved;
}

function rowFor(application: Application, event: Event, { holds = [] }: Step): Transition {
  const here = rowsOf(event).filter((row) => row.from === application.status);
  const row = here.find(({ guards }) => guards.every((guard) => holds.includes(guard)));
  if (row) return row;
  const missing = here[0]?.guards.find((guard) => !holds.includes(guard));
  throw new Refusal(missing ? refusalOfGuard[missing] : "wrong_status");
}
