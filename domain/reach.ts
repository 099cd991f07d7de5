import type { Comparison, Condition } from "./condition";
import type { EligibilityRule } from "./eligibility";
import type { DocumentRequirement } from "./product";

/** Who a change lets through: more than before, or fewer. */
export type Reach = "wider" | "stricter";
/** "mixed" where neither is certain, whatever the answers are. */
export type Way = Reach | "same" | "mixed";

const opposite = { wider: "stricter", stricter: "wider", same: "same", mixed: "mixed" } as const;

/**
 * What a changed condition does to those it is asked of. Stricter: whatever is known of someone, the newer one never says
 * more than the older; wider the other way round. Only what is certain is said.
 */
export function wayOf(before: Condition, after: Condition): Way {
  if (same(before, after)) return "same";
  if ("not" in before && "not" in after) return opposite[wayOf(before.not, after.not)];
  if ("all" in before || "all" in after) return wayOfParts(partsOf("all", before), partsOf("all", after), "stricter");
  if ("any" in before || "any" in after) return wayOfParts(partsOf("any", before), partsOf("any", after), "wider");
  return "fact" in before && "fact" in after ? wayOfValue(before, after) : "mixed";
}

function partsOf(join: "all" | "any", condition: Condition): readonly Condition[] {
  if (join === "all" && "all" in condition) return condition.all;
  return join === "any" && "any" in condition ? condition.any : [condition];
}

/** Parts are one when they are alike; those left over are compared in their order, and what comes besides is `more`. */
function wayOfParts(before: readonly Condition[], after: readonly Condition[], more: Reach): Way {
  const gone = before.filter((part) => !after.some((other) => same(part, other)));
  const fresh = after.filter((part) => !before.some((other) => same(part, other)));
  if (gone.length === 0) return fresh.length === 0 ? "same" : more;
  if (fresh.length === 0) return opposite[more];
  if (gone.length !== fresh.length) return "mixed";
  return together(gone.map((part, index) => wayOf(part, fresh[index] ?? part)));
}

/** The way of several changes at once. */
function together(ways: readonly Way[]): Way {
  const moved = [...new Set(ways.filter((way) => way !== "same"))];
  return moved.length > 1 ? "mixed" : (moved[0] ?? "same");
}

function wayOfValue(before: Comparison, after: Comparison): Way {
  if (before.fact !== after.fact || before.is !== after.is) return "mixed";
  const [old, fresh] = [before.value, after.value];
  if (before.is === "one_of" && Array.isArray(old) && Array.isArray(fresh)) {
    if (old.every((value) => fresh.includes(value))) return "wider";
    return fresh.every((value) => old.includes(value)) ? "stricter" : "mixed";
  }
  if (typeof old !== "number" || typeof fresh !== "number") return "mixed";
  if (before.is === "at_least") return fresh > old ? "stricter" : "wider";
  if (before.is === "at_most") return fresh < old ? "stricter" : "wider";
  return "mixed";
}

/** What a changed requirement does; null before is a new one, null after one that is gone. */
export function wayOfRule(before: EligibilityRule | null, after: EligibilityRule | null): Way {
  if (!before || !after) return oneSide(before, after);
  if (before.validFrom !== after.validFrom || before.validTo !== after.validTo) return "mixed";
  const effect = before.effect === after.effect ? "same" : after.effect === "knock_out" ? "stricter" : "wider";
  return together([effect, wayOf(before.requires, after.requires)]);
}

/** What a changed paper does. One that nobody has to bring asks for nothing. */
export function wayOfPaper(before: DocumentRequirement | null, after: DocumentRequirement | null): Way {
  const [old, fresh] = [before?.required ? before : null, after?.required ? after : null];
  if (!old || !fresh) return oneSide(old, fresh);
  const lives = (days: number | null) => days ?? Number.POSITIVE_INFINITY;
  const [lived, living] = [lives(old.validDays), lives(fresh.validDays)];
  const age = lived === living ? "same" : living < lived ? "stricter" : "wider";
  const lack = old.mayLack === fresh.mayLack ? "same" : fresh.mayLack ? "wider" : "stricter";
  return together([age, lack, wayOfWhen(old.askWhen, fresh.askWhen), wayOfKinds(old.kinds, fresh.kinds)]);
}

/** Asked of more people is stricter. Without a condition it is asked of all. */
function wayOfWhen(before: Condition | null, after: Condition | null): Way {
  if (before && after) return opposite[wayOf(before, after)];
  return before === after ? "same" : after ? "wider" : "stricter";
}

function wayOfKinds(before: readonly string[], after: readonly string[]): Way {
  if (before.length === 0 || after.length === 0)
    return before.length === after.length ? "same" : after.length > 0 ? "wider" : "stricter";
  const [kept, covered] = [before.every((kind) => after.includes(kind)), after.every((kind) => before.includes(kind))];
  return kept && covered ? "same" : kept ? "stricter" : covered ? "wider" : "mixed";
}

function oneSide(before: unknown, after: unknown): Way {
  return before === after ? "same" : after ? "stricter" : "wider";
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
