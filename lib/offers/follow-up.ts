import { type Language, textIn } from "@/domain/localized";
import type { ProductConfig } from "@/domain/product";
import { fill } from "@/lib/sentence";
import { messagesIn } from "@/messages/catalogue";

type Asked = Pick<ProductConfig, "education" | "covenants" | "indicators">;

/** What a product asks to be learnt before the money is paid out, one sentence a module. */
export function learningOf({ education }: Asked, language: Language): string[] {
  const { learn } = messagesIn(language).offer.follow_up;
  return education.map(({ title }) => fill(learn, { title: textIn(title, language) }));
}

/** What a product asks for while the loan runs: what is kept to and what is reported, each with how often. */
export function meanwhileOf({ covenants, indicators }: Asked, language: Language): string[] {
  const { each_month, each_months, keep, report } = messagesIn(language).offer.follow_up;
  const often = (months: number) => fill(months === 1 ? each_month : each_months, { months });
  return [
    ...covenants.map(({ text, everyMonths }) =>
      fill(keep, { text: textIn(text, language), often: often(everyMonths) }),
    ),
    ...indicators.map(({ name, everyMonths }) =>
      fill(report, { name: textIn(name, language), often: often(everyMonths) }),
    ),
  ];
}

/**
 * What must be met before the money: what the decision asked for, and the learning of the product, which nobody drops.
 * Both in Spanish, the language of the papers.
 */
export function conditionsToMeet(decided: readonly string[], config: Asked): string[] {
  const learning = learningOf(config, "es").filter((sentence) => !decided.includes(sentence));
  return [...decided, ...learning];
}
