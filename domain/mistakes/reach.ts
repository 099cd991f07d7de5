import type { Comparison, Condition } from "../condition";
import type { KnownFact } from "../product-facts";

/** Whether a condition can be met at all, by what its facts can be and by when their questions are asked. */

type Literal = { comparison: Comparison; negated: boolean };
/** What a fact can be, where it can be told. */
export type Domain = Pick<KnownFact, "kind"> & { options: readonly string[]; min: number; max: number };

/** Ways tried before a condition is taken for one that can be met. */
const mostWays = 2_000;

export function canBeMet(
  condition: Condition,
  domainOf: (fact: string) => Domain | undefined,
  askWhenOf: (fact: string) => Condition | null,
): boolean {
  let left = mostWays;
  const explore = (literals: readonly Literal[], seen: ReadonlySet<string>): boolean => {
    left -= 1;
    if (left < 0) return true;
    if (!agree(literals, domainOf)) return false;
    const next = literals.map(({ comparison }) => comparison.fact).find((fact) => !seen.has(fact) && askWhenOf(fact));
    const asked = next === undefined ? null : askWhenOf(next);
    if (next === undefined || !asked) return true;
    const known = new Set(seen).add(next);
    return some(ways(asked, false), (more) => explore([...literals, ...more], known));
  };
  return some(ways(condition, false), (literals) => explore(literals, new Set()));
}

function some<Item>(items: Iterable<Item>, holds: (item: Item) => boolean): boolean {
  for (const item of items) if (holds(item)) return true;
  return false;
}

/** Each set of comparisons that would do, one after the other: there may be too many to hold. */
function* ways(condition: Condition, negated: boolean): Generator<Literal[]> {
  if ("not" in condition) yield* ways(condition.not, !negated);
  else if ("fact" in condition) yield [{ comparison: condition, negated }];
  else {
    const parts = "all" in condition ? condition.all : condition.any;
    if ("all" in condition !== negated) yield* together(parts, negated);
    else for (const part of parts) yield* ways(part, negated);
  }
}

function* together([first, ...rest]: readonly Condition[], negated: boolean): Generator<Literal[]> {
  if (!first) return yield [];
  for (const one of ways(first, negated)) for (const others of together(rest, negated)) yield [...one, ...others];
}

function agree(literals: readonly Literal[], domainOf: (fact: string) => Domain | undefined): boolean {
  const facts = new Set(literals.map(({ comparison }) => comparison.fact));
  return [...facts].every((fact) => {
    const domain = domainOf(fact);
    const own = literals.filter(({ comparison }) => comparison.fact === fact);
    if (!domain) return true;
    if (domain.kind === "number" || domain.kind === "money") return isSomeFigure(own, domain);
    return domain.kind === "list" ? isSomeList(own, domain) : isSomeValue(own, domain);
  });
}

function valuesOf({ value }: Comparison): string[] {
  return [value].flat().map(String);
}

/** Whether a literal lets a single value in by being among some, or keeps it out. */
function asks({ comparison: { is }, negated }: Literal): "among" | "not_among" | "order" {
  if (is === "at_least" || is === "at_most") return "order";
  return (is === "not_equal" || is === "excludes") !== negated ? "not_among" : "among";
}

function isSomeValue(literals: readonly Literal[], { options }: Domain): boolean {
  const lets = (value: string) =>
    literals.every((one) => {
      const way = asks(one);
      return way === "order" || valuesOf(one.comparison).includes(value) === (way === "among");
    });
  if (options.length > 0) return options.some(lets);
  const named = literals.filter((one) => asks(one) === "among").flatMap(({ comparison }) => valuesOf(comparison));
  // Any other text will do where none is asked for by name.
  return named.length === 0 || named.some(lets);
}

function isSomeList(literals: readonly Literal[], { options }: Domain): boolean {
  const out = new Set(
    literals.filter((one) => asks(one) === "not_among").flatMap(({ comparison }) => valuesOf(comparison)),
  );
  return literals
    .filter((one) => asks(one) === "among")
    .every(({ comparison }) => valuesOf(comparison).some((value) => options.includes(value) && !out.has(value)));
}

function isSomeFigure(literals: readonly Literal[], { min, max }: Domain): boolean {
  const lets = (value: number) =>
    value >= min &&
    value <= max &&
    literals.every((one) => {
      const { is, value: limit } = one.comparison;
      if (asks(one) === "order")
        return (is === "at_least" ? value >= Number(limit) : value <= Number(limit)) !== one.negated;
      return valuesOf(one.comparison).map(Number).includes(value) === (asks(one) === "among");
    });
  // Limits and what lies beside them: between two limits nothing changes.
  const limits = [min, max, ...literals.flatMap(({ comparison }) => valuesOf(comparison).map(Number))].filter(
    Number.isFinite,
  );
  const sorted = [...new Set(limits)].sort((a, b) => a - b);
  const between = sorted.slice(1).map((limit, at) => (limit + (sorted[at] ?? limit)) / 2);
  const outside = sorted.length > 0 ? [(sorted[0] ?? 0) - 1, (sorted.at(-1) ?? 0) + 1] : [0];
  return [...sorted, ...between, ...outside].some(lets);
}
