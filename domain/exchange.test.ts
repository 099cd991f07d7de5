import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { valuesOf } from "./editor/testing/values";
import { exchangeFormat, readExchange, writeExchange } from "./exchange";
import { productShape } from "./product";
import { productForm } from "./product-form";
import { templates } from "./templates";
import { exampleProduct } from "./testing/product";

const address = "https://veta.example/esquemas/veta-producto-2.json";
const text = (product: unknown) => JSON.stringify({ format: exchangeFormat, product });
const example = exampleProduct();

it("gives back what was written, for every template", () => {
  for (const { draft } of templates) {
    const config = productShape.parse(draft);
    expect(readExchange(writeExchange(config, address))).toEqual({ ok: true, config, lender: null });
  }
});

it("says whose product it was", () => {
  const lender = { slug: "caja-de-prueba", name: "Caja de Prueba" };
  expect(readExchange(writeExchange(example, address, lender))).toEqual({ ok: true, config: example, lender });
});

it("gives back what was written, for whatever the shape allows", () => {
  // Each part of a generated value is taken where it fits, so that no run is thrown away.
  const fields = productForm.kind === "group" ? productForm.fields.filter(({ name }) => name !== "schema") : [];
  const parts = fc.constantFrom(...fields).chain(({ name, shape }) => fc.tuple(fc.constant(name), valuesOf(shape)));
  const configs = fc.tuple(fc.constantFrom(...templates), fc.array(parts, { minLength: 1, maxLength: 6 }));
  let taken = 0;
  fc.assert(
    fc.property(configs, ([{ draft }, changed]) => {
      let config = productShape.parse(draft);
      for (const [name, value] of changed) {
        const parsed = productShape.safeParse({ ...config, [name]: value });
        if (!parsed.success) continue;
        config = parsed.data;
        taken += 1;
      }
      const written = writeExchange(config, address);
      const read = readExchange(written);
      expect(read).toEqual({ ok: true, config, lender: null });
      expect(read.ok && writeExchange(read.config, address)).toBe(written);
    }),
    { numRuns: 40 },
  );
  expect(taken).toBeGreaterThan(20);
});

describe("refuses", () => {
  const good = text(example);
  const rule = example.eligibility[0];
  const deep = (levels: number): unknown => (levels === 0 ? 1 : { not: deep(levels - 1) });
  it.each([
    ["nothing", "  ", "file_empty"],
    ["what is no JSON", "{", "exchange_not_json"],
    ["half a file", good.slice(0, -9), "exchange_not_json"],
    ["a list", "[]", "exchange_format"],
    ["null", "null", "exchange_format"],
    ["a newer format", text(example).replace("product/2", "product/9"), "exchange_newer"],
    ["an older format", text(example).replace("product/2", "product/1"), "exchange_older"],
    ["a format of others", text(example).replace("veta.product/2", "other/2"), "exchange_format"],
    ["a file that is too large", text({ ...example, name: "x".repeat(600_000) }), "exchange_too_large"],
    ["nesting without end", "[".repeat(100_000), "exchange_too_deep"],
    ["a deep condition", text({ ...example, eligibility: [{ ...rule, requires: deep(40) }] }), "exchange_too_deep"],
    ["a million rules", `{"format":"${exchangeFormat}","product":[${"{},".repeat(100_000)}{}]}`, "exchange_too_long"],
    ["fifty rules", text({ ...example, eligibility: Array(50).fill(rule) }), "exchange_invalid"],
    ["a key twice", good.replace('"schema":2', '"schema":2,"schema":2'), "exchange_key_twice"],
    [
      "a key twice, far apart",
      good.replace('"schema":2', `"schema"${" ".repeat(500)}:2,"schema":2`),
      "exchange_key_twice",
    ],
    ["a key twice, spelled otherwise", good.replace('"schema":2', '"schema":2,"\\u0073chema":2'), "exchange_key_twice"],
    ["a prototype", good.replace('"schema":2', '"schema":2,"__proto__":{}'), "exchange_key_forbidden"],
    ["a hidden prototype", good.replace('"schema":2', '"schema":2,"\\u005f_proto__":{}'), "exchange_key_forbidden"],
    ["a constructor", good.replace('"schema":2', '"schema":2,"constructor":{}'), "exchange_key_forbidden"],
    ["an unknown key", text({ ...example, hidden: 1 }), "exchange_invalid"],
    ["a number beyond range", text({ ...example, annualRateBps: 1e300 }), "exchange_invalid"],
    ["no whole number", text({ ...example, annualRateBps: 1.5 }), "exchange_invalid"],
    ["a negative amount", text({ ...example, amount: { ...example.amount, minCents: -1 } }), "exchange_invalid"],
    ["another shape", text({ ...example, schema: 3 }), "exchange_invalid"],
    [
      "a forbidden charge",
      text({
        ...example,
        charges: [
          { kind: "disbursement", name: { es: "x", en: "" }, amountCents: 1, when: "upfront", legalBasis: null },
        ],
      }),
      "exchange_invalid",
    ],
  ])("%s", (_what, given, code) => {
    const began = performance.now();
    expect(readExchange(given)).toMatchObject({ ok: false, code });
    expect(performance.now() - began).toBeLessThan(2_000);
    expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
  });

  it("and names the place", () => {
    const read = readExchange(text({ ...example, hidden: 1 }));
    expect(read).toMatchObject({ at: "product.hidden" });
  });
});

it("takes keys that only look alike in different objects, and quotes inside texts", () => {
  const config = { ...example, name: { es: 'Crédito "x": {"es": 1}', en: "" } };
  expect(readExchange(text(config))).toEqual({ ok: true, config, lender: null });
});
