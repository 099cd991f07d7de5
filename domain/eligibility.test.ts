import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Condition, evaluate, type Facts } from "./condition";
import { condition, type EligibilityRule, eligibility } from "./eligibility";

const member: Condition = { fact: "answer.members", is: "at_least", value: 5 };
const active: Condition = { fact: "answer.reinfo", is: "one_of", value: ["active", "formal"] };

describe("rules with three answers", () => {
  it.each([
    [member, { "answer.members": 5 }, "meets"],
    [member, { "answer.members": 4 }, "fails"],
    [member, {}, "unknown"],
    [member, { "answer.members": null }, "unknown"],
    [active, { "answer.reinfo": "unknown" }, "unknown"],
    [active, { "answer.reinfo": "none" }, "fails"],
    [{ all: [member, active] }, { "answer.members": 4 }, "fails"],
    [{ all: [member, active] }, { "answer.members": 9 }, "unknown"],
    [{ any: [member, active] }, { "answer.members": 9 }, "meets"],
    [{ any: [member, active] }, { "answer.members": 4 }, "unknown"],
    [{ not: member }, {}, "unknown"],
    [{ not: member }, { "answer.members": 4 }, "meets"],
  ] as [Condition, Facts, string][])("%j with %j %s", (rule, facts, verdict) => {
    expect(evaluate(rule, facts)).toBe(verdict);
  });

  it("never counts what is missing as zero", () => {
    expect(evaluate({ fact: "answer.debt", is: "at_most", value: 100 }, {})).toBe("unknown");
  });

  const leaf = fc.record({
    fact: fc.constantFrom("answer.a", "answer.b", "answer.c"),
    is: fc.constantFrom("equal" as const, "at_least" as const, "at_most" as const),
    value: fc.integer({ min: 0, max: 3 }),
  });
  const tree: fc.Arbitrary<Condition> = fc.letrec<{ node: Condition }>((tie) => ({
    node: fc.oneof(
      { depthSize: "small", maxDepth: 3 },
      leaf,
      fc.array(tie("node"), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
      fc.array(tie("node"), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
      tie("node").map((not) => ({ not })),
    ),
  })).node;
  const facts = fc.record(
    {
      "answer.a": fc.integer({ min: 0, max: 3 }),
      "answer.b": fc.integer({ min: 0, max: 3 }),
      "answer.c": fc.integer({ min: 0, max: 3 }),
    },
    { requiredKeys: [] },
  );

  it("never changes a settled answer when more becomes known", () => {
    fc.assert(
      fc.property(tree, facts, fc.integer({ min: 0, max: 3 }), (rule, known, more) => {
        const before = evaluate(rule, known);
        const after = evaluate(rule, { "answer.a": more, "answer.b": more, "answer.c": more, ...known });
        return before === "unknown" || before === after;
      }),
      { numRuns: 2_000 },
    );
  });

  it("knows the answer when every fact is known", () => {
    const all = { "answer.a": 1, "answer.b": 2, "answer.c": 3 };
    fc.assert(
      fc.property(tree, (rule) => evaluate(rule, all) !== "unknown"),
      { numRuns: 1_000 },
    );
  });

  it("refuses what is nested too deep, circular or made of thousands of parts", () => {
    let deep: Condition = member;
    for (let i = 0; i < 50; i++) deep = { not: deep };
    expect(condition.safeParse(deep).success).toBe(false);
    expect(condition.safeParse({ all: Array.from({ length: 5_000 }, () => member) }).success).toBe(false);
    const circular: { all: unknown[] } = { all: [] };
    circular.all.push(circular);
    expect(condition.safeParse(circular).success).toBe(false);
  });

  it("fails for one failing rule and stays open for one unknown", () => {
    const rule = (code: string, requires: Condition): EligibilityRule => ({
      code,
      requires,
      name: null,
      effect: "knock_out",
      validFrom: null,
      validTo: null,
      message: { es: "m", en: "" },
      cure: { es: "c", en: "" },
      legalBasis: null,
    });
    const rules = [rule("members", member), rule("reinfo", active)];
    expect(eligibility(rules, { "answer.members": 4 }, "2026-11-23").verdict).toBe("fails");
    expect(eligibility(rules, { "answer.members": 5 }, "2026-11-23").verdict).toBe("unknown");
    expect(eligibility(rules, { "answer.members": 5, "answer.reinfo": "active" }, "2026-11-23").verdict).toBe("meets");
    expect(eligibility([], {}, "2026-11-23").verdict).toBe("meets");
    const lapsed = { ...rule("members", member), validTo: "2026-11-22" };
    const coming = { ...rule("members", member), validFrom: "2026-11-24" };
    expect(eligibility([lapsed, coming], { "answer.members": 4 }, "2026-11-23").verdict).toBe("meets");
    const refers: EligibilityRule = { ...rule("members", member), effect: "refer" };
    expect(eligibility([refers], { "answer.members": 4 }, "2026-11-23").verdict).toBe("unknown");
  });
});
