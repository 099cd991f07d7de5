import { describe, expect, it } from "vitest";
import { areReasons, catalogueAt, type ReasonBook, reasonIn, reasonsOffered } from "./reason";
import { type Reasons, reasons } from "./settings/reasons";
import { shippedReasons } from "./settings/shipped-reasons";

const [first, ...rest] = shippedReasons.decline;
if (!first) throw new Error("No reasons are shipped");
const reworded = (es: string): Reasons => ({
  ...shippedReasons,
  decline: [{ ...first, text: { es, en: "" } }, ...rest],
});
const { decline: _gone, ...others } = shippedReasons;
const book: ReasonBook = [
  { since: new Date("2026-12-01T05:00:00Z"), content: { ...others, decline: rest } },
  { since: new Date("2026-11-20T15:00:00Z"), content: reworded("Segunda") },
  { since: new Date("2026-11-10T05:00:00Z"), content: reworded("Primera") },
  { since: new Date(0), content: shippedReasons },
];
const codesOf = (error: { issues: readonly { path: PropertyKey[]; message: string }[] } | undefined) =>
  error?.issues.map(({ path, message }) => `${path.join(".")} ${message}`);

describe("a coded reason", () => {
  it.each([
    ["2026-11-01T00:00:00Z", first.text.es],
    ["2026-11-10T05:00:00Z", "Primera"],
    ["2026-11-20T14:59:59Z", "Primera"],
    ["2026-11-20T15:00:00Z", "Segunda"],
  ])("given on %s reads as it did then", (at, es) => {
    expect(reasonIn(book, first.code, "decline", new Date(at))?.text.es).toBe(es);
  });

  it("that left the catalogue keeps its last words, under whatever step it stood", () => {
    const later = new Date("2027-01-01T00:00:00Z");
    expect(catalogueAt(book, later)?.decline).toEqual(rest);
    expect(reasonIn(book, first.code, "decline", later)?.text.es).toBe("Segunda");
    expect(reasonIn(book, first.code, "approval", later)?.text.es).toBe("Segunda");
    expect(reasonIn(book, "never_there", "decline", later)).toBeNull();
    expect(reasonIn(book, "constructor", null, later)).toBeNull();
  });

  it("is offered from its first to its last day", () => {
    const content = {
      ...shippedReasons,
      return: [{ ...first, validFrom: "2026-11-10", validTo: "2026-11-20" }, ...shippedReasons.return],
    };
    const offered = (today: string) => reasonsOffered(content, "return", today).some(({ code }) => code === first.code);
    expect(["2026-11-09", "2026-11-10", "2026-11-20", "2026-11-21"].map(offered)).toEqual([false, true, true, false]);
    expect(areReasons(content, "return", "2026-11-10", [first.code])).toBe(true);
    expect(areReasons(content, "return", "2026-11-10", [first.code, first.code])).toBe(false);
    expect(areReasons(content, "return", "2026-11-21", [first.code])).toBe(false);
  });

  it.each<[string, Partial<Reasons>, string]>([
    ["a code twice", { return: [first, first] }, "return.1.code code_repeated"],
    ["a cure that is missing", { decline: [{ ...first, cure: null }, ...rest] }, "decline.0.cure cure_missing"],
    [
      "days the wrong way round",
      { decline: [{ ...first, validFrom: "2026-11-10", validTo: "2026-11-09" }, ...rest] },
      "decline.0.validTo period_reversed",
    ],
    ["reasons that all run out", { return: [{ ...first, validTo: "2027-01-01" }] }, "return reasons_run_out"],
    [
      "a text without end",
      { return: [{ ...first, text: { es: "a".repeat(1_000_000), en: "" } }] },
      "return.0.text.es text_too_long",
    ],
  ])("refuses %s", (_what, change, complaint) => {
    expect(reasons.safeParse(shippedReasons).success).toBe(true);
    expect(codesOf(reasons.safeParse({ ...shippedReasons, ...change }).error)).toContain(complaint);
  });
});
