import { z } from "zod";
import { type Facts, type FactValue, unknownAnswer } from "./condition";
import { isPlainText, localized } from "./localized";
import { codeField } from "./shape";

/**
 * A scorecard in four parts. A missing fact gives no points and is never read as zero: the result says that evidence
 * lacks. Sex and the like are no fact of any rule, so no score can hold them.
 */

export const scoreParts = ["capacity", "legal", "environmental", "organization"] as const;
export type ScorePart = (typeof scoreParts)[number];

const points = z.int().min(-1000).max(1000);

/** From (included) to (excluded); null is without end. */
const band = z.strictObject({
  from: z.number().min(-1e13).max(1e13).nullable(),
  to: z.number().min(-1e13).max(1e13).nullable(),
  points,
});

const factor = z.strictObject({
  code: codeField,
  part: z.enum(scoreParts),
  label: localized(120),
  fact: z.string().max(80).meta({ written: "fact" }),
  measure: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("bands"), bands: z.array(band).min(1).max(20) }),
    z.strictObject({
      kind: z.literal("options"),
      options: z
        .array(z.strictObject({ value: z.string().max(120).refine(isPlainText, "text_markup"), points }))
        .min(1)
        .max(40),
    }),
  ]),
});
export type ScoreFactor = z.infer<typeof factor>;

export const scorecard = z.strictObject({
  factors: z.array(factor).min(1).max(40),
  /** From this many points on, the automatic result recommends approval. */
  passPoints: points,
  /** From this many points on, and below the pass, a person looks; below it the automatic result is no. */
  reviewPoints: points,
});
export type Scorecard = z.infer<typeof scorecard>;

type Issue = { path: (string | number)[]; message: string };

/** Bands must cover the whole line once: what lies in a gap would have no points, what lies in an overlap two. */
export function scorecardIssues(card: Scorecard): Issue[] {
  const issues: Issue[] = [];
  if (card.reviewPoints > card.passPoints) issues.push({ path: ["reviewPoints"], message: "review_above_pass" });
  const codes = card.factors.map((one) => one.code);
  if (new Set(codes).size !== codes.length) issues.push({ path: ["factors"], message: "code_repeated" });
  for (const [at, { measure }] of card.factors.entries()) {
    const path = ["factors", at, "measure", measure.kind];
    if (measure.kind === "bands") {
      for (const message of bandIssues(measure.bands)) issues.push({ path, message });
    } else if (new Set(measure.options.map((one) => one.value)).size !== measure.options.length) {
      issues.push({ path, message: "code_repeated" });
    }
  }
  return issues;
}

function bandIssues(bands: readonly z.infer<typeof band>[]): string[] {
  const sorted = [...bands].sort((a, b) => (a.from ?? -Infinity) - (b.from ?? -Infinity));
  const issues = new Set<string>();
  if (sorted.some(({ from, to }) => from !== null && to !== null && from >= to)) issues.add("band_reversed");
  if (sorted[0]?.from !== null || sorted.at(-1)?.to !== null) issues.add("band_gap");
  for (const [at, here] of sorted.entries()) {
    const next = sorted[at + 1];
    if (!next) continue;
    if (here.to === null || (next.from ?? -Infinity) < here.to) issues.add("band_overlap");
    else if (next.from !== null && next.from > here.to) issues.add("band_gap");
  }
  return [...issues];
}

export type FactorScore = { code: string; part: ScorePart; points: number | null; most: number };
export type Score = {
  factors: FactorScore[];
  parts: Record<ScorePart, { points: number; most: number; lacking: number }>;
  total: number;
  most: number;
  /** Factors without evidence. While there is one, the result is never a plain yes or no. */
  lacking: string[];
  result: "pass" | "review" | "fail" | "lacks_evidence";
};

/** Scores the facts. With evidence lacking, only what no missing point could change is a result of its own. */
export function scoreOf(card: Scorecard, facts: Facts): Score {
  const factors = card.factors.map((one) => ({
    code: one.code,
    part: one.part,
    points: pointsOf(one, facts[one.fact]),
    most: extreme(one, Math.max),
  }));
  const lacking = factors.filter((one) => one.points === null).map((one) => one.code);
  const sum = (of: readonly FactorScore[]) => of.reduce((total, one) => total + (one.points ?? 0), 0);
  const total = sum(factors);
  const parts = Object.fromEntries(
    scoreParts.map((part) => {
      const mine = factors.filter((one) => one.part === part);
      const most = mine.reduce((all, one) => all + one.most, 0);
      return [part, { points: sum(mine), most, lacking: mine.filter((one) => one.points === null).length }];
    }),
  ) as Score["parts"];
  const most = factors.reduce((all, one) => all + one.most, 0);
  return { factors, parts, total, most, lacking, result: resultOf(card, total, lacking) };
}

function resultOf(card: Scorecard, total: number, lacking: readonly string[]): Score["result"] {
  if (lacking.length > 0) return "lacks_evidence";
  if (total >= card.passPoints) return "pass";
  return total >= card.reviewPoints ? "review" : "fail";
}

function pointsOf({ measure }: ScoreFactor, fact: FactValue): number | null {
  if (fact === null || fact === undefined || fact === "" || fact === unknownAnswer) return null;
  if (measure.kind === "options") {
    const held = Array.isArray(fact) ? fact.map(String) : [String(fact)];
    return measure.options.find((option) => held.includes(option.value))?.points ?? null;
  }
  const value = Number(fact);
  if (!Number.isFinite(value)) return null;
  const found = measure.bands.find(({ from, to }) => (from === null || value >= from) && (to === null || value < to));
  return found?.points ?? null;
}

function extreme({ measure }: ScoreFactor, pick: (...values: number[]) => number): number {
  return pick(...(measure.kind === "bands" ? measure.bands : measure.options).map((one) => one.points));
}
