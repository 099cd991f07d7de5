import { and, eq, isNull, ne, or } from "drizzle-orm";
import { policyExceptions } from "@/db/schema/opinion";
import { Refusal } from "@/domain/refusal";
import type { Scope } from "@/lib/gate";

/** A proposal with a broken rule is approved only once each exception has its second approver. */
export async function refuseOpenExceptions({ tx }: Scope, recommendationId: string): Promise<void> {
  const open = await tx
    .select({ rule: policyExceptions.rule })
    .from(policyExceptions)
    .where(
      and(
        eq(policyExceptions.recommendationId, recommendationId),
        or(isNull(policyExceptions.answer), ne(policyExceptions.answer, "approved")),
      ),
    );
  if (open.length > 0) throw new Refusal("exception_open", {}, { count: open.length });
}
