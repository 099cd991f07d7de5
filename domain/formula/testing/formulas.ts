import fc from "fast-check";
import { columnFunctions, type Formula, type Test } from "../formula";

/** Formulas of every form over these facts and columns of tables. */
export function formulas(facts: readonly string[], columns: readonly string[]): fc.Arbitrary<Formula> {
  const figure = fc.record({
    kind: fc.constant("number" as const),
    value: fc.integer({ min: 0, max: 1_000_000 }).map((n) => String(n / 100)),
    unit: fc.constantFrom("plain" as const, "percent" as const, "soles" as const),
  });
  const leaves: fc.Arbitrary<Formula>[] = [figure];
  if (facts.length > 0) leaves.push(fc.record({ kind: fc.constant("fact" as const), name: fc.constantFrom(...facts) }));
  if (columns.length > 0)
    leaves.push(
      fc.record({
        kind: fc.constant("column" as const),
        how: fc.constantFrom(...columnFunctions),
        name: fc.constantFrom(...columns),
      }),
    );
  return fc.letrec<{ node: Formula; test: Test }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      fc.oneof(...leaves),
      fc.record({ kind: fc.constant("negative" as const), of: tie("node") }),
      fc.record({
        kind: fc.constant("operation" as const),
        sign: fc.constantFrom("+" as const, "-" as const, "×" as const, "÷" as const),
        left: tie("node"),
        right: tie("node"),
      }),
      fc.record({
        kind: fc.constant("extreme" as const),
        how: fc.constantFrom("min" as const, "max" as const),
        parts: fc.array(tie("node"), { minLength: 2, maxLength: 3 }),
      }),
      fc.record({ kind: fc.constant("choice" as const), when: tie("test"), met: tie("node"), otherwise: tie("node") }),
    ),
    test: fc.oneof(
      fc.record({
        kind: fc.constant("figures" as const),
        left: tie("node"),
        is: fc.constantFrom("=" as const, "≠" as const, "≥" as const, "≤" as const, ">" as const, "<" as const),
        right: tie("node"),
      }),
      ...(facts.length > 0
        ? [
            fc.record({
              kind: fc.constant("answer" as const),
              fact: fc.constantFrom(...facts),
              is: fc.constantFrom("=" as const, "≠" as const),
              value: fc.constantFrom("yes", "no"),
            }),
          ]
        : []),
    ),
  })).node;
}
