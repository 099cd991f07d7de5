import { expect, it } from "vitest";
import { type Scorecard, scorecardIssues, scoreOf } from "./scorecard";

const label = { es: "Ventas", en: "" };
const bands = (...edges: [number | null, number | null, number][]) => ({
  kind: "bands" as const,
  bands: edges.map(([from, to, points]) => ({ from, to, points })),
});
const card = (measure: Scorecard["factors"][number]["measure"]): Scorecard => ({
  passPoints: 50,
  reviewPoints: 20,
  factors: [
    { code: "sales", part: "capacity", label, fact: "answer.sales", measure },
    {
      code: "reinfo",
      part: "legal",
      label,
      fact: "answer.reinfo",
      measure: {
        kind: "options",
        options: [
          { value: "active", points: 30 },
          { value: "none", points: 0 },
        ],
      },
    },
  ],
});
const good = card(bands([null, 100, 0], [100, 500, 20], [500, null, 40]));

it("gives the points of the band a value lies in, its lower edge included", () => {
  const at = (sales: number) => scoreOf(good, { "answer.sales": sales, "answer.reinfo": "active" });
  expect([at(99), at(100), at(499), at(500)].map((score) => score.total)).toEqual([30, 50, 50, 70]);
  expect(at(500)).toMatchObject({
    most: 70,
    result: "pass",
    parts: { capacity: { points: 40, most: 40 }, legal: { points: 30 } },
  });
  expect(at(99).result).toBe("review");
  expect(scoreOf(good, { "answer.sales": 1, "answer.reinfo": "none" }).result).toBe("fail");
});

it("never reads a missing fact as zero", () => {
  for (const sales of [undefined, null, "", "unknown"]) {
    const score = scoreOf(good, { "answer.sales": sales, "answer.reinfo": "active" });
    expect(score).toMatchObject({ lacking: ["sales"], result: "lacks_evidence", parts: { capacity: { lacking: 1 } } });
  }
});

it.each([
  ["band_gap", bands([null, 100, 0], [101, null, 5])],
  ["band_gap", bands([0, null, 5])],
  ["band_gap", bands([null, 100, 5])],
  ["band_overlap", bands([null, 100, 0], [99, null, 5])],
  ["band_overlap", bands([null, null, 0], [5, null, 5])],
  ["band_reversed", bands([null, 100, 0], [100, 50, 1], [50, null, 5])],
])("refuses bands with %s", (code, measure) => {
  expect(scorecardIssues(card(measure)).map((issue) => issue.message)).toContain(code);
});

it("accepts bands that cover the line once, in any order", () => {
  expect(scorecardIssues(good)).toEqual([]);
  expect(scorecardIssues(card(bands([500, null, 1], [null, 500, 0])))).toEqual([]);
});
