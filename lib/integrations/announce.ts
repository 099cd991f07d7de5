import { integrationEvents } from "@/db/schema/integration";
import type { Transition } from "@/domain/application";
import { eventTypeOf } from "@/domain/integration";
import type { Application } from "@/lib/applications/visible";
import type { Scope } from "@/lib/gate";

/**
 * Writes down, in the transaction of the step itself, what programs of the lender will be told. What happens before an
 * application is sent is the association's alone and is not announced.
 */
export async function announce({ tx, now }: Scope, moved: Application, step: Transition): Promise<void> {
  // Whose desk a file lies on is told to nobody outside.
  if (step.event === "hand_over" || step.event === "take_over") return;
  if (!moved.submittedAt || !moved.number) return;
  await tx.insert(integrationEvents).values({
    institutionId: moved.institutionId,
    applicationId: moved.id,
    type: eventTypeOf(step.to),
    number: moved.number,
    from: step.from,
    to: step.to,
    at: now,
  });
}
