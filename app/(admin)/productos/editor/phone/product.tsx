import { Essentials } from "@/app/(public)/creditos/[slug]/essentials";
import { textIn } from "@/domain/localized";
import type { ProductConfig } from "@/domain/product";
import { currentLanguage } from "@/lib/auth";

/** The head of the product's page. */
export async function ProductPhone({ config }: { config: ProductConfig }) {
  const language = await currentLanguage();
  return (
    <div>
      <p className="text-h1">{textIn(config.name, language)}</p>
      <p className="pt-3">{textIn(config.summary, language)}</p>
      <Essentials config={config} level={3} />
    </div>
  );
}
