import fc from "fast-check";
import { formulaIssues } from "../formula/check";
import { formulas } from "../formula/testing/formulas";
import { writeFormula } from "../formula/write";
import { knownFigures } from "../product-facts";
import type { Question } from "../question";
import { asking } from "./conditions";
import type { Dice } from "./dice";

/** The text of a formula over what was asked before, that gives soles or a number. */
export function formulaOver(dice: Dice, before: readonly Question[], result: "money" | "number"): string {
  const known = knownFigures(asking(before));
  const named = (...kinds: string[]) =>
    [...known].flatMap(([name, { kind }]) =>
      kinds.includes(kind) && /^(answer|loan)\./.test(name) && !name.startsWith("loan.tcea") ? name : [],
    );
  const drawn = fc.sample(formulas(named("number", "money"), named("numbers", "moneys")), {
    numRuns: 4,
    seed: dice.roll(1e9),
  });
  const found = drawn
    .filter((one) => formulaIssues(one, known, result).length === 0)
    .map((one) => writeFormula(one))
    .find((written) => written.length <= 600);
  return found ?? (result === "money" ? "S/ 1" : "1");
}
