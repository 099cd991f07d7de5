import { type ItfRule, itfRules } from "../regulation";
import { readDecimal } from "./fixed-point";

// The movement that costs one step of tax: S/ 1,000 while the rate is 0.005 % and the step S/ 0.05.
const movementsPerStep = new WeakMap<ItfRule, { units: bigint; over: bigint }>();

/** The rule enacted last. Simulations use it for every date: what a future law will say is not known. */
export function latestItfRule(): ItfRule {
  const entry = itfRules.at(-1);
  if (!entry?.value) throw new RangeError("no rule of the tax on financial transactions is known");
  return entry.value;
}

/**
 * Tax on financial transactions (ITF) of one movement, in céntimos, rounded down to a multiple of the rule's step; zero
 * for a movement not above zero. The tax is no part of the instalment nor of the TCEA (Res. SBS 8181-2012, art. 6).
 * Source: Ley 28194, with the rate of Ley 29667; rounding as the tax authority applies it (`peru.md` 2.5).
 */
export function itfOf(movementCents: bigint, rule: ItfRule = latestItfRule()): bigint {
  if (movementCents <= 0n) return 0n;
  let movement = movementsPerStep.get(rule);
  if (!movement) {
    const { units, places } = readDecimal(rule.rate);
    movement = { units, over: 10n ** BigInt(places) * BigInt(rule.stepCents) };
    movementsPerStep.set(rule, movement);
  }
  return ((movementCents * movement.units) / movement.over) * BigInt(rule.stepCents);
}

/** `itfOf` for céntimos kept as a number. */
export function itfCents(movementCents: number, rule: ItfRule = latestItfRule()): number {
  return Number(itfOf(BigInt(movementCents), rule));
}
