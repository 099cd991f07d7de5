import { describe, expect, test } from "vitest";
import { placeCode, typedAnswers } from "./typed-answers";

const ananea = "211002";

describe("the answers in a form", () => {
  test.each([
    ["a plain field", "members=34", { members: "34" }],
    ["three boxes of a date", "since-day=4&since-month=8&since-year=2019", { since: "4/8/2019" }],
    ["a date half written stays to be refused", "since-day=4&since-month=&since-year=2019", { since: "4//2019" }],
    ["an empty date", "since-day=&since-month=&since-year=", { since: "" }],
    ["No sé", "gold=&gold-unknown=yes", { gold: "unknown" }],
    ["something written beside No sé counts more", "gold=12&gold-unknown=yes", { gold: "12" }],
    ["fields of our own are no questions", "_key=x&_from=revisar&members=34", { members: "34" }],
    ["a district by its name", "place=Ananea&place-place=1", { place: ananea }],
    ["one of several districts", `place=San+Juan&place-searched=San+Juan&place-pick=${ananea}`, { place: ananea }],
    ["boxes of several", "tools-many=1&tools-has-drill=yes&tools-has-winch=yes", { tools: "drill winch" }],
    ["no box is an answer taken back", "tools-many=1", { tools: "" }],
    ["Ninguno", "tools-many=1&tools-none=yes", { tools: "-" }],
    ["a tick beside Ninguno counts more", "tools-many=1&tools-none=yes&tools-has-drill=yes", { tools: "drill" }],
    ["a technology and what it replaces", "gear=retort&gear-practice=open_burning", { gear: "retort / open_burning" }],
    [
      "rows of a table, each at its place",
      "sales-rows=3&sales-0-month=enero&sales-0-amount=&sales-2-amount=5&sales-2-__proto__=x&sales-x-amount=1",
      { sales: '[{"month":"enero"},{},{"amount":"5"}]' },
    ],
    ["empty rows are no answer", "sales-rows=2&sales-0-month=&sales-1-month=+", { sales: "" }],
    ["a new name outweighs an old choice", "place=Ananea&place-searched=San+Juan&place-pick=010101", { place: ananea }],
  ])("%s", (_name, body, answers) => {
    expect(typedAnswers(new URLSearchParams(body))).toEqual(answers);
  });
});

describe("a district by its name", () => {
  test.each([
    ["ananea", ananea],
    ["Ananea, San Antonio de Putina, Puno", ananea],
    ["  ANANEA ", ananea],
    ["San Juan", "San Juan"],
    ["Ninguna Parte", "Ninguna Parte"],
    [ananea, ananea],
    ["", ""],
  ])("%s", (typed, code) => {
    expect(placeCode(typed)).toBe(code);
  });
});
