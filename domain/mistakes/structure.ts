import { check as checkShape } from "../checks";
import { type Condition, factsOf } from "../condition";
import { join } from "../editor/path";
import { condition as conditionShape } from "../eligibility";
import { questionsIn } from "../facts";
import { comparisonIssues, formulaIssues } from "../formula/check";
import { factsOfFormula } from "../formula/formula";
import { parseFormula } from "../formula/parse";
import { knownFacts, knownFigures } from "../product-facts";
import { type Question, question as questionShape } from "../question";
import { blocking, type Mistake } from "./mistake";
import { canBeMet, type Domain } from "./reach";

type Placed = { path: string; asked: Question };

/**
 * Mistakes in how the parts of a configuration hang together: questions that can never be asked, circles, answers that no
 * question has, formulas that cannot be computed. Reads as much of an unfinished draft as can be read.
 */
export function structureMistakes(draft: unknown): Mistake[] {
  const placed = questionsAt(draft);
  const known = {
    tasks: [{ code: "all", title: { es: "", en: "" }, minutes: 1, questions: placed.map(({ asked }) => asked) }],
  };
  const domains = domainsOf(placed, known);
  const byCode = new Map(placed.map((one) => [one.asked.code, one]));
  const askWhenOf = (fact: string) => byCode.get(questionsIn([fact])[0] ?? "")?.asked.askWhen ?? null;
  const place = new Map(placed.map(({ asked }, at) => [asked.code, at]));
  const circular = circlesIn(placed);
  const figures = knownFigures(known);
  const neverMet = (path: string, when: Condition) =>
    canBeMet(when, (fact) => domains.get(fact), askWhenOf) ? [] : [blocking(path, "condition_never")];
  return [
    ...placed.flatMap(({ path, asked }, at): Mistake[] => {
      const when = asked.askWhen;
      const here = join(path, "askWhen");
      if (circular.has(asked.code))
        return [
          blocking(
            when ? here : join(path, "formula"),
            asked.kind === "computed" ? "formula_circular" : "condition_circular",
          ),
        ];
      if (!when) return [];
      const later = questionsIn(factsOf(when)).some((code) => (place.get(code) ?? -1) >= at);
      return later ? [blocking(here, "condition_later")] : neverMet(here, when);
    }),
    ...listAt(draft, "documents").flatMap(({ path, item }) => {
      const when = conditionShape.safeParse((item as { askWhen?: unknown } | null)?.askWhen);
      return when.success ? neverMet(join(path, "askWhen"), when.data) : [];
    }),
    ...conditionsIn(draft).flatMap(({ path, condition }) =>
      comparisonsIn(condition).some(({ fact, value, is }) => {
        const domain = domains.get(fact);
        if (!domain || domain.options.length === 0 || is === "at_least" || is === "at_most") return false;
        return [value].flat().some((one) => !domain.options.includes(String(one)));
      })
        ? [blocking(path, "option_unknown")]
        : [],
    ),
    ...placed.flatMap(({ path, asked }) => {
      if (asked.kind !== "computed") return [];
      const parsed = parseFormula(asked.formula);
      if (!parsed.ok) return [blocking(join(path, "formula"), parsed.code)];
      return formulaIssues(parsed.formula, figures, asked.result).map((code) => blocking(join(path, "formula"), code));
    }),
    ...listAt(draft, "checks").flatMap(({ path, item }) => {
      const parsed = checkShape.safeParse(item);
      if (!parsed.success) return [];
      const { holds } = parsed.data;
      if (holds.kind === "condition") return neverMet(join(path, "holds.requires"), holds.requires);
      const [left, right] = [parseFormula(holds.left), parseFormula(holds.right)];
      if (!left.ok || !right.ok) return [];
      return comparisonIssues(left.formula, right.formula, figures).map((code) =>
        blocking(join(path, "holds.left"), code),
      );
    }),
  ];
}

function listAt(value: unknown, name: string): { path: string; item: unknown }[] {
  const list = value !== null && typeof value === "object" ? (value as Record<string, unknown>)[name] : undefined;
  return Array.isArray(list) ? list.map((item, at) => ({ path: `${name}.${at}`, item })) : [];
}

function questionsAt(draft: unknown): Placed[] {
  return listAt(draft, "tasks").flatMap(({ path, item }) =>
    listAt(item, "questions").flatMap(({ path: inner, item: one }) => {
      const parsed = questionShape.safeParse(one);
      return parsed.success ? [{ path: join(path, inner), asked: parsed.data }] : [];
    }),
  );
}

function domainsOf(placed: readonly Placed[], known: Parameters<typeof knownFacts>[0]): Map<string, Domain> {
  const limits = new Map(
    placed.flatMap(({ asked }): [string, [number, number]][] => {
      if (asked.kind === "number") return [[`answer.${asked.code}`, [asked.min, asked.max]]];
      if (asked.kind === "money") return [[`answer.${asked.code}`, [asked.minCents, asked.maxCents]]];
      return [];
    }),
  );
  return new Map(
    knownFacts(known).map(({ name, kind, options }) => {
      const [min, max] = limits.get(name) ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
      const values = kind === "yes_no" ? ["yes", "no"] : options.map(({ value }) => value);
      return [name, { kind, options: values, min, max }];
    }),
  );
}

/** Codes of the questions that, by conditions and formulas, wait for themselves. */
function circlesIn(placed: readonly Placed[]): Set<string> {
  const needs = new Map(
    placed.map(({ asked }) => {
      const parsed = asked.kind === "computed" ? parseFormula(asked.formula) : null;
      const looked = [
        ...(asked.askWhen ? factsOf(asked.askWhen) : []),
        ...(parsed?.ok ? factsOfFormula(parsed.formula) : []),
      ];
      return [asked.code, questionsIn(looked)];
    }),
  );
  const reaches = (from: string) => {
    const seen = new Set<string>();
    const open = [...(needs.get(from) ?? [])];
    for (let code = open.pop(); code !== undefined; code = open.pop()) {
      if (code === from) return true;
      if (seen.has(code)) continue;
      seen.add(code);
      open.push(...(needs.get(code) ?? []));
    }
    return false;
  };
  return new Set([...needs.keys()].filter(reaches));
}

/** Every condition of a configuration with its path. */
function conditionsIn(value: unknown, path = "", depth = 0): { path: string; condition: Condition }[] {
  if (value === null || typeof value !== "object" || depth > 8) return [];
  if (["fact", "all", "any", "not"].some((name) => name in value)) {
    const parsed = conditionShape.safeParse(value);
    if (parsed.success) return [{ path, condition: parsed.data }];
  }
  return Object.entries(value).flatMap(([name, inner]) => conditionsIn(inner, join(path, name), depth + 1));
}

function comparisonsIn(condition: Condition): Extract<Condition, { fact: string }>[] {
  if ("fact" in condition) return [condition];
  if ("not" in condition) return comparisonsIn(condition.not);
  return ("all" in condition ? condition.all : condition.any).flatMap(comparisonsIn);
}
