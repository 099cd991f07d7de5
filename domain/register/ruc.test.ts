import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseRuc, type RucReason, rucFromStem, rucKind } from "./ruc";

const valid = [
  "20131312955",
  "20100070970",
  "20512333797",
  "20292005483",
  "10441348521",
  "20554133470",
  "10082226341",
  "20614147131",
  "20123456786",
  "10452159428",
  "20600000081",
  "20600000030",
];

const invalid: [string, RucReason][] = [
  ["", "ruc_length"],
  ["2029200548", "ruc_length"],
  ["202920054830", "ruc_length"],
  ["2051233379A", "ruc_length"],
  ["RUC 20131312955", "ruc_length"],
  ["２０１３１３１２９５５", "ruc_length"],
  ["11292005483", "ruc_prefix"],
  ["99123456789", "ruc_prefix"],
  ["00000000000", "ruc_prefix"],
  ["20512333798", "ruc_check_digit"],
  ["20123456789", "ruc_check_digit"],
];

const stem = fc
  .tuple(fc.constantFrom("10", "15", "16", "17", "20"), fc.integer({ min: 0, max: 99_999_999 }))
  .map(([prefix, rest]) => `${prefix}${String(rest).padStart(8, "0")}`);

describe("parseRuc", () => {
  test.each(valid)("takes %s", (ruc) => {
    expect(parseRuc(ruc)).toEqual({ ok: true, value: ruc });
  });

  test.each(invalid)("refuses %j: %s", (typed, reason) => {
    expect(parseRuc(typed)).toEqual({ ok: false, reason });
  });

  test.each([" 20131312955 ", "20 131312955", "20-13131295-5", "20.131.312.955", "20\u00a0131312955", "20–131312955"])(
    "reads %j as typed",
    (typed) => {
      expect(parseRuc(typed)).toEqual({ ok: true, value: "20131312955" });
    },
  );

  test("every stem has exactly one check digit", () => {
    fc.assert(
      fc.property(stem, (ten) => {
        const accepted = [..."0123456789"].filter((digit) => parseRuc(ten + digit).ok);
        expect(accepted).toEqual([rucFromStem(ten).slice(10)]);
      }),
    );
  });

  test("notices any one wrong digit that leaves the prefix alone, but for 0 mistaken for 10 and 1 for 11", () => {
    fc.assert(
      fc.property(stem, fc.integer({ min: 2, max: 9 }), fc.integer({ min: 1, max: 9 }), (ten, at, shift) => {
        const ruc = rucFromStem(ten);
        const changed = ruc.slice(0, at) + ((Number(ruc[at]) + shift) % 10) + ruc.slice(at + 1);
        const folded = ruc.endsWith("0") || ruc.endsWith("1");
        expect(folded || !parseRuc(changed).ok).toBe(true);
      }),
    );
  });

  test("never throws", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (typed) => typeof parseRuc(typed).ok === "boolean"));
  });
});

test.each([
  ["1044134852", "person"],
  ["1512345678", "person_without_dni"],
  ["1612345678", "retired"],
  ["1712345678", "other"],
  ["2013131295", "company"],
] as const)("the RUC of %s names a %s", (ten, kind) => {
  expect(rucKind(rucFromStem(ten))).toBe(kind);
});

test.each(["", "201313129", "20131312955", "1112345678", "20a3131295"])("%j is no stem", (text) => {
  expect(() => rucFromStem(text)).toThrow(RangeError);
});
