import { beforeAll, describe, expect, test } from "vitest";
import { visitor } from "@/lib/actors";
import { catalogue } from "@/lib/products/queries";
import { caller, openHouse } from "@/lib/testing/house";
import { readReference, versionKey, writeReference } from "./reference";
import type { Simulation } from "./simulation";
import { simulationOf } from "./testing/simulations";
import { verificationOf, verifiedSimulation } from "./verification";

openHouse();

let simulation: Simulation;
let others: Simulation[];

beforeAll(async () => {
  const result = await catalogue(caller(visitor), {});
  if (!result.ok) throw new Error(result.code);
  const all = result.value.map((product) => {
    const { amount, term } = product.config;
    return simulationOf(product, amount.exampleCents + 12, term.exampleMonths);
  });
  const [one, ...rest] = all;
  if (!one) throw new Error("no product");
  simulation = one;
  others = rest;
});

const check = (reference: string, code: string) => verifiedSimulation(caller(visitor), { reference, code });

/** The reference another sheet would have, beside the code of this one. */
const forged = (change: Partial<Simulation>) => verificationOf({ ...simulation, ...change }).reference;

describe("a sheet of ours", () => {
  test("is known by what stands on it, however it is typed", async () => {
    const { reference, code } = verificationOf(simulation);
    expect(reference).toMatch(/^([0-9A-Z]{4}-){3}[0-9A-Z]{4}$/);
    expect(code).toMatch(/^([0-9A-Z]{4}-){2}[0-9A-Z]{4}$/);
    const { amountCents, termMonths, disbursedOn, issuedOn } = simulation;
    for (const typed of [
      [reference, code],
      [reference.toLowerCase().replaceAll("-", " "), code.replaceAll("0", "O").replaceAll("1", "l")],
    ] as const) {
      const result = await check(...typed);
      expect(result).toMatchObject({ ok: true, value: { amountCents, termMonths, disbursedOn, issuedOn } });
      expect(result.ok && result.value.product.versionId).toBe(simulation.product.versionId);
    }
  });

  test("each product's", async () => {
    for (const other of others) {
      const { reference, code } = verificationOf(other);
      expect(await check(reference, code)).toMatchObject({ ok: true });
    }
  });

  test("an offer is told from the simulation with the same figures", async () => {
    const offer = verificationOf({ ...simulation, isOffer: true });
    expect(offer.reference).toBe(verificationOf(simulation).reference);
    expect(offer.code).not.toBe(verificationOf(simulation).code);
    expect(await check(offer.reference, offer.code)).toMatchObject({ ok: true, value: { isOffer: true } });
    const tried = verificationOf(simulation);
    const result = await check(tried.reference, tried.code);
    expect(result.ok && result.value.isOffer).toBeUndefined();
  });

  test("the link on it leads to the same", () => {
    const { link, reference, code } = verificationOf(simulation);
    const url = new URL(link);
    expect([url.pathname, url.searchParams.get("referencia"), url.searchParams.get("codigo")]).toEqual([
      ...["/verificar", reference, code],
    ]);
  });
});

describe("one thing changed is not ours", () => {
  test.each([
    ["a céntimo", () => forged({ amountCents: simulation.amountCents + 1 })],
    ["a month", () => forged({ termMonths: simulation.termMonths - 1 })],
    ["the day of issue", () => forged({ issuedOn: "2026-11-22" })],
    ["the disbursement", () => forged({ disbursedOn: "2026-12-31" })],
    ["an amount out of range", () => forged({ amountCents: 1 })],
    [
      "a version that never was",
      () => forged({ product: { ...simulation.product, versionId: "00000000-0000-4000-8000-000000000000" } }),
    ],
  ])("%s", async (_, reference) => {
    const { code } = verificationOf(simulation);
    expect(await check(reference(), code)).toMatchObject({ ok: false, code: "not_found" });
  });

  test("each character of the code counts", async () => {
    const { reference, code } = verificationOf(simulation);
    for (const [at, character] of [...code].entries()) {
      if (character === "-") continue;
      const changed = code.slice(0, at) + (character === "7" ? "8" : "7") + code.slice(at + 1);
      expect(await check(reference, changed)).toMatchObject({ ok: false, code: "not_found" });
    }
  });

  test("a version of other figures has another code", () => {
    const { product } = simulation;
    const dearer = { ...simulation, product: { ...product, config: { ...product.config, annualRateBps: 9_900 } } };
    expect(verificationOf(dearer).code).not.toBe(verificationOf(simulation).code);
  });
});

describe("hostile input", () => {
  test.each([
    ["", ""],
    ["'; drop table products", "1"],
    ["\ud800".repeat(16), "\u202e".repeat(12)],
    ["x".repeat(100), "x".repeat(100)],
  ])("%j is no reference", async (reference, code) => {
    expect(await check(reference, code)).toMatchObject({
      ok: false,
      code: "invalid_input",
      fields: { referencia: "field_invalid", codigo: "field_invalid" },
    });
  });

  test("what the gate refuses before it looks at fields", async () => {
    expect(await check("%00%00", "\u0000".repeat(12))).toMatchObject({ ok: false, code: "invalid_input" });
  });

  test("too long for the gate", async () => {
    expect(await check("x".repeat(101), "y")).toMatchObject({ ok: false, code: "invalid_input" });
  });

  test("all ones and all zeros prove nothing", async () => {
    for (const character of ["Z", "0"]) {
      expect(await check(character.repeat(16), character.repeat(12))).toMatchObject({ ok: false, code: "not_found" });
    }
  });
});

test("a reference holds its five facts", () => {
  const facts = {
    versionKey: 32_767,
    amountCents: 10_000_000_000,
    termMonths: 360,
    issuedOn: "2099-12-31",
    disbursedOn: "2100-01-31",
  };
  expect(readReference(writeReference(facts))).toEqual(facts);
  expect(versionKey("ffff0000-0000-4000-8000-000000000000")).toBe(32_767);
});
