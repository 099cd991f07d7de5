import { desc, eq } from "drizzle-orm";
import { z } from "zod";
import { recommendations } from "@/db/schema/application";
import { organizations } from "@/db/schema/organization";
import { people } from "@/db/schema/person";
import { type Actor, can } from "@/domain/access";
import { type Event, openSteps } from "@/domain/application";
import { withinAuthority } from "@/domain/authority";
import { evaluate } from "@/domain/condition";
import { rightIn, type ZoneRights, zoneOfStep } from "@/domain/file-zones";
import { factsIn } from "@/domain/findings/kinds";
import { place } from "@/domain/register/ubigeo";
import { scoreOf } from "@/domain/scorecard";
import { recommendedTerms } from "@/domain/term-rules";
import { type Contents, contentsOf } from "@/lib/applications/contents";
import { fundingLeft } from "@/lib/applications/step-limits";
import { decisionOf, historyOf, summary } from "@/lib/applications/summary";
import { type Application, load } from "@/lib/applications/visible";
import { rightsIn } from "@/lib/applications/zones";
import { allowedFor } from "@/lib/assemblies/allowed";
import { query } from "@/lib/gate";
import { formalizationOf } from "@/lib/offers/formalization";
import { signaturesOf } from "@/lib/signing/read";
import { open } from "@/lib/vault";

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
    // What was found out is read by its zones, with its day and its source (`lib/findings/queries.ts`).
    found: null,
    facts: factsIn(contents.facts, (zone) => zones[zone] !== "none"),
    ...(zones.answers === "none"
      ? { answers: {}, facts: {}, eligibility: { verdict: "unknown" as const, rules: [] }, gaps: [] }
      : {}),
    ...(zones.documents === "none" ? { documents: [], absences: [], corrections: [] } : {}),
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
      signatures: zones.documents === "none" ? [] : await signaturesOf(scope, application),
      /** What the assembly of its paper allowed; null where it leans on none of the record. */
      assembly: zones.documents === "none" ? null : await allowedFor(scope, application),
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
