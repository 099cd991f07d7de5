import { and, count, desc, eq, inArray, isNotNull, ne } from "drizzle-orm";
import { z } from "zod";
import { violatedConstraint } from "@/db/client";
import { applications, documents } from "@/db/schema/application";
import { productSamples, products, productVersions } from "@/db/schema/product";
import { withoutPeople } from "@/domain/anonymous";
import { parseAnswer } from "@/domain/answer/parse";
import type { AnswerValue } from "@/domain/answer/value";
import { applicantKinds } from "@/domain/applicant";
import { parseMoney } from "@/domain/money";
import { bodies, scoreResults, standings } from "@/domain/outcome";
import { type ProductConfig, questionsOf, readConfig } from "@/domain/product";
import { isAnswered } from "@/domain/question";
import { type FieldErrors, Refusal } from "@/domain/refusal";
import { type SampleContent, type SampleExpectation, trySample } from "@/domain/sample";
import { openAnswers } from "@/lib/applications/answers";
import { live } from "@/lib/applications/live";
import { type CommandScope, command, query, type Scope } from "@/lib/gate";
import { runSamples } from "@/lib/products/run-samples";

/** Applications kept with a product, on which every draft is tried. */

const mostSamples = 50;
export const nameField = z.string().trim().min(3, "name_too_short").max(80, "text_too_long");
const blankOr = <T extends z.ZodType>(inner: T) => z.union([z.literal("").transform(() => null), inner]);
const pointsField = blankOr(z.coerce.number("number_invalid").int("number_invalid").min(-100_000).max(100_000));

const typedSample = z.strictObject({
  productId: z.uuid(),
  sampleId: blankOr(z.uuid()).default(null),
  name: nameField,
  kind: z.enum(applicantKinds, "answer_required"),
  amount: z.string().max(40),
  termMonths: z.string().max(10),
  answers: z.record(z.string().max(40), z.string().max(20_000)),
  documents: z.array(z.string().max(40)).max(30),
  standing: z.enum(standings, "answer_required"),
  body: blankOr(z.enum(bodies)),
  score: blankOr(z.enum(scoreResults)),
  minPoints: pointsField,
  maxPoints: pointsField,
  complete: blankOr(z.enum(["yes", "no"]).transform((said) => said === "yes")),
});

/** Keeps a sample, new or changed. Its answers are typed as an applicant types them. */
export const keepSample = command("product.keep_sample", {
  by: "product.draft",
  input: typedSample,
  async run(scope, { productId, sampleId, name, ...typed }) {
    const config = await newestConfig(scope, productId);
    const content = contentOf(config, typed, scope.today);
    const { standing, body, score, minPoints, maxPoints, complete } = typed;
    const expected = { standing, body, score, minPoints, maxPoints, complete };
    if (minPoints !== null && maxPoints !== null && minPoints > maxPoints)
      throw new Refusal("invalid_input", { maxPoints: "number_range" });
    return writeSample(scope, { productId, sampleId, name, content, expected });
  },
});

/**
 * Makes a sample of a file that was sent, with every personal value replaced. What is expected is what the version that holds
 * makes of it now.
 */
export const sampleFromFile = command("product.sample_from_file", {
  by: "product.draft",
  input: z.strictObject({
    productId: z.uuid(),
    number: z.string().trim().min(1, "answer_required").max(40),
    name: nameField,
  }),
  async run(scope, { productId, number, name }) {
    const { tx, actor, today } = scope;
    const [row] = await tx
      .select({ file: applications, config: productVersions.config })
      .from(applications)
      .innerJoin(productVersions, eq(productVersions.id, applications.productVersionId))
      .where(
        and(
          eq(applications.number, number.toUpperCase()),
          eq(applications.productId, productId),
          eq(applications.institutionId, actor.institutionId ?? ""),
          isNotNull(applications.submittedAt),
          live,
        ),
      );
    if (!row) throw new Refusal("invalid_input", { number: "file_unknown" });
    const { file } = row;
    const sentUnder = readConfig(row.config);
    const opened = await openAnswers(tx, file.organizationId, sentUnder, file.answers);
    const papers = await tx
      .select({ requirement: documents.requirement })
      .from(documents)
      .where(and(eq(documents.applicationId, file.id), inArray(documents.state, ["received", "accepted"])));
    const content: SampleContent = {
      kind: file.applicantKind,
      amountCents: file.amountCents ?? 0,
      termMonths: file.termMonths ?? 0,
      answers: withoutPeople(sentUnder, opened),
      documents: [...new Set(papers.map(({ requirement }) => requirement))],
    };
    const base = await newestConfig(scope, productId, "published");
    return writeSample(scope, {
      productId,
      sampleId: null,
      name,
      content,
      expected: whatComesOut(base, content, today),
    });
  },
});

/** What a version makes of a sample, as an expectation of it. */
export function whatComesOut(config: ProductConfig, content: SampleContent, on: string): SampleExpectation {
  const open = {
    standing: "eligible",
    body: null,
    score: null,
    minPoints: null,
    maxPoints: null,
    complete: null,
  } as const;
  const { outcome, missing } = trySample(config, content, open, on);
  return {
    standing: outcome.standing,
    body: outcome.body,
    score: outcome.score?.result ?? null,
    minPoints: outcome.score?.points ?? null,
    maxPoints: outcome.score?.points ?? null,
    complete: missing.length === 0,
  };
}

export const dropSample = command("product.drop_sample", {
  by: "product.draft",
  input: z.strictObject({ sampleId: z.uuid() }),
  async run({ tx, actor, record }, { sampleId }) {
    const [gone] = await tx
      .delete(productSamples)
      .where(and(eq(productSamples.id, sampleId), eq(productSamples.institutionId, actor.institutionId ?? "")))
      .returning({ productId: productSamples.productId });
    if (!gone) throw new Refusal("not_found");
    record({ entity: "product", entityId: gone.productId, detail: { sample: sampleId } });
    return { productId: gone.productId };
  },
});

type Kept = {
  productId: string;
  sampleId: string | null;
  name: string;
  content: SampleContent;
  expected: SampleExpectation;
};

/** Writes a sample down, new or changed. */
export async function writeSample(scope: CommandScope, { productId, sampleId, name, content, expected }: Kept) {
  const { tx, actor, now } = scope;
  const { institutionId, personId } = actor;
  if (!institutionId || !personId) throw new Refusal("not_allowed");
  const id = sampleId ?? crypto.randomUUID();
  try {
    if (sampleId) {
      const changed = await tx
        .update(productSamples)
        .set({ name, content, expected, updatedAt: now })
        .where(and(eq(productSamples.id, sampleId), eq(productSamples.productId, productId)))
        .returning({ id: productSamples.id });
      if (changed.length === 0) throw new Refusal("not_found");
    } else {
      const [kept] = await tx
        .select({ many: count() })
        .from(productSamples)
        .where(eq(productSamples.productId, productId));
      if ((kept?.many ?? 0) >= mostSamples) throw new Refusal("samples_full", {}, { most: mostSamples });
      const made = { id, institutionId, productId, name, content, expected, createdBy: personId };
      await tx.insert(productSamples).values({ ...made, createdAt: now, updatedAt: now });
    }
  } catch (error) {
    if (violatedConstraint(error) === "product_samples_name")
      throw new Refusal("invalid_input", { name: "sample_name_taken" });
    throw error;
  }
  scope.record({ entity: "product", entityId: productId, detail: { sample: id } });
  return { sampleId: id };
}

/** The configuration whose questions a sample answers: the open draft's, else the newest one; or only what was published. */
async function newestConfig({ tx, actor }: Scope, productId: string, which?: "published"): Promise<ProductConfig> {
  const [version] = await tx
    .select({ config: productVersions.config })
    .from(productVersions)
    .innerJoin(products, eq(products.id, productVersions.productId))
    .where(
      and(
        eq(productVersions.productId, productId),
        eq(products.institutionId, actor.institutionId ?? ""),
        which ? inArray(productVersions.status, ["published", "retired"]) : ne(productVersions.status, "called_off"),
      ),
    )
    .orderBy(desc(productVersions.number))
    .limit(1);
  if (!version) throw new Refusal("not_found");
  return readConfig(version.config);
}

type TypedContent = Pick<z.output<typeof typedSample>, "kind" | "amount" | "termMonths" | "answers" | "documents">;

function contentOf(config: ProductConfig, typed: TypedContent, today: string): SampleContent {
  const wrong: FieldErrors = {};
  const amountCents = parseMoney(typed.amount);
  const termMonths = /^\d{1,3}$/.test(typed.termMonths) ? Number(typed.termMonths) : null;
  // A sample may ask for more than is lent: that is one of the things to try.
  if (amountCents === null || amountCents <= 0) wrong.amount = "money_invalid";
  if (termMonths === null || termMonths < 1 || termMonths > 360) wrong.termMonths = "number_invalid";
  const answers: Record<string, AnswerValue> = {};
  for (const asked of questionsOf(config)) {
    const text = typed.answers[asked.code] ?? "";
    if (!isAnswered(asked)) continue;
    const parsed = parseAnswer(asked, text, today);
    if (!parsed.ok) wrong[asked.code] = parsed.code;
    else if (parsed.value !== null) answers[asked.code] = parsed.value;
  }
  const known = new Set(config.documents.map(({ code }) => code));
  if (Object.keys(wrong).length > 0) throw new Refusal("invalid_input", wrong);
  return {
    kind: typed.kind,
    amountCents: amountCents ?? 0,
    termMonths: termMonths ?? 0,
    answers,
    documents: typed.documents.filter((code) => known.has(code)),
  };
}

/** The samples of a product as one version answers them, with what a form for one more needs. */
export const triedSamples = query({
  by: "product.read",
  input: z.strictObject({ versionId: z.uuid() }),
  async run(scope, { versionId }) {
    const { tx, actor, today } = scope;
    const [version] = await tx
      .select()
      .from(productVersions)
      .where(and(eq(productVersions.id, versionId), eq(productVersions.institutionId, actor.institutionId ?? "")));
    if (!version) throw new Refusal("not_found");
    return runSamples(scope, version, readConfig(version.config), today);
  },
});

/** One sample as it was typed, on the questions of the newest version of its product. */
export const sampleForm = query({
  by: "product.read",
  input: z.strictObject({ productId: z.uuid(), sampleId: z.uuid().nullable() }),
  async run(scope, { productId, sampleId }) {
    const config = await newestConfig(scope, productId);
    const [sample] = sampleId
      ? await scope.tx
          .select()
          .from(productSamples)
          .where(and(eq(productSamples.id, sampleId), eq(productSamples.productId, productId)))
      : [];
    if (sampleId && !sample) throw new Refusal("not_found");
    return {
      config,
      sample: sample
        ? {
            id: sample.id,
            name: sample.name,
            content: sample.content as SampleContent,
            expected: sample.expected as SampleExpectation,
          }
        : null,
    };
  },
});
