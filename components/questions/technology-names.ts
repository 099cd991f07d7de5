import { type Language, textIn } from "@/domain/localized";
import { noneOfThese, other } from "@/domain/product-facts";
import { practiceOf, technologyOf } from "@/domain/technology/catalogue";

export function technologyName(code: string, language: Language): string {
  return textIn(technologyOf(code)?.name ?? other, language);
}

export function practiceName(code: string, language: Language): string {
  return textIn(practiceOf(code)?.name ?? noneOfThese, language);
}
