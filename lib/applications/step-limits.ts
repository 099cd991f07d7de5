import { and, eq, inArray, ne, sql } from "drizzle-orm";
import { applications, decisions } from "@/db/schema/application";
import { unknownAnswer } from "@/domain/condition";
import { formatSoles } from "@/domain/money";
import type { CheckedStep, ProductConfig } from "@/domain/product";
import { knownFacts } from "@/domain/product-facts";
import { Refusal } from "@/domain/refusal";
import type { Contents } from "@/lib/applications/contents";
import { live } from "@/lib/applications/live";
import type { Application } from "@/lib/applications/visible";
import type { Scope } from "@/lib/gate";

/** What a product version asks before its lender's people take a step. */

/** Facts that the version wants known first; what is unknown to the applicant is unknown here too. */
export function refuseMissingFacts({ config, facts }: Pick<Contents, "config" | "facts">, step: CheckedStep): void {
  const missing = config.requiredFacts.filter(({ step: at, fact }) => {
    const value = facts[fact];
    return at === step && (value === undefined || value === null || value === "" || value === unknownAnswer);
  });
  if (missing.length === 0) return;
  const known = knownFacts(config);
  // In Spanish, as staff set them: a refusal does not know who reads it.
  const named = missing.map(({ fact }) => known.find(({ name }) => name === fact)?.label.es ?? fact);
  throw new Refusal("facts_missing", {}, { facts: named.join("; ") });
}

/** An analyst proposes other terms than were asked for only where the version lets them. */
export function refuseChangedTerms(
  { analystMayChange }: ProductConfig,
  asked: Pick<Application, "amountCents" | "termMonths">,
  proposed: { amountCents: number; termMonths: number },
): void {
  if (!analystMayChange.includes("amount") && asked.amountCents !== proposed.amountCents)
    throw new Refusal("invalid_input", { amount: "terms_fixed" });
  if (!analystMayChange.includes("term") && asked.termMonths !== proposed.termMonths)
    throw new Refusal("invalid_input", { termMonths: "terms_fixed" });
}

const notLent = [
  "declined",
  "declined_final",
  "withdrawn",
  "expired",
  "cancelled",
  "offer_declined",
  "offer_expired",
] as const;

/** What is left of the money behind a product, in céntimos: null where no envelope is set. Never below zero. */
export async function fundingLeft(
  { tx, actor }: Scope,
  productId: string,
  { funding }: Pick<ProductConfig, "funding">,
  exceptId?: string,
): Promise<number | null> {
  if (!funding) return null;
  const [granted] = await tx
    .select({ cents: sql<number>`coalesce(sum(${decisions.amountCents}), 0)::bigint` })
    .from(decisions)
    .innerJoin(applications, eq(applications.id, decisions.applicationId))
    .where(
      and(
        eq(applications.institutionId, actor.institutionId ?? ""),
        eq(applications.productId, productId),
        live,
        inArray(decisions.outcome, ["approve", "approve_with_conditions"]),
        sql`${applications.status} not in (${sql.join(
          notLent.map((status) => sql`${status}`),
          sql`, `,
        )})`,
        exceptId ? ne(applications.id, exceptId) : undefined,
      ),
    );
  return Math.max(0, funding.envelopeCents - Number(granted?.cents ?? 0));
}

/** An approval stays within the money that is left; two at once for the last of it wait for each other. */
export async function refuseBeyondFunding(
  scope: Scope,
  application: Application,
  config: ProductConfig,
  amountCents: number,
): Promise<void> {
  if (!config.funding) return;
  await scope.tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${application.productId}, 1))`);
  const left = await fundingLeft(scope, application.productId, config, application.id);
  if (left !== null && amountCents > left) throw new Refusal("funding_short", {}, { left: formatSoles(left) });
}
