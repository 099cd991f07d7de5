import { describe, expect, it } from "vitest";
import { parseAnswer, technologyCodes } from "../answer/parse";
import type { AnswerValue } from "../answer/value";
import { isAsked } from "../answers";
import { evaluate, unknownAnswer } from "../condition";
import { eligibility } from "../eligibility";
import { gatherFacts } from "../facts";
import { factsOfFormula } from "../formula/formula";
import { parseFormula } from "../formula/parse";
import { quote, simulatedDisbursement } from "../loan-quote";
import { type ProductConfig, preCheckQuestions, questionsOf } from "../product";
import { productConfig } from "../product-check";
import { prohibitedIn } from "../prohibited-charges";
import type { OfKind, Question } from "../question";
import { scoreOf, scoreParts } from "../scorecard";
import { recommendedTerms } from "../term-rules";
import { templates } from ".";
import { emptyProduct } from "./empty";
import { forMembers } from "./membership";

const today = "2026-11-23";
const typedKinds = ["text", "number", "money", "date", "ruc", "dni", "place", "coordinates"];

type Text = { path: string; es: string; en: string };
function textsOf(value: unknown, path = ""): Text[] {
  if (value === null || typeof value !== "object") return [];
  if ("es" in value && "en" in value) return [{ path, ...(value as { es: string; en: string }) }];
  return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, `${path}.${key}`));
}

/** Syllables of a Spanish word: groups of vowels, where an accented weak vowel or two strong ones part the group. */
function syllables(word: string): number {
  const plain = word.toLowerCase().replace(/qu(?=[eiéí])|gu(?=[eiéí])/g, "k");
  const groups = plain.match(/[aeiouáéíóúü]+/g) ?? [];
  return Math.max(
    1,
    groups.reduce(
      (sum, group) => sum + 1 + (group.match(/[íú](?=[aeo])|[aeo](?=[íú])|[aeoáéó](?=[aeoáéó])/g)?.length ?? 0),
      0,
    ),
  );
}

/** Fernández-Huerta: 206.84 - 60 syllables a word - 1.02 words a sentence. */
function readingEase(text: string): number {
  const words = text.match(/[\p{L}]+/gu) ?? [];
  const sentences = text.split(/[.:?!]+/).filter((part) => /\p{L}/u.test(part)).length;
  const spoken = words.reduce((sum, word) => sum + syllables(word), 0);
  return 206.84 - (60 * spoken) / words.length - (1.02 * words.length) / sentences;
}

/** Codes of the questions that a formula reads. */
function readBy(text: string): string[] {
  const parsed = parseFormula(text);
  return parsed.ok ? factsOfFormula(parsed.formula).map((name) => name.split(".")[1] ?? "") : [];
}

/** Fields that a person types into to answer a question; of a table, the cells of the rows it needs. */
function fieldsTyped(asked: Question): number {
  if (asked.kind !== "table") return typedKinds.includes(asked.kind) ? 1 : 0;
  return asked.minRows * asked.columns.filter(({ kind, required }) => required && typedKinds.includes(kind)).length;
}

/** A sequence that is the same at every run. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % sides;
  };
}

function answersBy(roll: (sides: number) => number, draft: ProductConfig): Record<string, AnswerValue> {
  const given = questionsOf(draft).filter(() => roll(4) > 0);
  return Object.fromEntries(given.map((asked) => [asked.code, anyAnswer(roll, asked)]));
}

function anyAnswer(roll: (sides: number) => number, asked: Question): AnswerValue {
  if (asked.allowUnknown && roll(5) === 0) return unknownAnswer;
  switch (asked.kind) {
    case "number":
      return asked.min + roll(asked.max - asked.min + 1);
    case "table":
      return anyRows(roll, asked);
    case "technology":
      return { chosen: [technologyCodes(asked)[roll(technologyCodes(asked).length)] ?? ""], practice: null };
    case "money":
      return asked.minCents + roll(asked.maxCents - asked.minCents + 1);
    case "choice":
      return asked.options[roll(asked.options.length)]?.code ?? "";
    case "yes_no":
      return roll(2) ? "yes" : "no";
    case "date":
      return `20${10 + roll(17)}-0${1 + roll(9)}-01`;
    default:
      return "20100070970";
  }
}

function anyRows(roll: (sides: number) => number, asked: OfKind<"table">): AnswerValue {
  return Array.from({ length: asked.minRows + roll(3) }, () =>
    Object.fromEntries(
      asked.columns.map((column) => [column.code, column.kind === "money" ? roll(column.maxCents) : roll(100)]),
    ),
  );
}

describe.each(templates)("$code", ({ code, draft }) => {
  it("could be published as it is, by a cooperative to its members too", () => {
    expect(productConfig.safeParse(draft).error?.issues ?? []).toEqual([]);
    expect(productConfig.safeParse(forMembers(draft)).error?.issues ?? []).toEqual([]);
  });

  it("judges no answers and any answers", () => {
    const roll = dice(7);
    const files = [{}, ...Array.from({ length: 200 }, () => answersBy(roll, draft))];
    for (const answers of files) {
      const kind = draft.audience[roll(draft.audience.length)] ?? null;
      const facts = gatherFacts(draft, {
        answers,
        applicant: { kind },
        loan: { amountCents: draft.amount.exampleCents, termMonths: 12 },
        today,
      });
      const verdicts = draft.eligibility.map((rule) => evaluate(rule.requires, facts));
      const judged = eligibility(draft.eligibility, facts, today).verdict;
      if (Object.keys(answers).length === 0) expect([...new Set(verdicts), judged]).toEqual(["unknown", "unknown"]);
      if (judged === "meets") expect(verdicts).not.toContain("unknown");
      expect(recommendedTerms(draft.termRules, facts).open.length).toBeLessThanOrEqual(draft.termRules.length);
      if (draft.scorecard) expect(scoreOf(draft.scorecard, facts).total).toBeLessThanOrEqual(100);
    }
  });

  it("scores a hundred in four parts over what every applicant is asked", () => {
    if (!draft.scorecard) throw new Error(code);
    const score = scoreOf(draft.scorecard, {});
    expect(scoreParts.map((part) => score.parts[part].most)).toEqual([40, 20, 20, 20]);
    expect(score.result).toBe("lacks_evidence");
    const scored = new Set(draft.scorecard.factors.map((one) => one.fact));
    const read = questionsOf(draft).flatMap((one) =>
      one.kind === "computed" && scored.has(`answer.${one.code}`) ? readBy(one.formula) : [],
    );
    const asked = questionsOf(draft).filter(
      (one) => one.kind !== "computed" && (scored.has(`answer.${one.code}`) || read.includes(one.code)),
    );
    expect(asked.length).toBeGreaterThan(3);
    expect(asked.filter((one) => !one.required || one.askWhen).map((one) => one.code)).toEqual([]);
  });

  it("gives points for every option of what it scores", () => {
    for (const { fact, measure } of draft.scorecard?.factors ?? []) {
      const asked = questionsOf(draft).find((one) => `answer.${one.code}` === fact);
      const given = asked?.kind === "choice" ? asked.options.map((one) => one.code) : ["yes", "no"];
      if (measure.kind === "options") expect(measure.options.map((one) => one.value).sort()).toEqual(given.sort());
    }
  });

  it("reads in its conditions only answers that can be given", () => {
    const questions = new Map(questionsOf(draft).map((one) => [`answer.${one.code}`, one]));
    const compared = [
      ...JSON.stringify(draft).matchAll(/\{"fact":"(answer\.\w+)","is":"(?:equal|one_of)","value":([^}]+)\}/g),
    ];
    expect(compared.length).toBeGreaterThan(5);
    for (const [, fact = "", value = ""] of compared) {
      const asked = questions.get(fact);
      const values = [JSON.parse(value)].flat() as string[];
      const wrong = asked ? values.filter((one) => !parseAnswer(asked, one, today).ok) : values;
      expect({ fact, wrong }).toEqual({ fact, wrong: [] });
    }
  });

  it("costs what can be computed at all corners of its limits", () => {
    const { amount, term, calendar } = draft;
    const disbursedOn = simulatedDisbursement(calendar, today);
    for (const amountCents of [amount.minCents, amount.exampleCents, amount.maxCents]) {
      for (const termMonths of [term.minMonths, term.exampleMonths, term.maxMonths]) {
        const quoted = quote(draft, { amountCents, termMonths, disbursedOn });
        expect(quoted.schedule.rows.reduce((sum, row) => sum + row.principalCents, 0)).toBe(amountCents);
        expect(quoted.instalmentCents).toBeGreaterThan(0);
        expect(quoted.instalmentCents).toBeLessThan(amountCents * 1.1);
      }
    }
  });

  it("says everything in both languages, to usted, and names nobody informal", () => {
    const texts = textsOf(draft);
    expect(texts.filter(({ es, en }) => es === "" || en === "").map(({ path }) => path)).toEqual([]);
    const forbidden = /(^|[\s¿(])(tú|tu|tus|ti|vos|tienes|puedes|quieres|debes)(?=[\s.,;:?)]|$)|[¡!]|informal|ilegal/i;
    expect(texts.filter(({ es }) => forbidden.test(es)).map(({ es }) => es)).toEqual([]);
  });

  it("says what is missing and what to do in words easy to read", () => {
    const said = draft.eligibility.flatMap((rule) => [rule.message.es, rule.cure.es]);
    expect(
      said.filter((text) => readingEase(text) < 60).map((text) => `${Math.round(readingEase(text))} ${text}`),
    ).toEqual([]);
  });

  it("asks no more than a person can answer", () => {
    const questions = questionsOf(draft);
    expect(questions.length).toBeLessThanOrEqual(30);
    const facts = { "answer.land_title": "contract", "answer.has_debts": "no", "answer.project": "solar" };
    const typed = questions.filter((one) => one.required && isAsked(one, facts)).map(fieldsTyped);
    // Amount and term are typed too.
    expect(typed.reduce((sum, one) => sum + one, 2)).toBeLessThanOrEqual(14);
    expect(preCheckQuestions(draft).length).toBeLessThanOrEqual(8);
  });

  it("charges nothing that is forbidden", () => {
    expect(draft.charges.filter((one) => prohibitedIn(one.name))).toEqual([]);
  });
});

it("measures easy and hard Spanish as people read them", () => {
  expect(readingEase("La casa es azul. El niño va a la mina.")).toBeGreaterThan(90);
  expect(
    readingEase("La regularización administrativa correspondiente implica obligaciones adicionales."),
  ).toBeLessThan(0);
});

it("has a blank product that is kept as a draft and says what it lacks", () => {
  const issues = productConfig.safeParse(emptyProduct("Crédito nuevo")).error?.issues ?? [];
  expect(issues.map(({ path, message }) => `${path.join(".")} ${message}`)).toEqual([
    "summary.es text_missing",
    "pays.es text_missing",
  ]);
});
