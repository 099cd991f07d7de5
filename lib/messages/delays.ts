import { and, eq, inArray, isNotNull, lt, notExists, sql } from "drizzle-orm";
import { type TenantContext, withTx } from "@/db/client";
import { applications } from "@/db/schema/application";
import { notices } from "@/db/schema/notice";
import { limaDate } from "@/domain/calendar/lima";
import { live } from "@/lib/applications/live";
import { append } from "@/lib/audit";
import { note } from "@/lib/messages/notices";

const worker: TenantContext = { scope: "worker", personId: null, organizationId: null, institutionId: null };
const mostAtOnce = 100;
/** Where the lender still owes the answer that was promised for a day. */
const owedIn = ["submitted", "screening", "under_review", "risk_opinion", "pending_decision", "in_committee"] as const;

/** Says a delay before anybody asks: once for each application whose promised day has passed at the lender. Returns how many. */
export function noteDelays(now: Date): Promise<number> {
  return withTx(worker, async (tx) => {
    const told = tx
      .select({ one: sql`1` })
      .from(notices)
      .where(and(eq(notices.applicationId, applications.id), eq(notices.event, "delayed")));
    const late = await tx
      .select()
      .from(applications)
      .where(
        and(
          live,
          inArray(applications.status, [...owedIn]),
          isNotNull(applications.promisedOn),
          lt(applications.promisedOn, limaDate(now)),
          notExists(told),
        ),
      )
      .limit(mostAtOnce)
      .for("update", { skipLocked: true });
    for (const application of late) {
      await note({ tx, now }, application, "delayed");
      await append(tx, {
        event: "application.note_delay",
        entity: "application",
        entityId: application.id,
        organizationId: application.organizationId,
        institutionId: application.institutionId,
        applicationId: application.id,
        detail: { promisedOn: application.promisedOn },
        actorId: null,
        actorRoles: ["system"],
        sessionId: null,
        requestId: "worker",
        at: now,
      });
    }
    return late.length;
  });
}
