import { desc, eq } from "drizzle-orm";
import { recommendations } from "@/db/schema/application";
import { Refusal } from "@/domain/refusal";
import type { Application } from "@/lib/applications/visible";
import type { Scope } from "@/lib/gate";

/** The proposal that stands; refuses when none was made. */
export async function latestRecommendation({ tx }: Scope, application: Application) {
  const [recommendation] = await tx
    .select()
    .from(recommendations)
    .where(eq(recommendations.applicationId, application.id))
    .orderBy(desc(recommendations.round))
    .limit(1);
  if (!recommendation) throw new Refusal("wrong_status");
  return recommendation;
}
