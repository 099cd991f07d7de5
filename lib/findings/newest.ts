import { and, desc, eq, inArray, or } from "drizzle-orm";
import { applications } from "@/db/schema/application";
import { findings } from "@/db/schema/finding";
import { findings as kinds, type Newest, registerKinds } from "@/domain/findings/kinds";
import { type WorkedOut, workedOut } from "@/domain/findings/worked";
import type { ProductConfig } from "@/domain/product";
import { live } from "@/lib/applications/live";
import type { Application } from "@/lib/applications/visible";
import type { Scope } from "@/lib/gate";
import { versionAt } from "@/lib/settings/in-force";

export type FindingRow = typeof findings.$inferSelect;

/** The newest finding of each kind: of a register for the organization, whichever file it was for; else for this file. */
async function newestRows({ tx }: Scope, { id, institutionId, organizationId }: Application): Promise<FindingRow[]> {
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

/** Rows of one file, opened in the shape of their kinds. */
export function newestOf(rows: readonly Pick<FindingRow, "kind" | "content" | "asOf">[]): Newest {
  return Object.fromEntries(
    rows.map(({ kind, content, asOf }) => [kind, { content: kinds[kind].schema.parse(content), asOf }]),
  ) as Newest;
}

/** What the lender found out about a file, and what it comes to. */
export type FoundOut = WorkedOut & { rows: FindingRow[]; newest: Newest };

/** Findings are the lender's own affair: an applicant's reading has none. */
export async function foundOut(
  scope: Scope,
  application: Application,
  config: ProductConfig,
): Promise<FoundOut | null> {
  if (!scope.actor.institutionId || !application.submittedAt) return null;
  const rows = await newestRows(scope, application);
  const newest = newestOf(rows);
  const questionnaire = newest.environmental
    ? (await versionAt(scope, application.institutionId, "environmental", application.submittedAt)).content
    : null;
  return { rows, newest, ...workedOut({ newest, questionnaire }, config, application, scope.today) };
}
