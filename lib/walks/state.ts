import { eq } from "drizzle-orm";
import { organizations } from "@/db/schema/organization";
import { productVersions } from "@/db/schema/product";
import { outcomeOf } from "@/domain/outcome";
import type { Contents } from "@/lib/applications/contents";
import type { Application } from "@/lib/applications/visible";
import type { Scope } from "@/lib/gate";
import { isOutdated } from "@/lib/walks/previews";

/** What is walked, whether its draft has changed since, and what would come of it. Null for what is no preview. */
export async function walkOf({ tx, today }: Scope, application: Application, { config, answers }: Contents) {
  if (application.mode !== "preview") return null;
  const [version] = await tx.select().from(productVersions).where(eq(productVersions.id, application.productVersionId));
  const [sandbox] = await tx
    .select({ district: organizations.district })
    .from(organizations)
    .where(eq(organizations.id, application.organizationId));
  if (!version) throw new Error("A preview lost its version");
  const { applicantKind: kind, amountCents, termMonths } = application;
  return {
    versionId: version.id,
    productId: version.productId,
    number: version.number,
    isOutdated: isOutdated(application.previewConfig, version.config),
    outcome: outcomeOf(config, { kind, answers, district: sandbox?.district, amountCents, termMonths }, today),
  };
}

export type Walk = NonNullable<Awaited<ReturnType<typeof walkOf>>>;
