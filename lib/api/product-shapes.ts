import { z } from "zod";
import { technologyCodes } from "@/domain/answer/parse";
import { applicantKinds } from "@/domain/applicant";
import { currencies, decimalFromCents } from "@/domain/money";
import { purposes, questionsOf } from "@/domain/product";
import { type Question, question } from "@/domain/question";
import type { PublicProduct } from "@/lib/products/queries";

/** A loan on offer, as programs read it: money as decimal text, the rate as a fraction. */

const decimal = z.string().regex(/^\d+\.\d{2}$/);

export const productSummary = z.strictObject({
  slug: z.string().max(80),
  name: z.string().max(80),
  summary: z.string().max(200),
  lender: z.strictObject({ slug: z.string(), name: z.string(), isSample: z.boolean() }),
  isOpen: z.boolean(),
  version: z.int().min(1),
  purpose: z.enum(purposes),
  audience: z.array(z.enum(applicantKinds)),
  currency: z.enum(currencies),
  amount: z.strictObject({ least: decimal, most: decimal }),
  termMonths: z.strictObject({ least: z.int().min(1), most: z.int().min(1) }),
  annualEffectiveRate: z.string().regex(/^\d+\.\d{4}$/),
});

const kinds = question.options.map((option) => option.shape.kind.value);

/** The same with what its form asks, so that a program can prepare a draft. */
export const productDetail = productSummary.extend({
  questions: z.array(
    z.strictObject({
      code: z.string(),
      task: z.string(),
      label: z.string(),
      kind: z.enum(kinds),
      required: z.boolean(),
      options: z.array(z.string()),
    }),
  ),
  documents: z.array(z.strictObject({ code: z.string(), name: z.string(), required: z.boolean() })),
});

export const productList = z.strictObject({ products: z.array(productSummary) });

export function summaryOf(product: PublicProduct): z.infer<typeof productSummary> {
  const { config, institution } = product;
  return {
    slug: product.slug,
    name: config.name.es,
    summary: config.summary.es,
    lender: { slug: institution.slug, name: institution.name, isSample: institution.isSample },
    isOpen: product.isOpen,
    version: product.versionNumber,
    purpose: config.purpose,
    audience: config.audience,
    currency: config.currency,
    amount: { least: decimalFromCents(config.amount.minCents), most: decimalFromCents(config.amount.maxCents) },
    termMonths: { least: config.term.minMonths, most: config.term.maxMonths },
    annualEffectiveRate: (config.annualRateBps / 10_000).toFixed(4),
  };
}

function optionsOf(asked: Question): string[] {
  if (asked.kind === "technology") return technologyCodes(asked);
  return asked.kind === "choice" || asked.kind === "many" ? asked.options.map(({ code }) => code) : [];
}

export function detailOf(product: PublicProduct): z.infer<typeof productDetail> {
  const taskOf = new Map(
    product.config.tasks.flatMap((task) => task.questions.map((asked) => [asked.code, task.code] as const)),
  );
  return {
    ...summaryOf(product),
    questions: questionsOf(product.config).map((asked) => ({
      code: asked.code,
      task: taskOf.get(asked.code) ?? "",
      label: asked.label.es,
      kind: asked.kind,
      required: asked.required,
      options: optionsOf(asked),
    })),
    documents: product.config.documents.map(({ code, name, required }) => ({ code, name: name.es, required })),
  };
}
