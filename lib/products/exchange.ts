import { and, desc, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import { products, productVersions } from "@/db/schema/product";
import { chargeIssues } from "@/domain/charges";
import { codesOfIssues } from "@/domain/editor/wrong";
import { exchangeShape, mostBytes, readExchange, writeExchange } from "@/domain/exchange";
import { type ProductConfig, readConfig } from "@/domain/product";
import { Refusal } from "@/domain/refusal";
import { slugField } from "@/domain/slug";
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

/** A version as a file. Personal values are in none. */
export const exportVersion = query({
  by: "product.read",
  input: z.strictObject({ versionId: z.uuid() }),
  async run(scope, { versionId }) {
    const version = await ownVersion(scope, versionId);
    const [product] = await scope.tx.select().from(products).where(eq(products.id, version.productId));
    return {
      fileName: `${product?.slug ?? "producto"}-v${version.number}.json`,
      text: writeExchange(readConfig(version.config), `${env().origin}${schemaPath}`),
    };
  },
});

const text = z.string().max(mostBytes * 2, "exchange_too_large");

/** What a file would bring, read by the same rules as when it is taken, and what it would be compared with. */
export const checkImport = query({
  by: "product.draft",
  input: z.strictObject({ text, productId: z.uuid().nullable().default(null) }),
  async run(scope, { text: given, productId }) {
    const config = await importable(scope, given);
    return { config, base: productId ? await newestConfig(scope, productId) : null };
  },
});

/** Takes a file in as a draft: the first one of a new product, or the next one of a product there is. */
export const importProduct = command("product.import", {
  by: "product.draft",
  input: z.strictObject({
    text,
    productId: z.uuid().nullable().default(null),
    slug: z.string().trim().max(200).default(""),
  }),
  async run(scope, { text: given, productId, slug }) {
    const config = await importable(scope, given);
    if (!productId) {
      const address = slugField.safeParse(slug);
      if (!address.success) throw new Refusal("invalid_input", { slug: "slug_invalid" });
      const made = await insertProduct(scope, address.data, config);
      const detail = { product: made.productId, number: 1, imported: true };
      scope.record({ entity: "product_version", entityId: made.versionId, detail });
      return made;
    }
    const base = await newestVersion(scope, productId);
    const detail = { imported: true };
    return { productId, versionId: await insertDraft(scope, productId, config, { basedOn: base.id, detail }) };
  },
});

/** A configuration out of a file, or the refusal that says what is wrong with it. Law holds for drafts of strangers too. */
async function importable(scope: Scope, given: string): Promise<ProductConfig> {
  const read = readExchange(given);
  if (!read.ok) throw new Refusal(read.code, read.fields, { at: read.at });
  const forbidden = chargeIssues(read.config.charges);
  if (forbidden.length > 0) {
    const fields = codesOfIssues(forbidden.map((issue) => ({ ...issue, code: "custom", input: undefined })));
    throw new Refusal("exchange_invalid", fields, { at: Object.keys(fields)[0] ?? "" });
  }
  await refuseAboveCap(scope, scope.actor.institutionId ?? "", read.config, scope.today);
  return read.config;
}

async function newestVersion({ tx, actor }: Scope, productId: string) {
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
  return version;
}

async function newestConfig(scope: Scope, productId: string): Promise<ProductConfig> {
  return readConfig((await newestVersion(scope, productId)).config);
}
