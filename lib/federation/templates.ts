import { and, desc, eq } from "drizzle-orm";
import { z } from "zod";
import { violatedConstraint } from "@/db/client";
import { productOrigins, sharedTemplates, sharedTemplateVersions } from "@/db/schema/federation";
import { institutions } from "@/db/schema/institution";
import { products, productVersions } from "@/db/schema/product";
import { parseMoney } from "@/domain/money";
import { productShape, readConfig } from "@/domain/product";
import { Refusal } from "@/domain/refusal";
import { slugField, slugFrom } from "@/domain/slug";
import { templateCodes, templates } from "@/domain/templates";
import { forMembers } from "@/domain/templates/membership";
import { command, query, type Scope } from "@/lib/gate";
import { insertProduct } from "@/lib/products/create";

/** Begins a template of the federation from one that Veta ships with. Its first version is a draft. */
export const beginSharedTemplate = command("shared_template.begin", {
  by: "template.share",
  input: z.strictObject({
    templateCode: z.enum(templateCodes, "template_required"),
    name: z.string().trim().min(3, "name_too_short").max(80, "text_too_long"),
  }),
  async run({ tx, actor, now, record }, { templateCode, name }) {
    const { federationId, personId } = actor;
    const base = templates.find(({ code }) => code === templateCode);
    if (!federationId || !personId || !base) throw new Refusal("not_found");
    const id = crypto.randomUUID();
    const versionId = crypto.randomUUID();
    const config = { ...base.draft, name: { es: name, en: name === base.name.es ? base.name.en : name } };
    await tx.insert(sharedTemplates).values({ id, federationId, createdBy: personId, createdAt: now });
    await tx.insert(sharedTemplateVersions).values({
      ...{ id: versionId, federationId, templateId: id, number: 1, status: "draft" as const, config, note: "" },
      createdBy: personId,
      createdAt: now,
    });
    record({ entity: "shared_template", entityId: id, detail: { template: templateCode } });
    return { templateId: id };
  },
});

/** The next version of a template, as a draft that is a copy of the last one. */
export const draftSharedTemplate = command("shared_template.draft", {
  by: "template.share",
  input: z.strictObject({ templateId: z.uuid() }),
  async run({ tx, actor, now, record }, { templateId }) {
    const [last] = await tx
      .select()
      .from(sharedTemplateVersions)
      .where(eq(sharedTemplateVersions.templateId, templateId))
      .orderBy(desc(sharedTemplateVersions.number))
      .limit(1);
    if (!last || last.federationId !== actor.federationId || !actor.personId) throw new Refusal("not_found");
    if (last.status === "draft") throw new Refusal("draft_exists");
    try {
      await tx.insert(sharedTemplateVersions).values({
        ...{ federationId: last.federationId, templateId, number: last.number + 1, status: "draft" as const },
        ...{ config: last.config, note: "", createdBy: actor.personId, createdAt: now },
      });
    } catch (error) {
      if (violatedConstraint(error)?.startsWith("shared_template_versions_")) throw new Refusal("draft_exists");
      throw error;
    }
    record({ entity: "shared_template", entityId: templateId, detail: { number: last.number + 1 } });
    return { templateId };
  },
});

const months = z.coerce
  .number("number_invalid")
  .int("number_invalid")
  .min(1, "number_too_small")
  .max(360, "number_too_large");

/** Publishes the draft of a template with its limits as typed, and says what is new. Its lenders see it from now on. */
export const publishSharedTemplate = command("shared_template.publish", {
  by: "template.share",
  input: z.strictObject({
    templateId: z.uuid(),
    minAmount: z.string().max(40),
    maxAmount: z.string().max(40),
    minMonths: months,
    maxMonths: months,
    note: z.string().trim().min(5, "reason_required").max(500, "text_too_long"),
  }),
  async run({ tx, actor, now, record }, { templateId, note, minMonths, maxMonths, ...typed }) {
    const [draft] = await tx
      .select()
      .from(sharedTemplateVersions)
      .where(
        and(
          eq(sharedTemplateVersions.templateId, templateId),
          eq(sharedTemplateVersions.federationId, actor.federationId ?? ""),
          eq(sharedTemplateVersions.status, "draft"),
        ),
      )
      .for("update");
    if (!draft) throw new Refusal("template_not_draft");
    const [minCents, maxCents] = [parseMoney(typed.minAmount), parseMoney(typed.maxAmount)];
    const wrong = {
      ...(minCents === null || minCents <= 0 ? { minAmount: "money_invalid" } : {}),
      ...(maxCents === null || maxCents < (minCents ?? 0) ? { maxAmount: "money_invalid" } : {}),
      ...(maxMonths < minMonths ? { maxMonths: "number_too_small" } : {}),
    };
    if (Object.keys(wrong).length > 0 || minCents === null || maxCents === null)
      throw new Refusal("invalid_input", wrong);
    const before = productShape.parse(draft.config);
    const within = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most);
    const config = {
      ...before,
      amount: {
        ...before.amount,
        minCents,
        maxCents,
        exampleCents: within(before.amount.exampleCents, minCents, maxCents),
      },
      term: {
        ...before.term,
        minMonths,
        maxMonths,
        exampleMonths: within(before.term.exampleMonths, minMonths, maxMonths),
      },
    };
    await tx
      .update(sharedTemplateVersions)
      .set({ config, note, status: "published", publishedAt: now })
      .where(eq(sharedTemplateVersions.id, draft.id));
    record({ entity: "shared_template", entityId: templateId, detail: { number: draft.number } });
    return { templateId, number: draft.number };
  },
});

async function versionsSeen({ tx }: Scope) {
  const rows = await tx
    .select()
    .from(sharedTemplateVersions)
    .orderBy(sharedTemplateVersions.templateId, desc(sharedTemplateVersions.number));
  return rows.map((row) => ({ ...row, config: productShape.parse(row.config) }));
}

/** The templates of one's own federation with all their versions. */
export const ownTemplates = query({
  by: "template.share",
  input: z.strictObject({}),
  run: (scope) => versionsSeen(scope),
});

/** The templates that the federation shares with a lender, and products of the lender that are behind theirs. */
export const offeredTemplates = query({
  by: "product.draft",
  input: z.strictObject({}),
  async run(scope) {
    const { tx, actor } = scope;
    const published = (await versionsSeen(scope)).filter(({ status }) => status === "published");
    const newest = published.filter(
      (one) => !published.some((other) => other.templateId === one.templateId && other.number > one.number),
    );
    const origins = await tx
      .select({ origin: productOrigins, product: products, version: productVersions })
      .from(productOrigins)
      .innerJoin(products, eq(products.id, productOrigins.productId))
      .innerJoin(productVersions, eq(productVersions.productId, products.id))
      .where(eq(productOrigins.institutionId, actor.institutionId ?? ""))
      .orderBy(products.slug, desc(productVersions.number));
    const seen = new Set<string>();
    const behind = origins.flatMap(({ origin, product, version }) => {
      if (seen.has(product.id)) return [];
      seen.add(product.id);
      const begun = published.find((one) => one.templateId === origin.templateId && one.number === origin.number);
      const now = newest.find((one) => one.templateId === origin.templateId);
      if (!begun || !now || now.number === begun.number) return [];
      return [
        {
          productId: product.id,
          name: readConfig(version.config).name,
          from: begun.number,
          to: now.number,
          note: now.note,
          /** The template as it was when the product began from it, and as it is. */
          before: begun.config,
          after: now.config,
        },
      ];
    });
    return { templates: newest, behind };
  },
});

/** A new product of a lender whose first draft is the newest version of a shared template. */
export const startFromShared = command("product.create", {
  by: "product.draft",
  input: z.strictObject({
    templateId: z.uuid(),
    name: z.string().trim().min(3, "name_too_short").max(80, "text_too_long"),
    slug: z.string().trim().max(200).default(""),
  }),
  async run(scope, { templateId, name, slug }) {
    const { tx, actor, now } = scope;
    const [version] = await tx
      .select()
      .from(sharedTemplateVersions)
      .where(and(eq(sharedTemplateVersions.templateId, templateId), eq(sharedTemplateVersions.status, "published")))
      .orderBy(desc(sharedTemplateVersions.number))
      .limit(1);
    if (!version) throw new Refusal("not_found");
    const address = slugField.safeParse(slug || slugFrom(name));
    if (!address.success) throw new Refusal("invalid_input", { slug: "slug_invalid" });
    const shared = productShape.parse(version.config);
    const named = { ...shared, name: { es: name, en: name === shared.name.es ? shared.name.en : "" } };
    const [lender] = await tx
      .select({ kind: institutions.kind })
      .from(institutions)
      .where(eq(institutions.id, actor.institutionId ?? ""));
    const config = lender?.kind === "cooperative" ? productShape.parse(forMembers(named)) : named;
    const made = await insertProduct(scope, address.data, config);
    await tx.insert(productOrigins).values({
      institutionId: actor.institutionId ?? "",
      productId: made.productId,
      ...{ federationId: version.federationId, templateId, number: version.number, at: now },
    });
    const detail = { product: made.productId, number: 1, sharedTemplate: templateId, version: version.number };
    scope.record({ entity: "product_version", entityId: made.versionId, detail });
    return made;
  },
});
