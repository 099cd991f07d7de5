import { factValue } from "@/components/editor/condition-sentence";
import { Verdict, type VerdictState } from "@/components/ui/verdict";
import type { Condition, FactValue, Verdict as Verdicts } from "@/domain/condition";
import type { ProductConfig } from "@/domain/product";
import { knownFacts } from "@/domain/product-facts";
import { testsOf } from "@/domain/rule-tests";
import type { ProductWords } from "./product-words";

type Props = {
  condition: Condition;
  /** What comes out, in words, and the mark beside it. */
  outcomes: Record<Verdicts, { text: string; mark: VerdictState }>;
  content: unknown;
  words: ProductWords;
};

/** What comes out of a condition just below its limit, at it and without data: one strip for each fact it looks at. */
export function TestStrip({ condition, outcomes, content, words: { t, reading } }: Props) {
  const strips = testsOf(condition, knownFacts(content as ProductConfig));
  const said = (fact: string, value: FactValue) =>
    factValue(
      reading.facts.find(({ name }) => name === fact),
      value as string | number,
      reading.t,
    );
  return (
    <section aria-label={t("test.title")} className="grid gap-2">
      {strips.length === 0 ? <p className="text-nota text-tinta-2">{t("test.none")}</p> : null}
      {strips.map(({ fact, tests }) => (
        <div key={fact} className="grid gap-1">
          {strips.length > 1 ? (
            <p className="text-nota text-tinta-2">{reading.facts.find(({ name }) => name === fact)?.label ?? fact}</p>
          ) : null}
          <ul className="flex flex-wrap divide-linea rounded-md border border-linea sm:divide-x">
            {tests.map(({ value, verdict }) => (
              <li key={String(value)} className="px-3 py-2">
                <Verdict state={outcomes[verdict].mark}>
                  {value === null ? (
                    t("test.without")
                  ) : (
                    <>
                      {t("test.with")} <strong>{said(fact, value)}</strong>
                    </>
                  )}
                  : {outcomes[verdict].text}
                </Verdict>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
