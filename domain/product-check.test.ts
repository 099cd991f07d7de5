import { expect, it } from "vitest";
import type { ProductConfig } from "./product";
import { configurationIssues } from "./product-check";
import { exampleProduct } from "./testing/product";

type Change = (product: ProductConfig) => Partial<ProductConfig>;
const member = { fact: "answer.members", is: "at_least", value: 5 } as const;
const text = { es: "Texto", en: "" };

function found(change: Change): string[] {
  const product = exampleProduct();
  return configurationIssues({ ...product, ...change(product) }).map(
    ({ path, message }) => `${path.join(".")} ${message}`,
  );
}

it("finds nothing in a product that can be offered", () => {
  expect(found(() => ({}))).toEqual([]);
});

it.each<[string, Change]>([
  ["name.es text_missing", () => ({ name: { es: "", en: "Name" } })],
  [
    "amount.maxCents amount_range",
    ({ amount }) => ({ amount: { ...amount, minCents: 31_000_00, maxCents: 30_000_00 } }),
  ],
  ["term.exampleMonths example_out_of_range", ({ term }) => ({ term: { ...term, exampleMonths: 360 } })],
  ["grace.instalments grace_range", () => ({ grace: { kind: "partial", instalments: 0 } })],
  [
    "grace.instalments grace_range",
    () => ({ calendar: { kind: "fixed_day", day: 5, everyMonths: 6 }, grace: { kind: "total", instalments: 2 } }),
  ],
  [
    "calendar.kind instalments_too_many",
    ({ term }) => ({ calendar: { kind: "every_n_days", days: 7 }, term: { ...term, maxMonths: 120 } }),
  ],
  ["ladder.1.upToCents ladder_not_ascending", ({ ladder }) => ({ ladder: [...ladder, ...ladder] })],
  ["ladder ladder_too_short", () => ({ ladder: [{ upToCents: 100_00, decidedBy: "committee", quorum: 4 }] })],
  [
    "ladder.0.quorum quorum_not_needed",
    ({ ladder }) => ({ ladder: ladder.map((rung) => ({ ...rung, decidedBy: "approver", quorum: 3 })) }),
  ],
  [
    "eligibility.0.requires fact_unknown",
    ({ eligibility: [rule] }) => ({
      eligibility: rule ? [{ ...rule, requires: { ...member, fact: "answer.nobody" } }] : [],
    }),
  ],
  [
    "eligibility.0.validTo period_reversed",
    ({ eligibility: [rule] }) => ({
      eligibility: rule ? [{ ...rule, validFrom: "2027-01-01", validTo: "2026-01-01" }] : [],
    }),
  ],
  ["requiredFacts.0.fact fact_unknown", () => ({ requiredFacts: [{ step: "decide", fact: "answer.nobody" }] })],
  ["covenants code_repeated", () => ({ covenants: [1, 2].map(() => ({ code: "reports", text, everyMonths: 6 })) })],
  [
    "termRules.0.when fact_unknown",
    () => ({
      termRules: [
        {
          code: "small",
          when: { ...member, fact: "loan.colour" },
          maxAmountCents: 500_00,
          maxTermMonths: null,
          reason: text,
        },
      ],
    }),
  ],
  [
    "charges charges_too_high",
    ({ amount }) => ({
      charges: [{ kind: "notary", name: text, amountCents: amount.minCents, when: "upfront", legalBasis: null }],
    }),
  ],
])("finds %s", (issue, change) => {
  expect(found(change)).toContain(issue);
});
