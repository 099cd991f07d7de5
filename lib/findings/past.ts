import { and, desc, eq, inArray } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { findings } from "@/db/schema/finding";
import { limaDate } from "@/domain/calendar/lima";
import { addDays, daysBetween } from "@/domain/date";
import type { Held } from "@/domain/findings/worked";
import { newestOf } from "@/lib/findings/newest";
import { versionNumbered } from "@/lib/settings/in-force";

/**
 * What was found about files of the past, by their id. A look-up is as old as it was when it was recorded: otherwise every
 * file of last year would lack evidence today.
 */
export async function heldOf(
  tx: Tx,
  institutionId: string,
  ids: readonly string[],
  on: string,
): Promise<Map<string, Held>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectDistinctOn([findings.applicationId, findings.kind])
    .from(findings)
    .where(and(eq(findings.institutionId, institutionId), inArray(findings.applicationId, [...ids])))
    .orderBy(findings.applicationId, findings.kind, desc(findings.at), desc(findings.seq));
  const questionnaires = new Map<number, Held["questionnaire"]>();
  const held = new Map<string, Held>();
  for (const id of new Set(rows.map(({ applicationId }) => applicationId))) {
    const newest = newestOf(
      rows
        .filter((row) => row.applicationId === id)
        .map((row) => ({ ...row, asOf: addDays(on, -daysBetween(row.asOf, limaDate(row.at))) })),
    );
    const number = newest.environmental?.content.questionnaire;
    if (number !== undefined && !questionnaires.has(number))
      questionnaires.set(number, await versionNumbered(tx, institutionId, "environmental", number));
    held.set(id, { newest, questionnaire: number === undefined ? null : (questionnaires.get(number) ?? null) });
  }
  return held;
}
