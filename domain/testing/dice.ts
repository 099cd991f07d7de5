import fc from "fast-check";
import type { Localized } from "../localized";

/** Choices that follow from one seed: what depends on what was made before is chosen with these. */
export type Dice = {
  /** From 0 up to, and not including, `sides`. */
  roll(sides: number): number;
  chance(percent: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
  some<Item>(items: readonly Item[], most?: number): Item[];
};

export function diceOf(seed: number): Dice {
  let state = (seed % 2_147_483_646) + 1;
  const roll = (sides: number) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % sides;
  };
  const chance = (percent: number) => roll(100) < percent;
  return {
    roll,
    chance,
    pick: (items) => {
      const found = items[roll(items.length)];
      if (found === undefined) throw new Error("nothing to pick from");
      return found;
    },
    some: (items, most = items.length) => items.filter(() => chance(50)).slice(0, most),
  };
}

export const seeds = fc.nat(2_000_000_000).map((seed) => seed + 1);

const said = [
  "Texto de prueba",
  "¿Cuánto oro vendió en «Ananea»?",
  "Menos de < 5 % & más, \"así\" o 'así'",
  "Ñandú. Año 2026: S/ 1,200.00",
  "Una línea\ny otra",
];

/** A text as lenders write them, with everything that markup and files have to take care of; English may be missing. */
export const spoken = (dice: Dice): Localized => ({
  es: dice.pick(said),
  en: dice.chance(60) ? dice.pick(["A test text", 'Less than < 5 % & "more"']) : "",
});
