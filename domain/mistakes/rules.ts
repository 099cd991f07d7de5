import type { Comparison, Condition } from "../condition";
import { isComparison } from "../editor/condition-tree";
import type { EligibilityRule } from "../eligibility";
import { type ProductConfig, questionsOf } from "../product";
import { knownFacts } from "../product-facts";
import { advice, blocking, type Mistake } from "./mistake";

/**
 * Rules that work against each other, as far as their comparisons tell: what nobody can meet, what two rules ask for that
 * cannot both hold, and what another rule already asks for. Parts joined by "any" or negated are taken to allow anything.
 */
export function ruleMistakes(config: ProductConfig): Mistake[] {
  const possible = possibleIn(config);
  const lists = new Set(
    knownFacts(config)
      .filter(({ kind }) => kind === "list")
      .map(({ name }) => name),
  );
  const rules = config.eligibility.map((rule) => ({ rule, ...demandOf(rule.requires, lists) }));
  return rules.flatMap((mine, index): Mistake[] => {
    const path = `eligibility.${index}.requires`;
    if (isImpossible([possible, mine.allowed])) return [blocking(path, "rule_never_met")];
    const others = rules.flatMap((other, place) => (place === index ? [] : [{ ...other, place }]));
    const against = others.find(
      ({ rule, allowed, place }) =>
        place < index &&
        rule.effect === "knock_out" &&
        mine.rule.effect === "knock_out" &&
        overlap(rule, mine.rule) &&
        !isImpossible([possible, allowed]) &&
        isImpossible([possible, allowed, mine.allowed]),
    );
    if (against) return [advice(path, "rule_contradicts", { rule: against.place + 1 })];
    if (mine.whole && implies([possible], mine.allowed)) return [advice(path, "rule_idle")];
    const above = others.find(
      ({ rule, allowed, whole, place }) =>
        mine.whole &&
        covers(rule, mine.rule) &&
        (rule.effect === "knock_out" || mine.rule.effect === "refer") &&
        implies([possible, allowed], mine.allowed) &&
        // Of two that ask for the same, the later one is the one too many.
        (place < index || !(whole && implies([possible, mine.allowed], allowed) && covers(mine.rule, rule))),
    );
    return above ? [advice(path, "rule_shadowed", { rule: above.place + 1 })] : [];
  });
}

/** What a fact may be: a stretch of numbers, one of some values, none of others. */
type Allowed = { from: number; to: number; of: ReadonlySet<string> | null; not: ReadonlySet<string> };
type Demand = ReadonlyMap<string, Allowed>;

const anything: Allowed = { from: -Infinity, to: Infinity, of: null, not: new Set() };

/** What a condition asks of each fact, and whether that is all that it says. A list may hold several answers at once. */
function demandOf(condition: Condition, lists: ReadonlySet<string>): { allowed: Demand; whole: boolean } {
  if (isComparison(condition) && !lists.has(condition.fact))
    return { allowed: new Map([[condition.fact, allowedBy(condition)]]), whole: true };
  if (!("all" in condition)) return { allowed: new Map(), whole: false };
  const parts = condition.all.map((part) => demandOf(part, lists));
  const allowed = new Map<string, Allowed>();
  for (const [fact, one] of parts.flatMap((part) => [...part.allowed])) {
    allowed.set(fact, both(allowed.get(fact) ?? anything, one));
  }
  return { allowed, whole: parts.every(({ whole }) => whole) };
}

function allowedBy({ is, value }: Comparison): Allowed {
  const values = [value].flat().map(String);
  switch (is) {
    case "at_least":
      return { ...anything, from: Number(value) };
    case "at_most":
      return { ...anything, to: Number(value) };
    case "includes":
    case "excludes":
      return anything;
    case "not_equal":
      return { ...anything, not: new Set(values) };
    default:
      return { ...anything, of: new Set(values) };
  }
}

/** What answers there can be at all, by the limits of the product's own questions. */
function possibleIn(config: ProductConfig): Demand {
  const range = (from: number, to: number): Allowed => ({ ...anything, from, to });
  const one = (values: readonly string[]): Allowed => ({ ...anything, of: new Set(values) });
  const possible = new Map<string, Allowed>([
    ["applicant.kind", one(config.audience)],
    ["loan.amountCents", range(config.amount.minCents, config.amount.maxCents)],
    ["loan.termMonths", range(config.term.minMonths, config.term.maxMonths)],
  ]);
  for (const asked of questionsOf(config)) {
    const fact = `answer.${asked.code}`;
    if (asked.kind === "number") possible.set(fact, range(asked.min, asked.max));
    if (asked.kind === "money") possible.set(fact, range(asked.minCents, asked.maxCents));
    if (asked.kind === "yes_no") possible.set(fact, one(["yes", "no"]));
    if (asked.kind === "choice") possible.set(fact, one(asked.options.map(({ code }) => code)));
  }
  return possible;
}

function both(one: Allowed, other: Allowed): Allowed {
  const of = one.of && other.of ? new Set([...one.of].filter((value) => other.of?.has(value))) : (one.of ?? other.of);
  return {
    from: Math.max(one.from, other.from),
    to: Math.min(one.to, other.to),
    of,
    not: new Set([...one.not, ...other.not]),
  };
}

function isImpossible(demands: readonly Demand[]): boolean {
  const facts = new Set(demands.flatMap((demand) => [...demand.keys()]));
  return [...facts].some((fact) => isEmpty(together(demands, fact)));
}

function together(demands: readonly Demand[], fact: string): Allowed {
  return demands.reduce((allowed, demand) => both(allowed, demand.get(fact) ?? anything), anything);
}

function isEmpty(allowed: Allowed): boolean {
  return allowed.from > allowed.to || (allowed.of !== null && ![...allowed.of].some((value) => admits(allowed, value)));
}

function admits({ from, to, of, not }: Allowed, value: string): boolean {
  const isBounded = from !== -Infinity || to !== Infinity;
  const number = Number(value);
  return (!of || of.has(value)) && !not.has(value) && (!isBounded || (number >= from && number <= to));
}

/** Whether who meets the demands meets what is asked besides. */
function implies(demands: readonly Demand[], asked: Demand): boolean {
  return [...asked].every(([fact, allowed]) => {
    const mine = together(demands, fact);
    if (mine.of) return [...mine.of].every((value) => !admits(mine, value) || admits(allowed, value));
    const isWithin = mine.from >= allowed.from && mine.to <= allowed.to;
    return isWithin && allowed.of === null && [...allowed.not].every((value) => !admits(mine, value));
  });
}

type Period = Pick<EligibilityRule, "validFrom" | "validTo">;

function overlap(one: Period, other: Period): boolean {
  return (
    (one.validFrom ?? "") <= (other.validTo ?? "9999-12-31") && (other.validFrom ?? "") <= (one.validTo ?? "9999-12-31")
  );
}

function covers(outer: Period, inner: Period): boolean {
  return (
    (outer.validFrom ?? "") <= (inner.validFrom ?? "") &&
    (outer.validTo ?? "9999-12-31") >= (inner.validTo ?? "9999-12-31")
  );
}
