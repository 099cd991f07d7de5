import { conditionSentence } from "@/components/editor/condition-sentence";
import type { EligibilityRule } from "@/domain/eligibility";
import { textIn } from "@/domain/localized";
import type { ProductConfig } from "@/domain/product";
import { currentLanguage } from "@/lib/auth";
import { factReading } from "./fact-reading";

/** How a rule of a product is called, however it comes out: by its own name, or by what it asks for. */
export async function ruleTitles(config: ProductConfig): Promise<(rule: EligibilityRule) => string> {
  const [reading, language] = await Promise.all([factReading(config), currentLanguage()]);
  return (rule) => (rule.name && textIn(rule.name, language)) || conditionSentence(rule.requires, reading);
}
