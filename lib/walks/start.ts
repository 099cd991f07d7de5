import { and, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import { applications, documents } from "@/db/schema/application";
import { sessions } from "@/db/schema/person";
import { answersUnder, loanGap } from "@/domain/answers";
import { type ApplicantKind, applicantKinds } from "@/domain/applicant";
import { mistakesIn } from "@/domain/mistakes/find";
import { type ProductConfig, questionsOf, readConfig } from "@/domain/product";
import { unreadableIn } from "@/domain/product-form";
import { asksForFile } from "@/domain/question";
import { Refusal } from "@/domain/refusal";
import { openAnswers, sealAnswers } from "@/lib/applications/answers";
import { dropFiles, eraseDraft } from "@/lib/applications/erase";
import type { Application } from "@/lib/applications/visible";
import { type CommandScope, command, type Scope } from "@/lib/gate";
import { ownVersion } from "@/lib/products/draft";
import { draftState } from "@/lib/products/unfinished";
import { previewsOf } from "@/lib/walks/previews";
import { openSandbox } from "@/lib/walks/sandbox";

/** From nothing, with what was typed before as far as it still fits, or where it was left. */
export const walkWays = ["new", "keep", "go_on"] as const;

/** `files` are keys of papers that went with an earlier preview. */
type Walked = { applicationId: string; files: string[] };

type Version = Awaited<ReturnType<typeof ownVersion>>;

/**
 * Lets a member of staff walk a draft as its applicant, in the portal itself. What they walk is the draft as it is now; one
 * preview a person and version is kept.
 */
export const startWalk = command("product.walk", {
  by: "product.walk",
  input: z.strictObject({
    versionId: z.uuid(),
    kind: z.union([z.literal("").transform(() => null), z.enum(applicantKinds, "kind_required")]).default(null),
    how: z.enum(walkWays).default("new"),
  }),
  after: (_input, { files }: Walked) => dropFiles(files),
  async run(scope, { versionId, kind, how }): Promise<Walked> {
    const version = await ownVersion(scope, versionId);
    if (!isWalkable(version)) throw new Refusal("version_not_walked");
    const toMend = how === "go_on" ? 0 : await blockingIn(scope, version);
    if (toMend > 0) throw new Refusal("draft_not_ready", {}, { count: toMend });
    const sandboxId = await openSandbox(scope);
    const before = await previewsOf(scope, versionId);
    const [last] = before;
    if (!last && how !== "new") throw new Refusal("not_found");
    const walked =
      last && how === "go_on"
        ? { id: last.id, kind: last.applicantKind, files: [] }
        : await begin(scope, version, sandboxId, { kind, last: how === "keep" ? last : undefined, before });
    await walkAs(scope, sandboxId);
    scope.record({
      entity: "product_version",
      entityId: versionId,
      detail: { number: version.number, how, kind: walked.kind },
    });
    return { applicationId: walked.id, files: walked.files };
  },
});

/** Only what nobody can apply for yet is walked. */
export const isWalkable = ({ status }: Pick<Version, "status">) => status === "draft" || status === "in_review";

/** How many things of a draft must be mended before its form works, as it was saved last. */
export async function blockingIn(scope: Scope, version: Version): Promise<number> {
  const { content } = await draftState(scope, version);
  const unreadable = Object.keys(unreadableIn(content)).length;
  // What is whole lies in the version itself.
  return unreadable || mistakesIn(readConfig(version.config)).filter(({ severity }) => severity === "blocks").length;
}

type Begun = { kind: ApplicantKind | null; last: Application | undefined; before: readonly Application[] };

async function begin(scope: CommandScope, version: Version, sandboxId: string, { kind, last, before }: Begun) {
  const { tx, actor, now } = scope;
  const config = readConfig(version.config);
  const as = kindFor(config, kind ?? last?.applicantKind ?? null);
  const carried = last ? await carriedFrom(scope, last, config) : { answers: {}, amountCents: null, termMonths: null };
  const id = crypto.randomUUID();
  await tx.insert(applications).values({
    id,
    organizationId: sandboxId,
    institutionId: version.institutionId,
    productId: version.productId,
    productVersionId: version.id,
    mode: "preview",
    previewConfig: config,
    status: "draft",
    waitingOn: "applicant",
    applicantKind: as,
    ...carried,
    answers: await sealAnswers(tx, sandboxId, config, carried.answers),
    startedBy: actor.personId ?? "",
    createdAt: now,
    updatedAt: now,
  });
  if (last) await carryPapers(scope, last.id, id, config);
  const files: string[] = [];
  for (const old of before) files.push(...(await eraseDraft(tx, old.id)));
  return { id, kind: as, files };
}

/** Whoever may ask for the product, as long as that is one kind; else the kind that was chosen. */
function kindFor({ audience }: ProductConfig, chosen: ApplicantKind | null): ApplicantKind {
  const kind = chosen ?? (audience.length === 1 ? audience[0] : undefined);
  if (!kind) throw new Refusal("invalid_input", { kind: "kind_required" });
  if (!audience.includes(kind)) throw new Refusal("kind_not_served");
  return kind;
}

/** What was typed before and still fits. */
async function carriedFrom({ tx, today }: Scope, last: Application, config: ProductConfig) {
  const typed = await openAnswers(tx, last.organizationId, readConfig(last.previewConfig), last.answers);
  const loan = { amountCents: last.amountCents, termMonths: last.termMonths };
  return {
    answers: answersUnder(config, typed, today),
    ...(loanGap(config, loan) === null ? loan : { amountCents: null, termMonths: null }),
  };
}

async function carryPapers({ tx }: Scope, from: string, to: string, config: ProductConfig): Promise<void> {
  const asked = [
    ...config.documents.map(({ code }) => code),
    ...questionsOf(config)
      .filter(asksForFile)
      .map(({ document }) => document),
  ];
  if (asked.length === 0) return;
  await tx
    .update(documents)
    .set({ applicationId: to })
    .where(and(eq(documents.applicationId, from), inArray(documents.requirement, asked)));
}

/** From the next request on, this session is the sandbox's applicant wherever the portal asks for one. */
async function walkAs({ tx, actor }: Scope, sandboxId: string): Promise<void> {
  const { sessionId, personId } = actor;
  if (!sessionId || !personId) throw new Refusal("not_allowed");
  await tx
    .update(sessions)
    .set({ walkingAs: sandboxId })
    .where(and(eq(sessions.id, sessionId), eq(sessions.personId, personId)));
}
