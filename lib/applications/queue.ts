import { and, asc, eq, gt, ilike, inArray, isNotNull, isNull, notInArray, or, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { applications } from "@/db/schema/application";
import { organizations } from "@/db/schema/organization";
import { people } from "@/db/schema/person";
import { productVersions } from "@/db/schema/product";
import type { Actor } from "@/domain/access";
import { handedOnIn, type Status, stageOf, statuses } from "@/domain/application";
import { isDate } from "@/domain/date";
import { readConfig } from "@/domain/product";
import { place } from "@/domain/register/ubigeo";
import { summary } from "@/lib/applications/summary";
import { visibleTo } from "@/lib/applications/visible";
import { query } from "@/lib/gate";

const pageSize = 50;
export const queueViews = [
  "mine",
  "unassigned",
  "to_decide",
  "to_pay_out",
  "with_applicant",
  "decided",
  "all",
] as const;

const decidedStatuses = statuses.filter((status) => stageOf(status) === "decision");
/** Where the desk has something to do between the decision and the money. */
const payoutStatuses: Status[] = [
  "approved",
  "approved_with_conditions",
  "offer_accepted",
  "conditions_pending",
  "conditions_met",
  "ready_to_disburse",
];

function inViews(actor: Actor): Record<(typeof queueViews)[number], SQL | undefined> {
  return {
    mine: and(
      eq(applications.assignedTo, actor.personId ?? ""),
      isNotNull(applications.waitingOn),
      notInArray(applications.status, decidedStatuses),
    ),
    unassigned: or(
      eq(applications.status, "submitted"),
      and(isNull(applications.assignedTo), inArray(applications.status, [...handedOnIn])),
    ),
    to_decide: eq(applications.status, "pending_decision"),
    to_pay_out: inArray(applications.status, payoutStatuses),
    with_applicant: eq(applications.status, "info_requested"),
    decided: inArray(applications.status, decidedStatuses),
    all: undefined,
  };
}

/** The queue: what waits for whom, sorted by the promised date. Pages by key, never by offset. */
export const queue = query({
  by: "file.read",
  input: z.strictObject({
    view: z.enum(queueViews).default("all"),
    search: z.string().trim().max(80).default(""),
    after: z.string().max(80).default(""),
  }),
  async run({ tx, actor }, { view, search, after }) {
    const pattern = `%${search.replace(/[%_\\]/g, "\\$&")}%`;
    const found = search ? or(ilike(applications.number, pattern), ilike(organizations.name, pattern)) : undefined;
    const [afterDate, afterId] = after.split("_");
    const next =
      afterDate && afterId && isDate(afterDate) && z.uuid().safeParse(afterId).success
        ? or(
            gt(applications.promisedOn, afterDate),
            and(eq(applications.promisedOn, afterDate), gt(applications.id, afterId)),
          )
        : undefined;
    const rows = await tx
      .select({
        application: applications,
        organization: organizations.name,
        district: organizations.district,
        config: productVersions.config,
        versionNumber: productVersions.number,
        assignee: people.displayName,
      })
      .from(applications)
      .innerJoin(organizations, eq(organizations.id, applications.organizationId))
      .innerJoin(productVersions, eq(productVersions.id, applications.productVersionId))
      .leftJoin(people, eq(people.id, applications.assignedTo))
      .where(and(visibleTo(actor), inViews(actor)[view], found, next))
      .orderBy(asc(applications.promisedOn), asc(applications.id))
      .limit(pageSize + 1);
    const last = rows[pageSize - 1]?.application;
    return {
      rows: rows.slice(0, pageSize).map((row) => ({
        ...summary(row.application),
        applicantKind: row.application.applicantKind,
        organization: row.organization,
        region: place(row.district)?.department ?? "",
        productName: readConfig(row.config).name,
        assignee: row.assignee,
        isMine: row.application.assignedTo === actor.personId,
      })),
      next: rows.length > pageSize && last ? `${last.promisedOn}_${last.id}` : null,
    };
  },
});

/** How many files each view holds. */
export const queueCounts = query({
  by: "file.read",
  input: z.strictObject({}),
  async run({ tx, actor }) {
    const count = (condition: SQL | undefined) => sql<number>`(count(*) filter (where ${condition ?? sql`true`}))::int`;
    const views = inViews(actor);
    const [counts] = await tx
      .select({
        mine: count(views.mine),
        unassigned: count(views.unassigned),
        to_decide: count(views.to_decide),
        to_pay_out: count(views.to_pay_out),
        with_applicant: count(views.with_applicant),
        decided: count(views.decided),
        all: count(views.all),
      })
      .from(applications)
      .where(visibleTo(actor));
    if (!counts) throw new Error("A count answered nothing");
    return counts;
  },
});
