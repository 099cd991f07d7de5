import fc from "fast-check";
import { expect, it } from "vitest";
import { withValueAt } from "./editor/path";
import { acts, stepped } from "./editor/steps";
import { typedOf } from "./editor/typed";
import { productForm, productLeaves, unreadableIn } from "./product-form";
import { readDraft, shownBeside } from "./product-mend";
import { shippedLists } from "./settings/lists";
import { templates } from "./templates";

const [{ draft: whole }] = templates as [(typeof templates)[number]];
const offered = {
  guarantees: shippedLists.guarantees.map(({ code }) => code),
  fundingSources: shippedLists.fundingSources.map(({ code }) => code),
};
const at = (path: string, value: unknown) => withValueAt(whole, path, value);
const blocking = (content: unknown) =>
  readDraft(content, whole, offered)
    .mistakes.filter(({ severity }) => severity === "blocks")
    .map(({ path, code }) => [path, code]);

it.each(templates)("finds nothing that blocks in $code", ({ draft }) => {
  const { config, open, mistakes } = readDraft(draft, draft, offered);
  expect([config, open, mistakes.filter(({ severity }) => severity === "blocks")]).toEqual([draft, [], []]);
});

it("reads a draft as far as it can, and names what it cannot", () => {
  const content = withValueAt(at("amount.minCents", null), "annualRateBps", 1_234);
  const { config, open } = readDraft(content, whole, offered);
  expect({ ...config, amount: null }).toEqual({ ...whole, annualRateBps: 1_234, amount: null });
  expect([config.amount, open]).toEqual([whole.amount, ["amount"]]);
  expect(blocking(content)).toEqual([["amount.minCents", "answer_required"]]);
});

it("goes on finding what is wrong elsewhere while one part is unfinished", () => {
  const content = withValueAt(at("tasks.0.title.es", ""), "grace", { kind: "none", instalments: 3 });
  expect(blocking(withValueAt(content, "amount.maxCents", null))).toEqual([
    ["amount.maxCents", "answer_required"],
    ["tasks.0.title.es", "text_missing"],
    ["grace.instalments", "grace_range"],
  ]);
});

it("names the row of a condition that is not finished", () => {
  const requires = {
    all: [
      { fact: "loan.amountCents", is: "at_most", value: "" },
      { fact: "", is: "equal", value: "" },
    ],
  };
  expect(blocking(at("eligibility.0.requires", requires))).toEqual([
    ["eligibility.0.requires.0.value", "answer_required"],
    ["eligibility.0.requires.1.fact", "fact_required"],
  ]);
});

it("keeps what is merely empty to itself until it is asked for", () => {
  const { mistakes } = readDraft(withValueAt(at("pays.es", ""), "scorecard.reviewPoints", 900), whole, offered);
  const codes = (withEmpty: boolean) => shownBeside(mistakes, withEmpty).map(({ code }) => code);
  expect(codes(false)).toEqual(["review_above_pass"]);
  expect(codes(true)).toEqual(["text_missing", "review_above_pass"]);
});

it("reads whatever steps and emptied inputs leave behind", () => {
  const paths = Object.keys(typedOf(productForm, whole, productLeaves(whole))).map((path) =>
    path.replace(/\.(es|en)$/, ""),
  );
  const step = fc.record({
    act: fc.constantFrom(...acts),
    path: fc.constantFrom("", "tasks", "eligibility", "charges", ...paths),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 6 }), (steps) => {
      const content = steps.reduce<unknown>((value, one) => stepped(productForm, value, one)?.value ?? value, whole);
      const { open, mistakes } = readDraft(content, whole, offered);
      expect(open.length > 0).toBe(Object.keys(unreadableIn(content)).length > 0);
      expect(open.every((key) => mistakes.some(({ path }) => path.startsWith(key)))).toBe(true);
    }),
    { numRuns: 60 },
  );
});

it("names what is taken from a list that does not offer it", () => {
  const taken = at("guarantees", [{ kind: "gold_bars", haircutBps: 0, coverageBps: 0, stateCover: [], note: null }]);
  expect(blocking(taken)).toContainEqual(["guarantees.0.kind", "code_not_listed"]);
  const funded = at("funding", { source: "Fondo de antes", envelopeCents: 100_00 });
  expect(blocking(funded)).toContainEqual(["funding.source", "code_not_listed"]);
  expect(blocking(at("funding", { source: "own_funds", envelopeCents: 100_00 }))).toEqual(blocking(whole));
});
