import { eq } from "drizzle-orm";
import { institutions } from "@/db/schema/institution";
import type { Contents } from "@/lib/applications/contents";
import type { Application } from "@/lib/applications/visible";
import type { Scope } from "@/lib/gate";
import type { Simulation } from "@/lib/sheets/simulation";

type Days = Pick<Simulation, "disbursedOn" | "issuedOn" | "isOffer">;
type Terms = Pick<Simulation, "amountCents" | "termMonths">;

/** The loan of one application as every sheet, schedule and cost box computes it, under the version it is bound to. */
export async function loanOf(
  { tx }: Scope,
  application: Application,
  { config, product, versionNumber }: Contents,
  { amountCents, termMonths }: Terms,
  days: Days,
): Promise<Simulation> {
  const [institution] = await tx.select().from(institutions).where(eq(institutions.id, application.institutionId));
  if (!institution) throw new Error("An application lost its institution");
  return {
    product: {
      slug: product.slug,
      versionId: application.productVersionId,
      versionNumber,
      config,
      institution: { id: institution.id, name: institution.name, isSample: institution.isSample },
    },
    amountCents,
    termMonths,
    ...days,
  };
}
