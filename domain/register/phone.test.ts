import fc from "fast-check";
import { expect, test } from "vitest";
import { parsePhone } from "./phone";

test.each([
  "951234567",
  " 951 234 567 ",
  "951-234-567",
  "951.234.567",
  "+51951234567",
  "+51 951 234 567",
  "(+51) 951 234 567",
  "51951234567",
  "0051 951234567",
  "951\u00a0234\u00a0567",
])("takes %j", (typed) => {
  expect(parsePhone(typed)).toEqual({ ok: true, value: "951234567", display: "951 234 567" });
});

test.each([
  "",
  "95123456",
  "9512345678",
  "851234567",
  "014567890",
  "051 363636",
  "+5114567890",
  "+56951234567",
  "+951234567",
  "951 234 56a",
  "51 51951234567",
])("refuses %j", (typed) => {
  expect(parsePhone(typed)).toEqual({ ok: false, reason: "phone_mobile" });
});

test("reads back what it shows", () => {
  fc.assert(
    fc.property(fc.integer({ min: 900_000_000, max: 999_999_999 }), (number) => {
      const parsed = parsePhone(String(number));
      expect(parsed.ok && parsePhone(`+51 ${parsed.display}`)).toEqual(parsed);
    }),
  );
});
