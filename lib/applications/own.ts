import { and, desc, eq } from "drizzle-orm";
import { z } from "zod";
import { applications } from "@/db/schema/application";
import { institutions } from "@/db/schema/institution";
import { organizations } from "@/db/schema/organization";
import { productVersions } from "@/db/schema/product";
import { answersPaper } from "@/domain/absence";
import { can } from "@/domain/access";
import { openSteps } from "@/domain/application";
import { moveBetween, moveOfDraft } from "@/domain/draft-move";
import { simulatedDisbursement } from "@/domain/loan-quote";
import { readConfig } from "@/domain/product";
import { productChanges } from "@/domain/product-form";
import { type Contents, contentsOf } from "@/lib/applications/contents";
import { live } from "@/lib/applications/live";
import { decisionOf, historyOf, summary } from "@/lib/applications/summary";
import { type Application, load, visibleTo } from "@/lib/applications/visible";
import { query, type Scope } from "@/lib/gate";
import { capMissing } from "@/lib/lawful-rates";
import { formalizationOf } from "@/lib/offers/formalization";
import { inForce } from "@/lib/products/in-force";
import { daysOffOf } from "@/lib/settings/days-off";
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
  { config, answers, documents, absences }: Contents,
  published: typeof productVersions.$inferSelect,
  district: string | null,
) {
  const after = readConfig(published.config);
  const { applicantKind: kind, amountCents, termMonths } = application;
  const isEnough = (said: Contents["absences"][number]) =>
    after.documents.some((paper) => paper.code === said.requirement && answersPaper(paper, said));
  const handedIn = [...documents, ...absences.filter(isEnough)].map(({ requirement }) => requirement);
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
