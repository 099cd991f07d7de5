import { expect, it } from "vitest";
import type { Condition } from "@/domain/condition";
import { facts } from "@/domain/editor/testing/values";
import { messagesIn } from "@/messages/catalogue";
import { conditionSentence } from "./condition-sentence";
import type { EditorTexts } from "./editing";

const t: EditorTexts = (key) => messagesIn("es").editor[key];
const said = (condition: Condition, negated = false) => conditionSentence(condition, { t, facts }, negated);

const members = { fact: "answer.members", is: "at_least", value: 10 } as const;
const amount = { fact: "loan.amountCents", is: "at_most", value: 60_000_00 } as const;
const debts = { fact: "answer.has_debts", is: "equal", value: "no" } as const;
const kind = { fact: "applicant.kind", is: "one_of", value: ["company", "association"] } as const;
const condition = (value: unknown) => value as Condition;

it.each<[Condition, string, string]>([
  [members, "«Socios» es por lo menos 10", "«Socios» es menor que 10"],
  [amount, "«Monto» es como máximo S/ 60,000.00", "«Monto» es mayor que S/ 60,000.00"],
  [debts, "«Debe» es igual a No", "«Debe» es distinto de No"],
  [condition(kind), "«Quién» es una de company o association", "«Quién» no es ninguna de company o association"],
  [
    { all: [members, debts] },
    "«Socios» es por lo menos 10 y «Debe» es igual a No",
    "«Socios» es menor que 10 o «Debe» es distinto de No",
  ],
  [
    { any: [members, { all: [debts, amount] }] },
    "«Socios» es por lo menos 10 o («Debe» es igual a No y «Monto» es como máximo S/ 60,000.00)",
    "«Socios» es menor que 10 y («Debe» es distinto de No o «Monto» es mayor que S/ 60,000.00)",
  ],
  [{ not: members }, "«Socios» es menor que 10", "«Socios» es por lo menos 10"],
  [
    { fact: "", is: "equal", value: "" },
    "«sin completar» es igual a sin completar",
    "«sin completar» es distinto de sin completar",
  ],
])("says %j, and when it does not hold", (one, holds, fails) => {
  expect(said(one).replaceAll("\u00a0", " ")).toBe(holds);
  expect(said(one, true).replaceAll("\u00a0", " ")).toBe(fails);
});
