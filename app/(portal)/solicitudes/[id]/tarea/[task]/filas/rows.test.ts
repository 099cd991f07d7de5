import { describe, expect, it } from "vitest";
import { withRows } from "./rows";

const typed = {
  "sales-rows": ["3"],
  "sales-0-month": ["enero"],
  "sales-1-month": ["febrero"],
  "sales-2-month": ["marzo"],
  "sales-2-amount": ["12"],
  buyer: ["Ana"],
};

describe("the buttons of a table", () => {
  it("add a row and keep what was typed", () => {
    expect(withRows(typed, "add:sales")).toEqual({ typed: { ...typed, "sales-rows": ["4"] }, at: "sales-3" });
  });

  it("take a row away and move up those after it", () => {
    expect(withRows(typed, "remove:sales:1").typed).toEqual({
      "sales-rows": ["2"],
      "sales-0-month": ["enero"],
      "sales-1-month": ["marzo"],
      "sales-1-amount": ["12"],
      buyer: ["Ana"],
    });
  });

  it("add no row beyond the most, whatever the form says", () => {
    expect(withRows({ "sales-rows": ["9999999"] }, "add:sales").typed).toEqual({ "sales-rows": ["20"] });
  });

  it.each(["", "remove:sales:7", "remove:sales:-1", "remove:sales", "explode:sales", "add:Sales"])(
    "change nothing by %j",
    (button) => {
      expect(withRows(typed, button).typed).toEqual(typed);
    },
  );
});
