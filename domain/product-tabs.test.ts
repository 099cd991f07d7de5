import { expect, it } from "vitest";
import { visibleFields } from "./editor/visible";
import { configKeys, productShape } from "./product";
import { productForm } from "./product-form";
import { keysOn, mostVisible, productTabs, tabOf } from "./product-tabs";
import { templates } from "./templates";

it("puts every part of a configuration on one tab, and something on each", () => {
  const placed = productTabs.map(keysOn);
  expect(placed.flat().sort()).toEqual([...configKeys].sort());
  expect(placed.every((keys) => keys.length > 0)).toBe(true);
  expect(["tasks.2.questions.0.label.es", "ladder", "schema", "toString", ""].map(tabOf)).toEqual([
    "questions",
    "approval",
    "card",
    "card",
    "card",
  ]);
});

it.each(templates)("shows at most 25 fields of $code at once", ({ draft }) => {
  expect(visibleFields(productForm, draft)).toBeLessThanOrEqual(mostVisible);
  expect(visibleFields(productForm, draft)).toBeGreaterThan(15);
});

it("shows the same number whatever a product's lists hold", () => {
  const [{ draft }] = templates as [(typeof templates)[number]];
  const many = productShape.parse({ ...draft, eligibility: [], charges: [], ladder: Array(10).fill(draft.ladder[0]) });
  expect(visibleFields(productForm, many)).toBe(visibleFields(productForm, draft));
});
