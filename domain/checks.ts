import { z } from "zod";
import { evaluate, type Facts, factsOf, type Verdict } from "./condition";
import { condition } from "./eligibility";
import { evaluateFormula } from "./formula/evaluate";
import { factsOfFormula, formulaField } from "./formula/formula";
import { parseFormula } from "./formula/parse";
import { localized } from "./localized";
import { codeField } from "./shape";

/** What several answers must be together. While one of them is missing, nothing is said. */
export const check = z.strictObject({
  code: codeField,
  holds: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("condition"), requires: condition }),
    z.strictObject({
      kind: z.literal("figures"),
      left: formulaField,
      is: z.enum(["at_most", "at_least", "equal", "not_equal"]),
      right: formulaField,
    }),
  ]),
  /** What blocks must be mended before sending; what advises may stay. */
  effect: z.enum(["blocks", "advises"]),
  message: localized(300),
  /** What can be done about it. */
  cure: localized(400),
});
export type Check = z.infer<typeof check>;

/** Whether what is checked holds. Unknown while evidence lacks, or when it cannot be computed. */
export function verdictOf({ holds }: Check, facts: Facts, isMoney: (name: string) => boolean): Verdict {
  if (holds.kind === "condition") return evaluate(holds.requires, facts);
  const [left, right] = [holds.left, holds.right].map((text) => {
    const parsed = parseFormula(text);
    const outcome = parsed.ok ? evaluateFormula(parsed.formula, { facts, isMoney }) : null;
    return outcome?.is === "value" ? outcome.value.toDecimalPlaces(30) : null;
  });
  if (!left || !right) return "unknown";
  const isSo = {
    at_most: left.lte(right),
    at_least: left.gte(right),
    equal: left.eq(right),
    not_equal: !left.eq(right),
  }[holds.is];
  return isSo ? "meets" : "fails";
}

/** Names of the facts that a check looks at. */
export function factsOfCheck({ holds }: Check): string[] {
  if (holds.kind === "condition") return factsOf(holds.requires);
  return [holds.left, holds.right].flatMap((text) => {
    const parsed = parseFormula(text);
    return parsed.ok ? factsOfFormula(parsed.formula) : [];
  });
}
