import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { scheduleColumns } from "./columns";
import { plainCell } from "./csv";

test.each([
  ["=1+1", "'=1+1"],
  ["+51 999", "'+51 999"],
  ["-2+3+cmd|' /C calc'!A0", "'-2+3+cmd|' /C calc'!A0"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["\t=1", "'\t=1"],
  ["-123.45", "-123.45"],
  ["0.00", "0.00"],
  ["2026-12-05", "2026-12-05"],
])("%j is written %j", (cell, written) => expect(plainCell(cell)).toBe(written));

test("the dictionary names every column, in order", () => {
  const dictionary = readFileSync(path.join(process.cwd(), "docs/schedule-columns.md"), "utf8");
  const named = [...dictionary.matchAll(/^\| `(\w+)` \| `(\w+)` \|/gm)].map(([, name, field]) => ({ name, field }));
  expect(named).toEqual(scheduleColumns.map(({ name, field }) => ({ name, field })));
});
