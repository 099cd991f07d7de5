import { and, eq, gte, inArray, isNotNull, lt } from "drizzle-orm";
import { enter, type TenantContext, type Tx, withTx } from "@/db/client";
import { applications, applicationTransitions } from "@/db/schema/application";
import { federationFigures, type figureDimensions } from "@/db/schema/federation";
import { federations, institutions } from "@/db/schema/institution";
import { organizations } from "@/db/schema/organization";
import { productVersions } from "@/db/schema/product";
import { limaDate } from "@/domain/calendar/lima";
import { fewest, rounded, roundedCents, roundedPercent, shownBesideTotal } from "@/domain/few";
import { readConfig } from "@/domain/product";
import { live } from "@/lib/applications/live";

/**
 * What a federation sees: the files of its lenders in the twelve complete months before a cut, counted when they were sent and
 * when they were decided, so that a month never changes once it is over. Computed by the worker; a federation reads only
 * the result. Why so: docs/decisions/0020.
 */

type Dimension = (typeof figureDimensions)[number];
type Cell = { sent: number; askedCents: number; approved: number; declined: number; approvedCents: number };
type Fact = Cell & Record<Dimension, string>;

const worker: TenantContext = { scope: "worker", personId: null, organizationId: null, institutionId: null };

/** The first day of the month that a day lies in. */
export function cutOf(today: string): string {
  return `${today.slice(0, 7)}-01`;
}

const approvals = ["approve", "approve_with_conditions"];
const refusals = ["decline", "decline_screening"];

/** Makes the figures of the last cut for every federation that has none yet. Returns how many federations it did. */
export async function cutFigures(now: Date): Promise<number> {
  const cutOn = cutOf(limaDate(now));
  const from = new Date(`${Number(cutOn.slice(0, 4)) - 1}${cutOn.slice(4)}T05:00:00Z`);
  const until = new Date(`${cutOn}T05:00:00Z`);
  return withTx(worker, async (tx) => {
    let made = 0;
    for (const { id: federationId } of await tx.select({ id: federations.id }).from(federations)) {
      const [there] = await tx
        .select({ cutOn: federationFigures.cutOn })
        .from(federationFigures)
        .where(and(eq(federationFigures.federationId, federationId), eq(federationFigures.cutOn, cutOn)))
        .limit(1);
      if (there) continue;
      const ofFederation = {
        institution: applications.institutionId,
        organization: applications.organizationId,
        config: productVersions.config,
        amountCents: applications.amountCents,
      };
      const sent = await tx
        .select({ ...ofFederation, at: applications.submittedAt })
        .from(applications)
        .innerJoin(institutions, eq(institutions.id, applications.institutionId))
        .innerJoin(productVersions, eq(productVersions.id, applications.productVersionId))
        .where(
          and(
            eq(institutions.federationId, federationId),
            live,
            isNotNull(applications.submittedAt),
            gte(applications.submittedAt, from),
            lt(applications.submittedAt, until),
          ),
        );
      const decided = await tx
        .select({ ...ofFederation, at: applicationTransitions.at, event: applicationTransitions.event })
        .from(applicationTransitions)
        .innerJoin(applications, eq(applications.id, applicationTransitions.applicationId))
        .innerJoin(institutions, eq(institutions.id, applications.institutionId))
        .innerJoin(productVersions, eq(productVersions.id, applications.productVersionId))
        .where(
          and(
            eq(institutions.federationId, federationId),
            live,
            gte(applicationTransitions.at, from),
            lt(applicationTransitions.at, until),
          ),
        );
      const districts = await districtsOf(
        tx,
        [...sent, ...decided].map(({ organization }) => organization),
      );
      const place = (row: (typeof sent)[number]) => ({
        month: row.at ? limaDate(row.at).slice(0, 7) : "",
        institution: row.institution,
        product: readConfig(row.config).purpose,
        region: districts.get(row.organization)?.slice(0, 2) ?? "",
      });
      const facts: Fact[] = [
        ...sent.map((row) => ({ ...place(row), ...nothing, sent: 1, askedCents: row.amountCents ?? 0 })),
        ...decided.flatMap((row) => {
          if (approvals.includes(row.event))
            return [{ ...place(row), ...nothing, approved: 1, approvedCents: row.amountCents ?? 0 }];
          return refusals.includes(row.event) ? [{ ...place(row), ...nothing, declined: 1 }] : [];
        }),
      ];
      await tx.insert(federationFigures).values(figuresOf(facts).map((row) => ({ ...row, federationId, cutOn })));
      made += 1;
    }
    return made;
  });
}

/** Where organizations are. Only who identifies people may read them, so it is asked with those eyes, for the district alone. */
async function districtsOf(tx: Tx, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  await enter(tx, { ...worker, scope: "identity" });
  const rows = await tx
    .select({ id: organizations.id, district: organizations.district })
    .from(organizations)
    .where(inArray(organizations.id, ids));
  await enter(tx, worker);
  return new Map(rows.map(({ id, district }) => [id, district]));
}

const nothing: Cell = { sent: 0, askedCents: 0, approved: 0, declined: 0, approvedCents: 0 };

/** The four tables and the sum of all, thinned out and rounded. */
export function figuresOf(facts: readonly Fact[]) {
  const all = sumOf(facts);
  const dimensions: Dimension[] = ["month", "institution", "product", "region"];
  const tables = dimensions.flatMap((dimension) => {
    const keys = [...new Set(facts.map((fact) => fact[dimension]))].sort();
    const cells = keys.map((key) => sumOf(facts.filter((fact) => fact[dimension] === key)));
    const sent = shownBesideTotal(cells.map((cell) => cell.sent));
    // A share gives both of its parts away, so it is shown only where each of them is.
    const yes = shownBesideTotal(cells.map(({ approved }) => approved));
    const no = shownBesideTotal(cells.map(({ declined }) => declined));
    return cells.map((cell, index) => ({
      dimension,
      key: keys[index] ?? "",
      ...figure(cell, sent[index] === true, yes[index] === true && no[index] === true),
    }));
  });
  return [{ dimension: "month" as Dimension, key: "", ...figure(all, true, true) }, ...tables];
}

function figure(
  { sent, askedCents, approved, declined, approvedCents }: Cell,
  showsSent: boolean,
  showsShare: boolean,
) {
  const counts = showsSent && (sent === 0 || sent >= fewest);
  const decided = approved + declined;
  const shares = showsShare && approved >= fewest && declined >= fewest;
  const noneDecided = showsShare && decided === 0;
  return {
    sent: counts ? rounded(sent) : null,
    askedCents: counts ? roundedCents(askedCents) : null,
    decided: shares ? rounded(decided) : noneDecided ? 0 : null,
    approvedPercent: shares ? roundedPercent(approved, decided) : null,
    approvedCents: shares ? roundedCents(approvedCents) : noneDecided ? 0 : null,
  };
}

function sumOf(facts: readonly Fact[]): Cell {
  return facts.reduce<Cell>(
    (sum, fact) => ({
      sent: sum.sent + fact.sent,
      askedCents: sum.askedCents + fact.askedCents,
      approved: sum.approved + fact.approved,
      declined: sum.declined + fact.declined,
      approvedCents: sum.approvedCents + fact.approvedCents,
    }),
    nothing,
  );
}
