import { expect, it } from "vitest";
import { codesOfIssues } from "../editor/wrong";
import { entriesOn, listBook, listedName, lists, shippedLists } from "./lists";

const gold = {
  code: "gold_bars",
  name: { es: "Oro en custodia", en: "Gold in custody" },
  validFrom: null,
  validTo: null,
};
const withGuarantees = (...entries: unknown[]) => ({ ...shippedLists, guarantees: entries });

it.each([
  [
    "a name that another entry has",
    [gold, { ...gold, code: "other", name: { es: "ORO EN CUSTODIA", en: "" } }],
    "name.es",
    "name_repeated",
  ],
  ["a code that another entry has", [gold, { ...gold, name: { es: "Otra", en: "Other" } }], "code", "code_repeated"],
  [
    "a period that ends before it begins",
    [gold, { ...gold, code: "b", name: { es: "B", en: "B" }, validFrom: "2027-01-02", validTo: "2027-01-01" }],
    "validTo",
    "period_reversed",
  ],
])("refuses %s", (_what, entries, field, code) => {
  const issues = lists.safeParse(withGuarantees(...entries)).error?.issues ?? [];
  expect(codesOfIssues(issues)).toEqual({ [`guarantees.1.${field}`]: code });
});

it("refuses a list of which nothing will be left", () => {
  const issues = lists.safeParse(withGuarantees({ ...gold, validTo: "2027-06-30" })).error?.issues ?? [];
  expect(codesOfIssues(issues)).toEqual({ guarantees: "list_runs_out" });
});

it("offers an entry from its first to its last day", () => {
  const content = { ...shippedLists, guarantees: [{ ...gold, validFrom: "2027-01-01", validTo: "2027-06-30" }] };
  const codes = (today: string) => entriesOn(content, "guarantees", today).map(({ code }) => code);
  expect(["2026-12-31", "2027-01-01", "2027-06-30", "2027-07-01"].map(codes)).toEqual([
    [],
    ["gold_bars"],
    ["gold_bars"],
    [],
  ]);
});

it("still names what left a list, and offers it no more", () => {
  const now = { ...shippedLists, guarantees: [gold] };
  const { guarantees } = listBook([now, shippedLists], now, "2026-11-27");
  expect(guarantees.find(({ code }) => code === "deposit")).toEqual({
    code: "deposit",
    name: { es: "Depósito", en: "Deposit" },
    isOffered: false,
  });
  expect(listedName(guarantees, "deposit", "en")).toBe("Deposit");
  expect(listedName(guarantees, "Fondo de antes", "es")).toBe("Fondo de antes");
});
