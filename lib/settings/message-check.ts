import { eq } from "drizzle-orm";
import { products, productVersions } from "@/db/schema/product";
import { languages } from "@/domain/localized";
import { messageEvents } from "@/domain/message";
import { readConfig } from "@/domain/product";
import { type FieldErrors, Refusal } from "@/domain/refusal";
import type { MessageWords, Wording } from "@/domain/settings/messages";
import type { Scope } from "@/lib/gate";

/**
 * Refuses messages that name a product of the institution, or the terms of an offer: whoever reads over a shoulder learns what was
 * asked for.
 */
export async function refuseProductNames({ tx }: Scope, institutionId: string, content: MessageWords): Promise<void> {
  const rows = await tx
    .select({ config: productVersions.config })
    .from(productVersions)
    .innerJoin(products, eq(products.id, productVersions.productId))
    .where(eq(products.institutionId, institutionId));
  const names = new Set(rows.flatMap(({ config }) => Object.values(readConfig(config).name).map(plain)));
  names.delete("");
  const wrong: FieldErrors = {};
  for (const event of messageEvents) {
    for (const [field, text] of Object.entries(content[event]) as [keyof Wording, Wording[keyof Wording]][]) {
      for (const language of languages) {
        const said = plain(text[language]);
        if (/\{(amount|months)\}/.test(text[language])) wrong[`${event}.${field}.${language}`] = "message_amount";
        if ([...names].some((name) => said.includes(name))) wrong[`${event}.${field}.${language}`] = "message_product";
      }
    }
  }
  if (Object.keys(wrong).length > 0) throw new Refusal("invalid_input", wrong);
}

function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();
}
