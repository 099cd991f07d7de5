import fc from "fast-check";
import { expect, test } from "vitest";
import { parseDni } from "./dni";

test.each([
  ["10117410", "10117410"],
  ["00000001", "00000001"],
  [" 45215942 ", "45215942"],
  ["45 215 942", "45215942"],
  ["45.215.942", "45215942"],
  ["4521-5942", "45215942"],
])("takes %j", (typed, dni) => {
  expect(parseDni(typed)).toEqual({ ok: true, value: dni });
});

test.each(["", "1011741", "101174102", "10117410-2", "1011741G", "٤٥٢١٥٩٤٢", "10,117,410"])("refuses %j", (typed) => {
  expect(parseDni(typed)).toEqual({ ok: false, reason: "dni_length" });
});

test("keeps the digits of every number of eight, however spaced", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99_999_999 }), fc.constantFrom("", " ", "-", "."), (number, gap) => {
      const dni = String(number).padStart(8, "0");
      expect(parseDni([...dni].join(gap))).toEqual({ ok: true, value: dni });
    }),
  );
});
