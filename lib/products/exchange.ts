import { and, desc, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import { institutions } from "@/db/schema/institution";
import { products, productVersions } from "@/db/schema/product";
import { chargeIssues } from "@/domain/charges";
import { codesOfIssues } from "@/domain/editor/wrong";
import { type ExchangeLender, exchangeShape, mostBytes, readExchange, writeExchange } from "@/domain/exchange";
import { type ProductConfig, readConfig } from "@/domain/product";
import { Refusal } from "@/domain/refusal";
import { slugField, slugFrom } from "@/domain/slug";
import { env } from "@/lib/env";
import { command, query, type Scope } from "@/lib/gate";
import { refuseAboveCap } from "@/lib/lawful-rates";
import { insertProduct } from "@/lib/products/create";
import { insertDraft, ownVersion } from "@/lib/products/draft";

/** Products as files: out as JSON, and in as a draft that somebody else still has to approve. */

/** Where the JSON Schema of a file stands, for everybody. */
export const schemaPath = "/esquemas/veta-producto-2.json";

/** The JSON Schema of a file, made of the schema that reads it. */
export function exchangeSchema() {
  return {
    ...z.toJSONSchema(exchangeShape, { io: "input", target: "draft-2020-12", unrepresentable: "any" }),
    $id: `${env().origin}${schemaPath}`,
    title: "Producto de Veta",
  };
}

/** A version as a file. Who is invited to a pilot stays with the lender: no personal value leaves in a file. */
export const exportVersion = query({
  by: "product.read",
  input: z.strictObject({ versionId: z.uuid() }),
  async run(scope, { versionId }) {
    const version = await ownVersion(scope, versionId);
    const [product] = await scope.tx.select().from(products).where(eq(products.id, version.productId));
    const lender = await ownLender(scope);
    const config = readConfig(version.config);
    return {
      fileName: `${product?.slug ?? "producto"}-v${version.number}.json`,
      text: writeExchange(
        config.pilot ? { ...config, pilot: { ...config.pilot, invited: [] } } : config,
        `${env().origin}${schemaPath}`,
        lender,
      ),
    };
  },
});

const text = z.string().max(mostBytes * 2, "exchange_too_large");

const imported = {
  text,
  productId: z.uuid().nullable().default(null),
};

/**
 * What a file would bring, read by the same rules as when it is taken: the configuration, what it would be compared with,
 * and whose it was when that is another lender. Refuses also what taking it would refuse.
 */
export const checkImport = query({
  by: "product.draft",
  input: z.strictObject(imported),
  async run(scope, { text: given, productId }) {
    const { config, lender } = await importable(scope, given);
    const base = productId ? await baseOf(scope, productId) : null;
    if (base?.isOpen) throw new Refusal("draft_exists");
    const own = await ownLender(scope);
    return {
      config: keepingInvited(config, base?.config ?? null),
      base: base && { number: base.number, config: base.config },
      lender: lender && lender.slug !== own.slug ? lender : null,
    };
  },
});

/** Takes a file in as a draft: the first one of a new product, or the next one of a product there is. */
export const importProduct = command("product.import", {
  by: "product.draft",
  input: z.strictObject({ ...imported, slug: z.string().trim().max(200).default("") }),
  async run(scope, { text: given, productId, slug }) {
    const { config } = await importable(scope, given);
    if (!productId) {
      const address = slugField.safeParse(slug || slugFrom(config.name.es));
      if (!address.success) throw new Refusal("invalid_input", { slug: "slug_invalid" });
      const made = await insertProduct(scope, address.data, config);
      const detail = { product: made.productId, number: 1, imported: true };
      scope.record({ entity: "product_version", entityId: made.versionId, detail });
      return made;
    }
    const base = await baseOf(scope, productId);
    const kept = keepingInvited(config, base.config);
    const detail = { imported: true };
    return { productId, versionId: await insertDraft(scope, productId, kept, { basedOn: base.id, detail }) };
  },
});

async function ownLender({ tx, actor }: Scope) {
  const [lender] = await tx
    .select({ slug: institutions.slug, name: institutions.name })
    .from(institutions)
    .where(eq(institutions.id, actor.institutionId ?? ""));
  if (!lender) throw new Refusal("not_allowed");
  return lender;
}

/** Files name nobody: those invited to the pilot of a product stay who they are. */
function keepingInvited(config: ProductConfig, base: ProductConfig | null): ProductConfig {
  if (!config.pilot || config.pilot.invited.length > 0) return config;
  return { ...config, pilot: { ...config.pilot, invited: base?.pilot?.invited ?? [] } };
}

/** A configuration out of a file, or the refusal that says what is wrong with it. Law holds for drafts of strangers too. */
async function importable(
  scope: Scope,
  given: string,
): Promise<{ config: ProductConfig; lender: ExchangeLender | null }> {
  const read = readExchange(given);
  if (!read.ok) throw new Refusal(read.code, read.fields, { at: read.at });
  const forbidden = chargeIssues(read.config.charges);
  if (forbidden.length > 0) {
    const fields = codesOfIssues(forbidden.map((issue) => ({ ...issue, code: "custom", input: undefined })));
    throw new Refusal("exchange_invalid", fields, { at: Object.keys(fields)[0] ?? "" });
  }
  await refuseAboveCap(scope, scope.actor.institutionId ?? "", read.config, scope.today);
  return { config: read.config, lender: read.lender };
}

/** The version that a file for a product is compared with, and whether a draft of it is open. */
async function baseOf({ tx, actor }: Scope, productId: string) {
  const versions = await tx
    .select()
    .from(productVersions)
    .where(
      and(
        eq(productVersions.productId, productId),
        eq(productVersions.institutionId, actor.institutionId ?? ""),
        inArray(productVersions.status, ["scheduled", "published", "draft", "in_review"]),
      ),
    )
    .orderBy(desc(productVersions.number));
  const version = versions.find(({ status }) => status === "scheduled" || status === "published") ?? versions[0];
  if (!version) throw new Refusal("not_found");
  const isOpen = versions.some(({ status }) => status === "draft" || status === "in_review");
  return { id: version.id, number: version.number, config: readConfig(version.config), isOpen };
}
