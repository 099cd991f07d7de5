import { and, asc, desc, eq, gt, ilike, inArray, isNotNull, isNull, notInArray, or, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { applications, applicationTransitions, decisions, recommendations } from "@/db/schema/application";
import { institutions } from "@/db/schema/institution";
import { organizations } from "@/db/schema/organization";
import { people } from "@/db/schema/person";
import { productVersions } from "@/db/schema/product";
import { type Actor, can } from "@/domain/access";
import { type Event, handedOnIn, openSteps, type Status, stageOf, statuses } from "@/domain/application";
import { withinAuthority } from "@/domain/authority";
import { evaluate } from "@/domain/condition";
import { isDate } from "@/domain/date";
import { moveBetween, moveOfDraft } from "@/domain/draft-move";
import { rightIn, type ZoneRights, zoneOfStep } from "@/domain/file-zones";
import { simulatedDisbursement } from "@/domain/loan-quote";
import { readConfig } from "@/domain/product";
import { productChanges } from "@/domain/product-form";
import { place } from "@/domain/register/ubigeo";
import { scoreOf } from "@/domain/scorecard";
import { recommendedTerms } from "@/domain/term-rules";
import { type Contents, contentsOf } from "@/lib/applications/contents";
import { live } from "@/lib/applications/live";
import { fundingLeft } from "@/lib/applications/step-limits";
import { type Application, load, visibleTo } from "@/lib/applications/visible";
import { rightsIn } from "@/lib/applications/zones";
import { query, type Scope } from "@/lib/gate";
import { capMissing } from "@/lib/lawful-rates";
import { formalizationOf } from "@/lib/offers/formalization";
import { inForce } from "@/lib/products/in-force";
import { daysOffOf } from "@/lib/settings/days-off";
import { open } from "@/lib/vault";
import { walkOf } from "@/lib/walks/state";

/** An organization's own applications, newest first. */
export const ownApplications = query({
  by: "application.read",
  input: z.strictObject({}),
  async run({ tx, actor }) {
    const rows = await tx
      .select({ application: applications, config: productVersions.config, institution: institutions.name })
      .from(applications)
      .innerJoin(productVersions, eq(productVersions.id, applications.productVersionId))
      .innerJoin(institutions, eq(institutions.id, applications.institutionId))
      .where(and(visibleTo(actor), live))
      .orderBy(desc(applications.createdAt));
    return rows.map(({ application, config, institution }) => ({
      ...summary(application),
      productName: readConfig(config).name,
      institution,
    }));
  },
});

function summary(application: Application) {
  const {
    id,
    number,
    status,
    waitingOn,
    observedIn,
    amountCents,
    termMonths,
    submittedAt,
    promisedOn,
    updatedAt,
    version,
  } = application;
  return {
    id,
    number,
    status,
    waitingOn,
    observedIn,
    amountCents,
    termMonths,
    submittedAt,
    promisedOn,
    updatedAt,
    version,
  };
}

async function historyOf({ tx, actor }: Scope, application: Application) {
  return tx
    .select()
    .from(applicationTransitions)
    .where(
      and(
        eq(applicationTransitions.applicationId, application.id),
        // Whose desk a file lies on is the lender's own affair.
        actor.institutionId ? undefined : notInArray(applicationTransitions.event, ["hand_over", "take_over"]),
      ),
    )
    .orderBy(asc(applicationTransitions.seq));
}

async function decisionOf({ tx }: Scope, application: Application) {
  const [decision] = await tx
    .select()
    .from(decisions)
    .where(eq(decisions.applicationId, application.id))
    .orderBy(desc(decisions.round))
    .limit(1);
  return decision ?? null;
}

async function lenderOf({ tx }: Scope, application: Application) {
  const [lender] = await tx.select().from(institutions).where(eq(institutions.id, application.institutionId));
  if (!lender) throw new Error("An application lost its institution");
  return lender;
}

/** One application as its own people see it. */
export const ownApplication = query({
  by: "application.read",
  input: z.strictObject({ id: z.uuid() }),
  async run(scope, { id }) {
    const application = await load(scope, id);
    const contents = await contentsOf(scope, application);
    const [published] = await scope.tx
      .select()
      .from(productVersions)
      .where(and(eq(productVersions.productId, application.productId), inForce(scope.now)));
    const [organization] = await scope.tx
      .select({ name: organizations.name, district: organizations.district })
      .from(organizations);
    const newer =
      application.mode === "live" &&
      application.status === "draft" &&
      published &&
      published.id !== application.productVersionId
        ? newerVersion(scope, application, contents, published, organization?.district ?? null)
        : null;
    return {
      ...summary(application),
      organization: organization?.name ?? "",
      applicantKind: application.applicantKind,
      prefilled: application.prefilled,
      answerMarks: application.answerMarks,
      submittedBy: application.submittedBy,
      isOwnSubmission: application.submittedBy === scope.actor.personId,
      ...contents,
      daysOff: await daysOffOf(scope, application.institutionId),
      lender: await lenderOf(scope, application),
      history: (await historyOf(scope, application)).map(({ seq, event, from, to, side, at, note }) => ({
        seq,
        event,
        from,
        to,
        side,
        at,
        // What the lender's staff note to each other stays with them.
        note: side === "applicant" ? note : null,
      })),
      decision: await decisionOf(scope, application),
      formalization: await formalizationOf(scope, application, contents),
      /** Nobody has entered the highest legal rate of the day the figures are computed for. */
      capMissing: await capMissing(
        scope,
        application.institutionId,
        contents.config,
        simulatedDisbursement(contents.config.calendar, scope.today),
      ),
      steps: openSteps(application.status, (permission) => can(scope.actor, permission)),
      newer,
      /** Set where staff walk a draft of the product: nothing of it counts. */
      walk: await walkOf(scope, application, contents),
    };
  },
});

/** What the version that holds now would change of a draft that was begun on an older one. */
function newerVersion(
  { today }: Scope,
  application: Application,
  { config, answers, documents }: Contents,
  published: typeof productVersions.$inferSelect,
  district: string | null,
) {
  const after = readConfig(published.config);
  const { applicantKind: kind, amountCents, termMonths } = application;
  const handedIn = documents.map(({ requirement }) => requirement);
  return {
    id: published.id,
    number: published.number,
    config: after,
    changes: productChanges(config, after),
    move: moveBetween(config, after),
    effect: moveOfDraft(
      config,
      after,
      { kind, answers, district, amountCents, termMonths, documents: handedIn },
      today,
    ),
  };
}

export type OwnApplication = Extract<Awaited<ReturnType<typeof ownApplication>>, { ok: true }>["value"];

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

/** What the product version makes of the facts: points, narrower terms, conditions to think of. For staff alone. */
function judgementOf({ config, facts }: Contents) {
  return {
    score: config.scorecard ? scoreOf(config.scorecard, facts) : null,
    recommended: recommendedTerms(config.termRules, facts),
    suggestedConditions: config.suggestedConditions
      .filter(({ when }) => evaluate(when, facts) === "meets")
      .map(({ text }) => text),
  };
}

const unjudged: ReturnType<typeof judgementOf> = {
  score: null,
  recommended: { amountCents: null, termMonths: null, open: [] },
  suggestedConditions: [],
};

/** Of what is in an application, the zones that someone sees. */
function visibleContents(contents: Contents, zones: ZoneRights): Contents {
  return {
    ...contents,
    ...(zones.answers === "none"
      ? { answers: {}, facts: {}, eligibility: { verdict: "unknown" as const, rules: [] }, gaps: [] }
      : {}),
    ...(zones.documents === "none" ? { documents: [], corrections: [] } : {}),
  };
}

/** The steps that lead out for someone: those of their permissions, in zones they may change. */
function stepsFor(actor: Actor, application: Application): readonly Event[] {
  return openSteps(application.status, (permission) => can(actor, permission)).filter((event) => {
    const zone = zoneOfStep(event);
    if (event === "take_over" && application.assignedTo) return false;
    return zone === null || rightIn(actor.roles, application.status, zone) === "edit";
  });
}

/** One file as the lender's staff see it, with the analyst's proposal. */
export const file = query({
  by: "file.read",
  input: z.strictObject({ id: z.uuid() }),
  async run(scope, { id }) {
    const { tx, actor } = scope;
    const application = await load(scope, id);
    const zones = rightsIn(actor, application);
    const whole = await contentsOf(scope, application);
    const contents = visibleContents(whole, zones);
    const credit = zones.credit === "none" ? unjudged : judgementOf(whole);
    const [organization] = await tx
      .select()
      .from(organizations)
      .where(eq(organizations.id, application.organizationId));
    if (!organization) throw new Error("An application lost its organization");
    const taxId = await open(tx, organization.id, "organizations.tax_id", organization.taxId);
    const proposals = await tx
      .select({ recommendation: recommendations, by: people.displayName })
      .from(recommendations)
      .innerJoin(people, eq(people.id, recommendations.recommendedBy))
      .where(eq(recommendations.applicationId, application.id))
      .orderBy(desc(recommendations.round));
    const [assignee] = application.assignedTo
      ? await tx.select({ name: people.displayName }).from(people).where(eq(people.id, application.assignedTo))
      : [];
    const latest = proposals[0]?.recommendation;
    return {
      ...summary(application),
      applicantKind: application.applicantKind,
      assignee: assignee?.name ?? null,
      isMine: application.assignedTo === actor.personId,
      organization: {
        name: organization.name,
        kind: organization.kind,
        // A DNI is shown by its last four figures only.
        taxId: organization.kind === "pallaquera" ? `••••${taxId.slice(-4)}` : taxId,
        place: place(organization.district),
        representative: organization.representative,
        isSample: organization.isSample,
      },
      /** What this person may do in each zone of the file. What they may not see is left out below. */
      zones,
      ...contents,
      ...credit,
      fundingLeft: await fundingLeft(scope, application.productId, contents.config, application.id),
      proposals: zones.credit === "none" ? [] : proposals.map(({ recommendation, by }) => ({ ...recommendation, by })),
      decision: zones.committee === "none" ? null : await decisionOf(scope, application),
      formalization: zones.offer === "none" ? null : await formalizationOf(scope, application, whole),
      // What people of the association told each other before sending stays with them.
      history: (await historyOf(scope, application)).map((step) =>
        step.event === "refuse_signoff" || zones.notes === "none" ? { ...step, note: null } : step,
      ),
      steps: stepsFor(actor, application),
      /** Why this person may not decide, although their role may. */
      decideObstacle:
        application.status !== "pending_decision" || !latest
          ? null
          : latest.recommendedBy === actor.personId
            ? ("same_person" as const)
            : withinAuthority(contents.config.ladder, latest.amountCents, actor.authorityCents)
              ? null
              : ("above_authority" as const),
      authorityCents: actor.authorityCents,
    };
  },
});

export type File = Extract<Awaited<ReturnType<typeof file>>, { ok: true }>["value"];
