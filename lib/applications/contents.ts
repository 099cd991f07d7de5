import { and, asc, eq, ne } from "drizzle-orm";
import { correctionItems, documents } from "@/db/schema/application";
import { organizations } from "@/db/schema/organization";
import { documentAbsences } from "@/db/schema/paper";
import { products, productVersions } from "@/db/schema/product";
import { answersPaper } from "@/domain/absence";
import type { Answers } from "@/domain/answer/value";
import { gaps } from "@/domain/answers";
import type { Facts } from "@/domain/condition";
import { eligibility } from "@/domain/eligibility";
import { gatherFacts } from "@/domain/facts";
import { type ProductConfig, readConfig } from "@/domain/product";
import { Refusal } from "@/domain/refusal";
import { openAnswers } from "@/lib/applications/answers";
import type { Application } from "@/lib/applications/visible";
import { foundOut } from "@/lib/findings/newest";
import type { Scope } from "@/lib/gate";
import { open } from "@/lib/vault";

/** Everything that is in an application, opened: its pinned product, answers, documents, corrections, gaps. */
export async function contentsOf(scope: Scope, application: Application) {
  const { tx } = scope;
  const [pinned] = await tx
    .select({ version: productVersions, product: products })
    .from(productVersions)
    .innerJoin(products, eq(products.id, productVersions.productId))
    .where(eq(productVersions.id, application.productVersionId));
  if (!pinned) throw new Error("An application lost its product version");
  const config = readConfig(application.previewConfig ?? pinned.version.config);
  const answers = await openAnswers(tx, application.organizationId, config, application.answers);
  const papers = await papersIn(tx, application);
  const absences = await tx
    .select()
    .from(documentAbsences)
    .where(eq(documentAbsences.applicationId, application.id))
    .orderBy(asc(documentAbsences.requirement));
  const corrections = await tx
    .select()
    .from(correctionItems)
    .where(eq(correctionItems.applicationId, application.id))
    .orderBy(asc(correctionItems.askedAt), asc(correctionItems.id));
  const found = await foundOut(scope, application, config);
  const facts = await factsOf(scope, application, config, answers, found?.facts);
  // An observed paper counts again once it was replaced, or explained where it cannot be.
  const answered = corrections.filter((item) => item.targetKind === "document" && item.state === "answered");
  const isObserved = (code: string) => answered.some(({ targetCode }) => targetCode === code);
  const handedIn = [
    ...papers.filter((paper) => paper.state !== "observed").map((paper) => paper.requirement),
    ...answered.filter(({ answer }) => answer).map((item) => item.targetCode),
    ...absences
      .filter((said) => {
        const paper = config.documents.find(({ code }) => code === said.requirement);
        // What the lender asked for by name, it also decides whether to do without.
        return paper && answersPaper({ mayLack: paper.mayLack || isObserved(paper.code) }, said);
      })
      .map((said) => said.requirement),
  ];
  return {
    config,
    product: pinned.product,
    versionNumber: pinned.version.number,
    answers,
    documents: papers,
    absences,
    corrections,
    found,
    facts,
    gaps: gaps(config, facts, {
      answers,
      kind: application.applicantKind,
      amountCents: application.amountCents,
      termMonths: application.termMonths,
      documents: handedIn,
    }),
    eligibility: eligibility(config.eligibility, facts, scope.today),
  };
}

/** The files that count, page by page, each with where it was taken if its people agreed to say so. */
async function papersIn(tx: Scope["tx"], { id, organizationId }: Application) {
  const rows = await tx
    .select()
    .from(documents)
    .where(and(eq(documents.applicationId, id), ne(documents.state, "replaced")))
    .orderBy(asc(documents.position), asc(documents.uploadedAt), asc(documents.id));
  const opened = [];
  for (const row of rows) {
    const takenAt = row.takenAt && (await open(tx, organizationId, takenAtPlace, row.takenAt));
    opened.push({ ...row, takenAt });
  }
  return opened;
}

export const takenAtPlace = "documents.taken_at";

/** The facts of an application with these answers, and with what the lender found out. */
export async function factsOf(
  { tx, today }: Pick<Scope, "tx" | "today">,
  application: Application,
  config: ProductConfig,
  answers: Answers,
  found: Facts = {},
): Promise<Facts> {
  const [organization] = await tx
    .select({ district: organizations.district })
    .from(organizations)
    .where(eq(organizations.id, application.organizationId));
  return gatherFacts(config, {
    answers,
    applicant: { kind: application.applicantKind, district: organization?.district },
    loan: application,
    today,
    found,
  });
}

export type Contents = Awaited<ReturnType<typeof contentsOf>>;

/**
 * Parts of an application its people may change now: everything in a draft; after that what was observed, and what a
 * correction made necessary.
 */
export function editable(
  { status }: Pick<Application, "status">,
  { corrections, gaps }: Pick<Contents, "corrections" | "gaps">,
  kind: "task" | "document",
  code: string,
): boolean {
  if (status === "draft") return true;
  if (status !== "info_requested") return false;
  const observed = corrections.some(
    (item) =>
      item.targetKind === kind && item.targetCode === code && (item.state === "open" || item.state === "answered"),
  );
  const missing = gaps.some((gap) =>
    kind === "document" ? gap.kind === "document" && gap.code === code : gap.kind !== "document" && gap.task === code,
  );
  return observed || missing;
}

export function refuseUnlessEditable(
  application: Application,
  contents: Contents,
  kind: "task" | "document",
  code: string,
): void {
  if (!editable(application, contents, kind, code)) throw new Refusal("wrong_status");
}

export function taskOf(config: ProductConfig, code: string) {
  const found = config.tasks.find((group) => group.code === code);
  if (!found) throw new Refusal("not_found");
  return found;
}
