import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { applications } from "@/db/schema/application";
import { organizations } from "@/db/schema/organization";
import { products, productVersions } from "@/db/schema/product";
import { loanGap, parseAnswer } from "@/domain/answers";
import { parseMoney } from "@/domain/money";
import { type ProductConfig, preCheckQuestions, readConfig } from "@/domain/product";
import { Refusal } from "@/domain/refusal";
import { refuseUnlessAdmitted } from "@/lib/applications/admission";
import { sealAnswers } from "@/lib/applications/answers";
import { command } from "@/lib/gate";

/** Begins a draft on the published version of a product, which it then keeps. Answers of the pre-check come along. */
export const startApplication = command("application.start", {
  by: "application.start",
  input: z.strictObject({
    slug: z.string().max(80),
    answers: z.record(z.string().max(40), z.string().max(2000)).default({}),
    amount: z.string().max(40).default(""),
    termMonths: z.string().max(10).default(""),
  }),
  async run(scope, input) {
    const { tx, actor, now, today, record } = scope;
    const [organization] = await tx.select().from(organizations);
    const [offered] = await tx
      .select({ product: products, version: productVersions })
      .from(products)
      .innerJoin(
        productVersions,
        and(eq(productVersions.productId, products.id), eq(productVersions.status, "published")),
      )
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
    const id = crypto.randomUUID();
    const carried = carriedAnswers(config, input.answers, today);
    await tx.insert(applications).values({
      id,
      organizationId: organization.id,
      institutionId: offered.product.institutionId,
      productId: offered.product.id,
      productVersionId: offered.version.id,
      status: "draft",
      waitingOn: "applicant",
      applicantKind: organization.kind,
      ...carriedLoan(config, input.amount, input.termMonths),
      answers: await sealAnswers(tx, organization.id, config, carried),
      startedBy: actor.personId,
      createdAt: now,
      updatedAt: now,
    });
    record({ entity: "application", entityId: id, applicationId: id, detail: { version: offered.version.id } });
    return { applicationId: id };
  },
});

function carriedAnswers(config: ProductConfig, typed: Record<string, string>, today: string) {
  const entries = preCheckQuestions(config).flatMap((asked) => {
    const parsed = parseAnswer(asked, typed[asked.code] ?? "", today);
    return parsed.ok && parsed.value !== null ? [[asked.code, parsed.value] as const] : [];
  });
  return Object.fromEntries(entries);
}

// What the simulator sent along is a convenience: out of range, it is asked again.
function carriedLoan(config: ProductConfig, amount: string, term: string) {
  const loan = { amountCents: parseMoney(amount), termMonths: /^\d{1,3}$/.test(term) ? Number(term) : null };
  return loanGap(config, loan) === null ? loan : { amountCents: null, termMonths: null };
}
