import type fc from "fast-check";
import { applicantKinds } from "../applicant";
import { mistakesIn } from "../mistakes/find";
import { type ProductConfig, productShape, purposes } from "../product";
import { conditionOn } from "./conditions";
import { type Dice, diceOf, seeds, spoken } from "./dice";
import { questionsFrom } from "./questions";
import { namesOf, rulesOf } from "./rules";
import { followUpOf, termsOf } from "./terms";

/**
 * Products of every sort that the editor accepts: each kind of question, condition, formula, rule, charge, guarantee and
 * limit that the shape of a product has. What contradicts itself is taken out again, as an author would.
 */
export const configurations: fc.Arbitrary<ProductConfig> = seeds.map((seed) =>
  acceptable(configurationOf(diceOf(seed))),
);

function configurationOf(dice: Dice): ProductConfig {
  const papers = Array.from({ length: dice.roll(5) }, (_, at) => `d${at}`);
  const questions = questionsFrom(dice, papers);
  const cut = 1 + dice.roll(questions.length);
  const groups = [questions.slice(0, cut), questions.slice(cut)].filter((group) => group.length > 0);
  const { requiredFacts, ...followUp } = followUpOf(dice);
  return productShape.parse({
    schema: 2,
    name: spoken(dice),
    summary: spoken(dice),
    purpose: dice.pick(purposes),
    pays: spoken(dice),
    audience: [dice.pick(applicantKinds), ...dice.some(applicantKinds)].filter(
      (one, at, all) => all.indexOf(one) === at,
    ),
    membersOnly: dice.chance(20),
    currency: "PEN",
    signOff: dice.chance(30),
    ...termsOf(dice),
    ...followUp,
    tasks: groups.map((group, at) => ({
      code: `g${at}`,
      title: spoken(dice),
      minutes: 1 + dice.roll(60),
      questions: group,
    })),
    documents: papers.map((code) => ({
      code,
      name: spoken(dice),
      help: spoken(dice),
      required: dice.chance(60),
      mayLack: dice.chance(40),
      askPlace: dice.chance(40),
      validDays: dice.chance(40) ? 1 + dice.roll(3650) : null,
      kinds: dice.some(applicantKinds, 2),
      askWhen: dice.chance(40) ? conditionOn(dice, questions) : null,
    })),
    requiredFacts: requiredFacts(namesOf(questions)),
    ...rulesOf(dice, questions),
  });
}

/** Without what keeps it from being published: the part that a mistake lies in, or the condition where it lies in one. */
function acceptable(config: ProductConfig): ProductConfig {
  let mended: unknown = config;
  for (let round = 0; round < 6; round += 1) {
    const wrong = mistakesIn(mended).filter(({ severity }) => severity === "blocks");
    if (wrong.length === 0) return mended as ProductConfig;
    mended = wrong.reduce((draft, { path }) => without(draft, path.split(".")), structuredClone(mended));
  }
  throw new Error(`a configuration that cannot be mended: ${JSON.stringify(mistakesIn(mended))}`);
}

type Part = Record<string, unknown>;

function without(draft: unknown, path: readonly string[]): unknown {
  const [list = "", at = ""] = path;
  const root = draft as Record<string, unknown>;
  if (list === "tasks") {
    const asked = path.slice(0, 4).reduce<unknown>((part, name) => (part as Part | undefined)?.[name], draft) as Part;
    if (asked && path[4] === "askWhen") asked.askWhen = null;
    if (asked && path[4] === "formula") asked.formula = asked.result === "money" ? "S/ 1" : "1";
    return draft;
  }
  if (list === "documents") {
    const paper = (root.documents as Part[])[Number(at)];
    if (paper) paper.askWhen = null;
  } else if (list === "scorecard") root.scorecard = null;
  else if (list === "charges") root.charges = [];
  else if (list === "grace") root.grace = { kind: "none", instalments: 0 };
  else if (list === "calendar") root.calendar = { kind: "fixed_day", day: 5, everyMonths: 1 };
  else if (Array.isArray(root[list])) root[list] = [];
  return draft;
}
