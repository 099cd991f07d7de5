import { roundings } from "../formula/evaluate";
import { type Question, question } from "../question";
import { stages } from "../technology/catalogue";
import { conditionOn } from "./conditions";
import { type Dice, spoken } from "./dice";
import { formulaOver } from "./figures";

/** Questions of every kind, each with what may be set of it, and conditions and formulas over those before it. */

const kinds = question.options.map((option) => option.shape.kind.value);

const options = (dice: Dice, most: number) =>
  Array.from({ length: 2 + dice.roll(most - 1) }, (_, at) => ({ code: `o${at}`, label: spoken(dice) }));

/** Figures of a number with these decimals, as a form can take them. */
function limits(dice: Dice, decimals: number): { min: number; max: number } {
  const scale = 10 ** decimals;
  const min = dice.pick([0, 0, 1, -50, dice.roll(500)]);
  return { min: (min * scale) / scale, max: (min * scale + dice.roll(1_000_000)) / scale };
}

function figure(dice: Dice, kind: string) {
  switch (kind) {
    case "number": {
      const decimals = dice.roll(5);
      return { ...limits(dice, decimals), decimals, unit: dice.chance(50) ? spoken(dice) : null };
    }
    case "money": {
      const minCents = dice.pick([0, 1, dice.roll(100_000)]);
      return { minCents, maxCents: minCents + dice.roll(1e9) };
    }
    case "date":
      return { notAfterToday: dice.chance(50) };
    case "choice":
      return { options: options(dice, dice.chance(20) ? 14 : 5) };
    default:
      return {};
  }
}

function column(dice: Dice, at: number) {
  const kind = dice.pick(["text", "number", "money", "date", "yes_no", "choice"]);
  const totalled = kind === "number" || kind === "money" ? { total: dice.chance(50) } : {};
  return {
    code: `c${at}`,
    label: spoken(dice),
    required: dice.chance(60),
    kind,
    ...figure(dice, kind),
    ...totalled,
    ...(kind === "text" ? { maxLength: 3 + dice.roll(100) } : {}),
  };
}

function bodyOf(dice: Dice, kind: string, documents: readonly string[]) {
  switch (kind) {
    case "text":
      return { maxLength: 1 + dice.roll(2000), long: dice.chance(30) };
    case "many":
      return { options: options(dice, 8), allowNone: dice.chance(50) };
    case "table": {
      const minRows = dice.roll(4);
      const columns = Array.from({ length: 1 + dice.roll(6) }, (_, at) => column(dice, at));
      const shape = { columns, minRows, maxRows: Math.max(1, minRows) + dice.roll(5) };
      return { ...shape, rowName: spoken(dice), allowNone: dice.chance(50) };
    }
    case "technology":
      return {
        stages: dice.chance(20) ? [] : dice.some(stages, 3),
        several: dice.chance(50),
        allowOther: dice.chance(50),
        askPractice: dice.chance(50),
      };
    case "document":
    case "photo":
      return { document: dice.pick(documents) };
    default:
      return figure(dice, kind);
  }
}

/** One question of a kind, asked after these. */
function questionOf(dice: Dice, kind: string, code: string, before: readonly Question[], documents: readonly string[]) {
  const words = {
    code,
    label: spoken(dice),
    hint: dice.chance(30) ? spoken(dice) : null,
    example: dice.chance(20) ? spoken(dice) : null,
    why: dice.chance(20) ? spoken(dice) : null,
    askWhen: dice.chance(35) ? conditionOn(dice, before) : null,
  };
  if (kind === "computed") {
    const result = dice.pick(["money", "number"] as const);
    const shown = { unit: dice.chance(50) ? spoken(dice) : null, decimals: result === "money" ? 2 : dice.roll(5) };
    const rounding = dice.pick(roundings);
    return question.parse({ kind, ...words, result, ...shown, rounding, formula: formulaOver(dice, before, result) });
  }
  return question.parse({
    kind,
    ...words,
    required: dice.chance(60),
    allowUnknown: dice.chance(30),
    preCheck: dice.chance(20),
    ...bodyOf(dice, kind, documents),
  });
}

export function questionsFrom(dice: Dice, documents: readonly string[]): Question[] {
  const made: Question[] = [];
  const codes = ["valueof", "then", "length", "rows", "name", "other", "none"];
  const count = 2 + dice.roll(8);
  for (let at = 0; at < count; at += 1) {
    const code = dice.chance(15) ? `${dice.pick(codes)}_${at}` : `q${at}`;
    const possible = documents.length > 0 ? kinds : kinds.filter((kind) => kind !== "document" && kind !== "photo");
    made.push(questionOf(dice, dice.pick(possible), code, made, documents));
  }
  return made;
}
