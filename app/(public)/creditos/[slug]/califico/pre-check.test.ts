import { describe, expect, test } from "vitest";
import type { ProductConfig } from "@/domain/product";
import { demoProducts } from "@/lib/demo/products";
import { preCheck } from "./pre-check";

const config = demoProducts.find((product) => product.slug === "equipo-sin-mercurio")?.config as ProductConfig;
const right = {
  ver: "resultado",
  quienPide: "association",
  members: "24",
  reinfo_state: "active",
  igafom_stage: "presented",
  outside_protected: "yes",
  mercury_use: "replace",
  has_debts: "no",
};

function checked(changes: Record<string, string> = {}) {
  const answers: Record<string, string> = { ...right, ...changes };
  return preCheck(config, (name) => answers[name] ?? "", "2026-12-15");
}

describe("the pre-check", () => {
  test("says nothing before it was asked", () => {
    const fresh = preCheck(config, () => "", "2026-12-15");
    expect(fresh).toMatchObject({ errors: {}, outcome: null });
  });

  test("everything met: may apply", () => {
    expect(checked().outcome).toMatchObject({ verdict: "meets", kindServed: true });
  });

  test("one rule failed: not yet, with the rule", () => {
    const { outcome } = checked({ mercury_use: "keep" });
    expect(outcome?.verdict).toBe("fails");
    expect(outcome?.rules.filter((rule) => rule.verdict === "fails").map(({ rule }) => rule.code)).toEqual(["mercury"]);
  });

  test("not known is no no", () => {
    expect(checked({ reinfo_state: "unknown" }).outcome?.verdict).toBe("unknown");
  });

  test("an answer left out or wrong is asked again, and there is no result", () => {
    expect(checked({ members: "" })).toMatchObject({ errors: { members: "answer_required" }, outcome: null });
    expect(checked({ members: "muchos" })).toMatchObject({ errors: { members: "number_invalid" }, outcome: null });
    expect(checked({ quienPide: "pallaquera" })).toMatchObject({
      errors: { quienPide: "answer_required" },
      outcome: null,
    });
  });

  test("someone the product does not serve is told so", () => {
    expect(checked({ quienPide: "other" }).outcome?.kindServed).toBe(false);
  });
});
