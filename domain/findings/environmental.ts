import { z } from "zod";
import { mostPoints, type Questionnaire } from "../settings/environment";

/** How sure an answer is: said, on paper, on a photo with place and time, seen on a visit, measured by a laboratory. */
export const evidenceLevels = ["declared", "paper", "photo", "visit", "laboratory"] as const;

const mark = z.strictObject({
  points: z.int().min(0).max(mostPoints),
  evidence: z.enum(evidenceLevels, "answer_required"),
  note: z.string().trim().max(300, "text_too_long"),
});
export type Mark = z.infer<typeof mark>;

/** Answers to a lender's questionnaire, by "block.item"; what is not there was not seen. */
export const environmentalFinding = z.strictObject({
  /** The version of the questionnaire that was gone through; 0 is the one Veta ships with. */
  questionnaire: z.int().min(0),
  marks: z.record(z.string().max(81), mark),
  /** The day somebody was at the mine; null when nobody was. */
  visitedOn: z.iso.date("date_invalid").nullable(),
});
export type EnvironmentalFinding = z.infer<typeof environmentalFinding>;

export const categories = ["a", "b", "c"] as const;
export type Category = (typeof categories)[number];

export type EnvironmentalResult = {
  /** Points reached of those that could be, over what was answered, in percent without decimals. Null without answers. */
  percent: number | null;
  /** A is the highest risk. Null while a question is open that could still change it. */
  category: Category | null;
  /** "block.item" of what was not answered, and of what stops the file. */
  missing: string[];
  vetoed: string[];
};

/**
 * What answers come to under a questionnaire: a veto makes the risk high whatever else was found; without one the lender's
 * own limits say, once every question is answered. A question nobody answered is never taken for the worst or the best.
 */
export function environmentalResult(
  { blocks, categories: limits }: Questionnaire,
  { marks }: Pick<EnvironmentalFinding, "marks">,
): EnvironmentalResult {
  const items = blocks.flatMap((block) => block.items.map((item) => ({ ...item, key: `${block.code}.${item.code}` })));
  const answered = items.flatMap((item) => {
    const found = marks[item.key];
    return found ? [{ ...item, points: found.points }] : [];
  });
  const missing = items.filter(({ key }) => !marks[key]).map(({ key }) => key);
  const vetoed = answered.filter(({ veto, points }) => veto && points === 0).map(({ key }) => key);
  const most = answered.reduce((sum, { weight }) => sum + weight * mostPoints, 0);
  const reached = answered.reduce((sum, { weight, points }) => sum + weight * points, 0);
  const percent = most === 0 ? null : Math.round((reached * 100) / most);
  const category = (): Category | null => {
    if (vetoed.length > 0) return "a";
    if (missing.length > 0 || percent === null) return null;
    if (percent >= limits.lowFromPercent) return "c";
    return percent >= limits.mediumFromPercent ? "b" : "a";
  };
  return { percent, category: category(), missing, vetoed };
}
