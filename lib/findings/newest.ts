import { and, desc, eq, inArray, or } from "drizzle-orm";
import { applications } from "@/db/schema/application";
import { findings } from "@/db/schema/finding";
import type { Facts } from "@/domain/condition";
import { type CashFlowResult, cashFlowResult, securedCents } from "@/domain/findings/cash-flow";
import { type EnvironmentalResult, environmentalResult } from "@/domain/findings/environmental";
import { factsFound, findings as kinds, type Newest, registerKinds } from "@/domain/findings/kinds";
import { quote, simulatedDisbursement } from "@/domain/loan-quote";
import type { ProductConfig } from "@/domain/product";
import { live } from "@/lib/applications/live";
import type { Application } from "@/lib/applications/visible";
import type { Scope } from "@/lib/gate";
import { versionAt } from "@/lib/settings/in-force";

export type FindingRow = typeof findings.$inferSelect;

/** The newest finding of each kind: of a register for the organization, whichever file it was for; else for this file. */
export async function newestFindings(
  { tx }: Pick<Scope, "tx">,
  { id, institutionId, organizationId }: Application,
): Promise<FindingRow[]> {
  const rows = await tx
    .selectDistinctOn([findings.kind], { finding: findings })
    .from(findings)
    .innerJoin(applications, and(eq(applications.id, findings.applicationId), live))
    .where(
      and(
        eq(findings.institutionId, institutionId),
        or(
          eq(findings.applicationId, id),
          and(eq(findings.organizationId, organizationId), inArray(findings.kind, [...registerKinds])),
        ),
      ),
    )
    .orderBy(findings.kind, desc(findings.at), desc(findings.seq));
  return rows.map(({ finding }) => finding);
}

/** What the lender found out about a file, what it comes to, and the facts it gives. */
export type FoundOut = {
  rows: FindingRow[];
  newest: Newest;
  cashFlow: CashFlowResult | null;
  environmental: EnvironmentalResult | null;
  guaranteePercent: number | null;
  facts: Facts;
};

/** Findings are the lender's own affair: an applicant's reading has none. */
export async function foundOut(
  scope: Scope,
  application: Application,
  config: ProductConfig,
): Promise<FoundOut | null> {
  if (!scope.actor.institutionId || !application.submittedAt) return null;
  const rows = await newestFindings(scope, application);
  const newest = Object.fromEntries(
    rows.map(({ kind, content, asOf }) => [kind, { content: kinds[kind].schema.parse(content), asOf }]),
  ) as Newest;
  const cashFlow = newest.cash_flow ? cashFlowIn(newest.cash_flow.content, application, config, scope.today) : null;
  const environmental = newest.environmental
    ? environmentalResult(
        (await versionAt(scope, application.institutionId, "environmental", application.submittedAt)).content,
        newest.environmental.content,
      )
    : null;
  const secured = newest.cash_flow?.content.guarantees ?? [];
  const guaranteePercent =
    newest.cash_flow && application.amountCents
      ? Math.floor((securedCents(secured, config.guarantees) * 100) / application.amountCents)
      : null;
  const worked = {
    coverageRatio: cashFlow?.coverageRatio ?? null,
    debtIncomePercent: cashFlow?.debtIncomePercent ?? null,
    guaranteePercent,
    environmentCategory: environmental?.category ?? null,
  };
  return { rows, newest, cashFlow, environmental, guaranteePercent, facts: factsFound(newest, worked, scope.today) };
}

/** Beside the loan that is asked for; null where the product cannot make such a loan. */
function cashFlowIn(
  found: Parameters<typeof cashFlowResult>[0],
  { amountCents, termMonths }: Application,
  config: ProductConfig,
  today: string,
): CashFlowResult | null {
  if (amountCents === null || termMonths === null) return null;
  const disbursedOn = simulatedDisbursement(config.calendar, today);
  try {
    return cashFlowResult(found, quote(config, { amountCents, termMonths, disbursedOn }));
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
