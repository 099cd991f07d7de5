import { factCatalogue } from "@/domain/fact-catalogue";
import { textIn } from "@/domain/localized";
import { currentLanguage } from "@/lib/auth";

type RegisterFact = "reinfoState" | "rucState" | "rucCondition" | "creditClass";

const optionsOf = (fact: RegisterFact) => factCatalogue.find(({ name }) => name === `register.${fact}`)?.options ?? [];

/** What a register can say, in the same words as the rules that look at it. */
export async function registerOptions(fact: RegisterFact): Promise<{ value: string; label: string }[]> {
  const language = await currentLanguage();
  return optionsOf(fact).map(({ value, label }) => ({ value, label: label ? textIn(label, language) : value }));
}

export async function registerWords(): Promise<(fact: RegisterFact, value: string) => string> {
  const language = await currentLanguage();
  return (fact, value) => {
    const label = optionsOf(fact).find((option) => option.value === value)?.label;
    return label ? textIn(label, language) : value;
  };
}
