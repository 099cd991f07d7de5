import { eq } from "drizzle-orm";
import { z } from "zod";
import { institutions } from "@/db/schema/institution";
import { type ProductConfig, productShape } from "@/domain/product";
import { Refusal } from "@/domain/refusal";
import { slugField, slugFrom } from "@/domain/slug";
import { type TemplateCode, templateCodes, templates } from "@/domain/templates";
import { emptyProduct } from "@/domain/templates/empty";
import { forMembers } from "@/domain/templates/membership";
import { command, type Scope } from "@/lib/gate";
import { insertProduct } from "@/lib/products/create";

/** What a product can start from: a template, or nothing. */
export const beginnings = [...templateCodes, "empty"] as const;

/**
 * A new product whose first draft is a template under a name of the lender's own, or nearly empty. Without an address it
 * takes the one its name proposes. A cooperative's product is for its members.
 */
export const startFromTemplate = command("product.create", {
  by: "product.draft",
  input: z.strictObject({
    templateCode: z.enum(beginnings, "template_required"),
    slug: z.string().trim().max(200),
    name: z.string().trim().min(3, "name_too_short").max(80, "text_too_long"),
  }),
  async run(scope, { templateCode, slug, name }) {
    const address = slugField.safeParse(slug || slugFrom(name));
    if (!address.success) throw new Refusal("invalid_input", { slug: "slug_invalid" });
    const draft = templateCode === "empty" ? emptyProduct(name) : named(templateCode, name);
    const made = await insertProduct(scope, address.data, await asOffered(scope, draft));
    const detail = { product: made.productId, number: 1, template: templateCode };
    scope.record({ entity: "product_version", entityId: made.versionId, detail });
    return made;
  },
});

/** The template under another name; its English name goes only with its Spanish one. */
function named(code: TemplateCode, name: string): ProductConfig {
  const template = templates.find((one) => one.code === code);
  if (!template) throw new Refusal("not_found");
  return { ...template.draft, name: { es: name, en: name === template.name.es ? template.name.en : "" } };
}

async function asOffered({ tx, actor }: Scope, draft: ProductConfig): Promise<ProductConfig> {
  const [lender] = await tx
    .select({ kind: institutions.kind })
    .from(institutions)
    .where(eq(institutions.id, actor.institutionId ?? ""));
  return lender?.kind === "cooperative" ? productShape.parse(forMembers(draft)) : draft;
}
