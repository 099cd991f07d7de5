import { expect, it } from "vitest";
import type { Condition } from "../condition";
import { type ProductConfig, productShape } from "../product";
import { templates } from "../templates";
import { ruleMistakes } from "./rules";

const text = { es: "x", en: "" };
const common = { label: text, hint: null, required: true, allowUnknown: false, preCheck: false, askWhen: null };
const [{ draft }] = templates as [(typeof templates)[number]];

type Rule = { requires: Condition; effect?: "knock_out" | "refer"; validFrom?: string; validTo?: string };

function found(...rules: Rule[]) {
  const config: ProductConfig = productShape.parse({
    ...draft,
    audience: ["association", "company"],
    tasks: [
      {
        code: "about",
        title: text,
        minutes: 1,
        questions: [
          { kind: "number", code: "members", ...common, unit: null, min: 1, max: 200, decimals: 0 },
          { kind: "yes_no", code: "debts", ...common },
          {
            kind: "many",
            code: "uses",
            ...common,
            allowNone: true,
            options: ["table", "retort"].map((code) => ({ code, label: text })),
          },
          { kind: "text", code: "name", ...common, maxLength: 80, long: false },
        ],
      },
    ],
    eligibility: rules.map((rule, index) => ({
      code: `rule_${index}`,
      message: text,
      cure: text,
      legalBasis: null,
      ...rule,
    })),
  });
  return ruleMistakes(config).map(({ path, code, facts }) => [path.split(".")[1], code, facts.rule]);
}

const atLeast = (value: number): Condition => ({ fact: "answer.members", is: "at_least", value });
const atMost = (value: number): Condition => ({ fact: "answer.members", is: "at_most", value });
const debts = (value: string): Condition => ({ fact: "answer.debts", is: "equal", value });

it.each<[string, Rule[], unknown[]]>([
  ["nothing in rules that agree", [{ requires: atLeast(10) }, { requires: debts("no") }], []],
  ["a rule beyond the limits of its question", [{ requires: atLeast(500) }], [["0", "rule_never_met", undefined]]],
  ["a rule against itself", [{ requires: { all: [atLeast(10), atMost(5)] } }], [["0", "rule_never_met", undefined]]],
  ["an answer that nobody can give", [{ requires: debts("maybe") }], [["0", "rule_never_met", undefined]]],
  [
    "a kind that is not served",
    [{ requires: { fact: "applicant.kind", is: "equal", value: "pallaquera" } }],
    [["0", "rule_never_met", undefined]],
  ],
  [
    "two rules against each other",
    [{ requires: atLeast(10) }, { requires: atMost(5) }],
    [["1", "rule_contradicts", 1]],
  ],
  ["two answers at once", [{ requires: debts("no") }, { requires: debts("yes") }], [["1", "rule_contradicts", 1]]],
  [
    "no quarrel in different times",
    [
      { requires: atLeast(10), validTo: "2026-01-31" },
      { requires: atMost(5), validFrom: "2026-02-01" },
    ],
    [],
  ],
  [
    "no quarrel with a rule that only refers",
    [{ requires: atLeast(10) }, { requires: atMost(5), effect: "refer" }],
    [],
  ],
  [
    "a rule that another one outdoes",
    [{ requires: atLeast(5) }, { requires: atLeast(10) }],
    [["0", "rule_shadowed", 2]],
  ],
  [
    "the later of two that are the same",
    [{ requires: atLeast(5) }, { requires: atLeast(5) }],
    [["1", "rule_shadowed", 1]],
  ],
  [
    "what a joined rule asks for already",
    [{ requires: { all: [atLeast(10), debts("no")] } }, { requires: debts("no") }],
    [["1", "rule_shadowed", 1]],
  ],
  [
    "nothing where the other one ends before",
    [{ requires: atLeast(5) }, { requires: atLeast(10), validTo: "2026-12-31" }],
    [],
  ],
  [
    "nothing where the other one only refers",
    [{ requires: atLeast(5) }, { requires: atLeast(10), effect: "refer" }],
    [],
  ],
  ["a rule that stops nobody", [{ requires: atLeast(1) }], [["0", "rule_idle", undefined]]],
  [
    "what can be left out of both answers",
    [{ requires: { fact: "answer.debts", is: "not_equal", value: "maybe" } }],
    [["0", "rule_idle", undefined]],
  ],
  [
    "nothing in what it cannot tell",
    [{ requires: { any: [atLeast(500), debts("no")] } }, { requires: { not: atLeast(500) } }],
    [],
  ],
  [
    "nothing in lists, which hold several answers",
    ["table", "retort"].map((value) => ({ requires: { fact: "answer.uses", is: "includes" as const, value } })),
    [],
  ],
  ["nothing in free text", [{ requires: { fact: "answer.name", is: "equal", value: "Ana" } }], []],
])("finds %s", (_name, rules, expected) => {
  expect(found(...rules)).toEqual(expected);
});

it.each(templates)("finds nothing that blocks in $code", (template) => {
  expect(ruleMistakes(template.draft)).toEqual([]);
});
