import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { applications } from "@/db/schema/application";
import { organizations } from "@/db/schema/organization";
import { products, productVersions } from "@/db/schema/product";
import { longestAnswer, parseAnswer } from "@/domain/answer/parse";
import type { AnswerValue } from "@/domain/answer/value";
import { loanGap } from "@/domain/answers";
import { parseMoney } from "@/domain/money";
import { type ProductConfig, questionsOf, readConfig } from "@/domain/product";
import { Refusal } from "@/domain/refusal";
import { refuseUnlessAdmitted } from "@/lib/applications/admission";
import { sealAnswers } from "@/lib/applications/answers";
import { command, type Scope } from "@/lib/gate";
import { knownAnswers } from "@/lib/organizations/facts";
import { inForce } from "@/lib/products/in-force";

/** What is known before the form is opened: from the pre-check, the simulator or a program of the lender. */
const known = z.strictObject({
  slug: z.string().max(80),
  answers: z.record(z.string().max(40), z.string().max(longestAnswer)).default({}),
  amount: z.string().max(40).default(""),
  termMonths: z.string().max(10).default(""),
});

/** Begins a draft on the published version of a product, which it then keeps. What is known already comes along. */
export const startApplication = command("application.start", {
  by: "application.start",
  input: known,
  async run(scope, input) {
    const { applicationId, versionId } = await begin(scope, input);
    scope.record({ entity: "application", entityId: applicationId, applicationId, detail: { version: versionId } });
    return { applicationId };
  },
});

/** The same inside another command. `dropped` names questions whose answer could not be taken and is asked again. */
export async function begin(scope: Scope, input: z.output<typeof known>) {
  const { tx, actor, now, today } = scope;
  const [organization] = await tx.select().from(organizations);
  const [offered] = await tx
    .select({ product: products, version: productVersions })
    .from(products)
    .innerJoin(productVersions, and(eq(productVersions.productId, products.id), inForce(now)))
    .where(eq(products.slug, input.slug));
  if (!organization || !offered || !actor.personId) throw new Refusal("not_found");
  if (!offered.product.isOpen) throw new Refusal("product_closed");
  const config = readConfig(offered.version.config);
  if (!config.audience.includes(organization.kind)) throw new Refusal("kind_not_served");
  await refuseUnlessAdmitted(scope, {
    id: null,
    organizationId: organization.id,
    institutionId: offered.product.institutionId,
    productId: offered.product.id,
    amountCents: null,
    config,
  });
  const applicationId = crypto.randomUUID();
  const known = await knownAnswers(scope, organization.id, config);
  const { answers, dropped } = carriedAnswers(config, input.answers, today);
  await tx.insert(applications).values({
    id: applicationId,
    organizationId: organization.id,
    institutionId: offered.product.institutionId,
    productId: offered.product.id,
    productVersionId: offered.version.id,
    status: "draft",
    waitingOn: "applicant",
    applicantKind: organization.kind,
    ...carriedLoan(config, input.amount, input.termMonths),
    // What was just answered counts before what the record knows.
    answers: await sealAnswers(tx, organization.id, config, { ...known.answers, ...answers }),
    prefilled: Object.fromEntries(Object.entries(known.asOf).filter(([code]) => answers[code] === undefined)),
    startedBy: actor.personId,
    createdAt: now,
    updatedAt: now,
  });
  return { applicationId, versionId: offered.version.id, dropped };
}

function carriedAnswers(config: ProductConfig, typed: Record<string, string>, today: string) {
  const answers: Record<string, AnswerValue> = {};
  for (const asked of questionsOf(config)) {
    const parsed = parseAnswer(asked, typed[asked.code] ?? "", today);
    if (parsed.ok && parsed.value !== null) answers[asked.code] = parsed.value;
  }
  const dropped = Object.keys(typed).filter((code) => typed[code]?.trim() && answers[code] === undefined);
  return { answers, dropped };
}

// What the simulator sent along is a convenience: out of range, it is asked again.
function carriedLoan(config: ProductConfig, amount: string, term: string) {
  const loan = { amountCents: parseMoney(amount), termMonths: /^\d{1,3}$/.test(term) ? Number(term) : null };
  return loanGap(config, loan) === null ? loan : { amountCents: null, termMonths: null };
}
