import type { Facts } from "@/domain/condition";
import { evaluateFormula, rounded } from "@/domain/formula/evaluate";
import { parseFormula } from "@/domain/formula/parse";
import { figureText, storedWords, writeFormula } from "@/domain/formula/write";
import { type Language, textIn } from "@/domain/localized";
import type { ProductConfig } from "@/domain/product";
import { isMoneyIn, knownFacts } from "@/domain/product-facts";
import type { OfKind } from "@/domain/question";

type Texts = { lacking: string; impossible: string; language: Language };

/** What a computed value comes to, the arithmetic behind it, or what it lacks. */
export function computedText(asked: OfKind<"computed">, product: ProductConfig, facts: Facts, texts: Texts) {
  const parsed = parseFormula(asked.formula);
  if (!parsed.ok) return { value: null, note: texts.impossible };
  const isMoney = isMoneyIn(product);
  const outcome = evaluateFormula(parsed.formula, { facts, isMoney });
  if (outcome.is === "impossible") return { value: null, note: texts.impossible };
  if (outcome.is === "lacking") {
    const labels = outcome.facts.map((name) => labelOf(name, product, texts.language));
    return { value: null, note: `${texts.lacking} ${[...new Set(labels)].map((label) => `«${label}»`).join(", ")}.` };
  }
  const figure = figureText(rounded(outcome.value, asked), asked.result === "money");
  const unit = asked.result === "number" && asked.unit ? ` ${textIn(asked.unit, texts.language)}` : "";
  const arithmetic = writeFormula(parsed.formula, {
    ...storedWords,
    fact: (name) => figureText(Number(facts[name]), isMoney(name)),
    column: (how, name) => columnText(how, name, facts, isMoney(name)),
  });
  return { value: `${figure}${unit}`, note: `${arithmetic} = ${figure}${unit}` };
}

const mostShown = 6;

function columnText(how: Parameters<typeof storedWords.column>[0], name: string, facts: Facts, isMoney: boolean) {
  const cells = facts[name];
  if (!Array.isArray(cells) || cells.length > mostShown || how === "count")
    return storedWords.column(how, Array.isArray(cells) ? String(cells.length) : "0");
  const figures = cells.map((cell) => figureText(Number(cell), isMoney));
  return how === "sum" ? `(${figures.join(" + ")})` : storedWords.column(how, figures.join("; "));
}

function labelOf(name: string, product: ProductConfig, language: Language): string {
  const code = name.split(".").slice(0, 2).join(".");
  const found = knownFacts(product).find((fact) => fact.name === name || fact.name === code);
  const table = product.tasks.flatMap(({ questions }) => questions).find((asked) => `answer.${asked.code}` === code);
  const label = found?.label ?? table?.label;
  return label ? textIn(label, language) : name;
}

type Props = { label: string; hint?: string; value: string | null; note: string };

/** A value nobody types. */
export function ComputedValue({ label, hint, value, note }: Props) {
  return (
    <div className="-mx-hang grid gap-1 rounded-md bg-hundido p-4">
      <p className="text-etiqueta">{label}</p>
      {value ? <p className="text-monto">{value}</p> : null}
      <p className="wrap-anywhere text-nota text-tinta-2">{note}</p>
      {hint ? <p className="text-nota text-tinta-2">{hint}</p> : null}
    </div>
  );
}
