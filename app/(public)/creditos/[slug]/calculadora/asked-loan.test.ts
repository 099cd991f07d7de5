import { describe, expect, test } from "vitest";
import type { ProductConfig } from "@/domain/product";
import { demoProducts } from "@/lib/demo/products";
import { askedLoan, offeredTerms, plain } from "./asked-loan";

const config = demoProducts.find((product) => product.slug === "equipo-sin-mercurio")?.config as ProductConfig;
const withTerm = (minMonths: number, maxMonths: number): ProductConfig => ({
  ...config,
  term: { minMonths, maxMonths, exampleMonths: minMonths },
});

describe("askedLoan", () => {
  test("an empty address is the product's example", () => {
    expect(askedLoan(config, { amount: "", term: "" })).toMatchObject({ amountCents: 30_000_00, termMonths: 24 });
  });

  test.each([
    ["60,000", 60_000_00],
    ["60000.50", 60_000_50],
    ["S/ 60 000", 60_000_00],
  ])("%s is taken", (amount, cents) => {
    expect(askedLoan(config, { amount, term: "12" })).toMatchObject({ amountCents: cents, amountProblem: null });
  });

  test("out of range keeps what was typed and names the nearest amount", () => {
    expect(askedLoan(config, { amount: "200,000", term: "24" })).toMatchObject({
      amountTyped: "200,000",
      amountCents: null,
      amountProblem: { code: "amount_high", nearestCents: 100_000_00 },
      termMonths: 24,
    });
    expect(askedLoan(config, { amount: "1", term: "24" }).amountProblem).toEqual({
      code: "amount_low",
      nearestCents: 5_000_00,
    });
  });

  test("what is no amount or no term is said so", () => {
    const asked = askedLoan(config, { amount: "mucho", term: "dos" });
    expect(asked).toMatchObject({ amountTyped: "mucho", amountProblem: { code: "amount_wrong" } });
    expect(asked.termProblem).toEqual({ nearestMonths: null });
    expect(askedLoan(config, { amount: "", term: "99" }).termProblem).toEqual({ nearestMonths: 36 });
  });
});

test.each([
  [12, 36, null, [12, 18, 24, 30, 36]],
  [3, 18, null, [3, 6, 12, 18]],
  [6, 18, 7, [6, 7, 9, 12, 15, 18]],
  [12, 12, null, [12]],
  [1, 360, null, [1, 120, 240, 360]],
])("terms from %i to %i", (min, max, asked, terms) => {
  expect(offeredTerms(withTerm(min, max), asked)).toEqual(terms);
});

test("amounts are written as people type them", () => {
  expect([plain(500_00), plain(30_000_00), plain(1_234_567_89)]).toEqual(["500", "30,000", "1,234,567.89"]);
});
