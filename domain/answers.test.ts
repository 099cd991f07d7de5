import { describe, expect, it } from "vitest";
import { demoProducts } from "@/lib/demo/products";
import { parseAnswer } from "./answer/parse";
import { parseDate } from "./answer/scalar";
import { answersUnder, gaps, loanGap } from "./answers";
import { gatherFacts } from "./facts";
import { preCheckQuestions, questionsOf, readConfig } from "./product";
import { productConfig } from "./product-check";
import type { Question } from "./question";

const equipment = demoProducts[0]?.config;
if (!equipment) throw new Error("no example product");
const asked = (code: string): Question => {
  const found = questionsOf(equipment).find((question) => question.code === code);
  if (!found) throw new Error(code);
  return found;
};
const today = "2026-11-23";

describe("reading an answer", () => {
  it.each([
    ["members", "23", 23],
    ["members", " 1,250 ", 1250],
    ["members", "2.5", "number_decimals"],
    ["members", "0", "number_too_small"],
    ["members", "veinte", "number_invalid"],
    ["members", "unknown", "answer_invalid"],
    ["equipment_price", "S/ 38,500.00", 38_500_00],
    ["equipment_price", "38500", 38_500_00],
    ["equipment_price", "1.500,50", "money_invalid"],
    ["equipment_price", "5", "number_too_small"],
    ["active_since", "1/3/2019", "2019-03-01"],
    ["active_since", "31/02/2019", "date_invalid"],
    ["active_since", "24/11/2026", "date_in_future"],
    ["reinfo_state", "active", "active"],
    ["reinfo_state", "unknown", "unknown"],
    ["reinfo_state", "golden", "answer_invalid"],
    ["has_debts", "yes", "yes"],
    ["has_debts", "maybe", "answer_invalid"],
    ["supplier_ruc", "20 100070970", "20100070970"],
    ["supplier_ruc", "20512333798", "ruc_check_digit"],
    ["supplier_ruc", "11292005483", "ruc_prefix"],
    ["work_place", "210101", "210101"],
    ["work_place", "999999", "place_unknown"],
    ["mercury_monthly", "x".repeat(121), "number_invalid"],
    ["work_point", "x".repeat(20_001), "text_too_long"],
  ])("%s: %j is %j", (code, typed, value) => {
    const parsed = parseAnswer(asked(code), typed, today);
    expect(parsed.ok ? parsed.value : parsed.code).toEqual(value);
  });

  it("takes an empty field as not answered yet", () => {
    expect(parseAnswer(asked("members"), "  ", today)).toEqual({ ok: true, value: null });
  });

  it.each([
    ["2026-02-29", null],
    ["29/02/2028", "2028-02-29"],
    ["1.1.2020", "2020-01-01"],
    ["1/1/20", null],
  ])("date %s", (typed, iso) => {
    expect(parseDate(typed)).toBe(iso);
  });
});

describe("what is missing", () => {
  const file = { answers: {}, kind: "association" as const, amountCents: null, termMonths: null, documents: [] };

  const missingIn = (given: typeof file | Record<string, unknown>) => {
    const whole = { ...file, ...given };
    return gaps(
      equipment,
      gatherFacts(equipment, { ...whole, applicant: { kind: whole.kind }, loan: whole, today }),
      whole,
    );
  };

  it("names every required answer, document and the loan itself", () => {
    const missing = missingIn({});
    expect(missing).toContainEqual({ task: "loan", code: "loan", kind: "loan" });
    expect(missing).toContainEqual({ task: "documents", code: "assembly_minutes", kind: "document" });
    expect(missing.map((gap) => gap.code)).not.toContain("work_point");
    expect(missing.map((gap) => gap.code)).not.toContain("id_card");
  });

  it("asks a conditional question only when its condition is met", () => {
    const codes = (answers: Record<string, string>) => missingIn({ answers }).map((gap) => gap.code);
    expect(codes({})).not.toContain("debt_payment");
    expect(codes({ has_debts: "no" })).not.toContain("debt_payment");
    expect(codes({ has_debts: "yes" })).toContain("debt_payment");
  });

  it("asks a natural person for the papers of a natural person", () => {
    const codes = missingIn({ kind: "natural_person" }).map((gap) => gap.code);
    expect(codes).toContain("id_card");
    expect(codes).not.toContain("assembly_minutes");
  });

  it.each([
    [5_000_00, 12, null],
    [100_000_00, 36, null],
    [4_999_99, 12, "amount_too_small"],
    [100_000_01, 12, "amount_too_large"],
    [5_000_00, 11, "term_too_short"],
    [5_000_00, 37, "term_too_long"],
    [null, 12, "answer_required"],
  ])("a loan of %s over %s months: %s", (amountCents, termMonths, code) => {
    expect(loanGap(equipment, { amountCents, termMonths })).toBe(code);
  });
});

describe("the example products", () => {
  it.each(demoProducts)("$slug is a valid configuration and survives storage", ({ config }) => {
    expect(productConfig.safeParse(config).error?.issues ?? []).toEqual([]);
    expect(readConfig(JSON.parse(JSON.stringify(config)))).toEqual(config);
  });

  it.each(demoProducts)("$slug asks at most thirty questions and eight before signing in", ({ config }) => {
    expect(questionsOf(config).length).toBeLessThanOrEqual(30);
    expect(preCheckQuestions(config).length).toBeLessThanOrEqual(8);
  });

  it("keeps the answers that a changed product still understands", () => {
    const changed = structuredClone(equipment);
    const [first] = changed.tasks;
    if (first) first.questions = first.questions.filter((question) => question.code !== "active_since");
    const kept = answersUnder(changed, { members: 23, active_since: "2019-03-01", equipment_price: 38_500_00 }, today);
    expect(kept).toEqual({ members: 23, equipment_price: 38_500_00 });
  });
});
