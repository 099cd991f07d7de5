import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { preparedDrafts } from "@/db/schema/integration";
import { products, productVersions } from "@/db/schema/product";
import { longestAnswer, parseAnswer } from "@/domain/answer/parse";
import { loanGap } from "@/domain/answers";
import { preparedDraftDays } from "@/domain/integration";
import { parseMoney } from "@/domain/money";
import { type ProductConfig, questionsOf, readConfig } from "@/domain/product";
import { isAnswered } from "@/domain/question";
import { type FieldErrors, Refusal } from "@/domain/refusal";
import { parseRuc } from "@/domain/register/ruc";
import { command, type Scope } from "@/lib/gate";
import { inForce } from "@/lib/products/in-force";
import { blindIndex, keyedHash, seal } from "@/lib/vault";

/** What a program of the lender knows of an association that will ask for a loan. Answers are text, as people type them. */
export const draftRequest = z.strictObject({
  ruc: z.string("answer_required").max(20),
  product: z.string("answer_required").max(80),
  amount: z
    .string()
    .regex(/^\d{1,11}(\.\d{1,2})?$/, "money_invalid")
    .optional(),
  termMonths: z.int("number_invalid").min(1, "number_too_small").max(360, "number_too_large").optional(),
  answers: z.record(z.string().max(40), z.string("answer_invalid").max(longestAnswer)).default({}),
});

/** What the program gets back, the same whether the association is in Veta or not. */
export const draftReceipt = z.strictObject({
  id: z.uuid(),
  product: z.string().max(80),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
});

export const answersPlace = "prepared_drafts.answers";

/**
 * Prepares an application for an association: an invitation that only its own people can open, complete and send. A
 * second request with the same idempotency key changes nothing and gets the first answer.
 */
export const prepareDraft = command("draft.prepare", {
  by: "draft.prepare",
  input: draftRequest.extend({ idempotencyKey: z.string().min(1).max(255) }),
  async run(scope, { idempotencyKey, ...input }): Promise<z.infer<typeof draftReceipt>> {
    const { tx, actor, now, today, record } = scope;
    const { institutionId, sessionId: apiKeyId } = actor;
    if (!institutionId || !apiKeyId) throw new Refusal("not_allowed");
    const inputHash = keyedHash("prepared_drafts.input", JSON.stringify(sorted(input)));
    const ofKey = and(
      eq(preparedDrafts.institutionId, institutionId),
      eq(preparedDrafts.idempotencyKey, idempotencyKey),
    );
    const [before] = await tx.select().from(preparedDrafts).where(ofKey);
    if (before && !before.inputHash.equals(inputHash)) throw new Refusal("key_reused");
    if (before) {
      record({ entity: "prepared_draft", entityId: before.id, detail: { again: true } });
      return receiptOf(before, input.product);
    }
    const { productId, config } = await offeredProduct(scope, input.product);
    const ruc = parseRuc(input.ruc);
    const wrong = { ...(ruc.ok ? {} : { ruc: ruc.reason }), ...wrongFields(config, input, today) };
    if (!ruc.ok || Object.keys(wrong).length > 0) throw new Refusal("invalid_input", wrong);
    const id = crypto.randomUUID();
    const draft = {
      id,
      institutionId,
      productId,
      apiKeyId,
      idempotencyKey,
      inputHash,
      taxIdIndex: blindIndex("tax_id", ruc.value),
      amountCents: input.amount === undefined ? null : parseMoney(input.amount),
      termMonths: input.termMonths ?? null,
      answers: await seal(tx, id, answersPlace, JSON.stringify(input.answers)),
      createdAt: now,
      expiresAt: new Date(now.getTime() + preparedDraftDays * 86_400_000),
    };
    const inserted = await tx.insert(preparedDrafts).values(draft).onConflictDoNothing().returning();
    // Of two at once, the one that came second has waited for the first.
    const [kept] = inserted.length > 0 ? inserted : await tx.select().from(preparedDrafts).where(ofKey);
    if (!kept?.inputHash.equals(inputHash)) throw new Refusal("key_reused");
    const detail = { product: input.product, answered: Object.keys(input.answers) };
    record({ entity: "prepared_draft", entityId: kept.id, detail });
    return receiptOf(kept, input.product);
  },
});

function receiptOf(draft: typeof preparedDrafts.$inferSelect, product: string) {
  const { id, createdAt, expiresAt } = draft;
  return { id, product, createdAt: createdAt.toISOString(), expiresAt: expiresAt.toISOString() };
}

/** A product of the key's own institution that takes applications. */
async function offeredProduct({ tx, actor, now }: Scope, slug: string) {
  const [offered] = await tx
    .select({ product: products, config: productVersions.config })
    .from(products)
    .innerJoin(productVersions, and(eq(productVersions.productId, products.id), inForce(now)))
    .where(and(eq(products.slug, slug), eq(products.institutionId, actor.institutionId ?? "")));
  if (!offered) throw new Refusal("invalid_input", { product: "product_unknown" });
  if (!offered.product.isOpen) throw new Refusal("product_closed");
  return { productId: offered.product.id, config: readConfig(offered.config) };
}

type Given = Pick<z.output<typeof draftRequest>, "amount" | "termMonths" | "answers">;

function wrongFields(config: ProductConfig, { amount, termMonths, answers }: Given, today: string): FieldErrors {
  const wrong: FieldErrors = {};
  const questions = new Map(questionsOf(config).map((asked) => [asked.code, asked]));
  for (const [code, typed] of Object.entries(answers)) {
    const asked = questions.get(code);
    const parsed = asked && isAnswered(asked) ? parseAnswer(asked, typed, today) : null;
    if (!parsed?.ok) wrong[`answers.${code}`] = parsed?.code ?? "question_unknown";
  }
  // What was not given is asked later and counts as right here.
  const loan = {
    amountCents: amount === undefined ? config.amount.exampleCents : parseMoney(amount),
    termMonths: termMonths ?? config.term.exampleMonths,
  };
  const gap = loanGap(config, loan);
  if (gap) wrong[gap.startsWith("term") ? "termMonths" : "amount"] = gap;
  return wrong;
}

// The order of the answers says nothing.
function sorted(input: z.output<typeof draftRequest>) {
  return { ...input, answers: Object.entries(input.answers).sort(([a], [b]) => (a < b ? -1 : 1)) };
}
