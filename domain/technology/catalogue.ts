import { z } from "zod";
import data from "./technologies.json";

/**
 * Technologies that a small mine may be lent for, and the practices they replace. Each says how sure what is known of it
 * is, and from where. Data: `technologies.json`.
 */

export const stages = [
  "concentration",
  "refine",
  "plant",
  "leach",
  "waste",
  "service",
  "water",
  "energy",
  "lab",
  "safety",
  "pilot",
] as const;
export type Stage = (typeof stages)[number];

/** A: measured, or working in a case that was published. B: a source for a part of it. C: own knowledge, to be verified. */
export const evidenceGrades = ["A", "B", "C"] as const;
export type EvidenceGrade = (typeof evidenceGrades)[number];

const name = z.strictObject({ es: z.string().min(1), en: z.string().min(1) });
const range = z.tuple([z.number(), z.number()]);

const catalogue = z.strictObject({
  source: z.string(),
  practices: z.array(z.strictObject({ code: z.string(), name, sources: z.array(z.string()) })),
  technologies: z.array(
    z.strictObject({
      code: z.string(),
      catalogueNumber: z.string(),
      name,
      stage: z.enum(stages),
      replaces: z.array(z.string()),
      capexUsd: range.nullable(),
      mercuryReductionPercent: range,
      recoveryPercent: range.nullable(),
      evidence: z.enum(evidenceGrades),
      financeable: z.string(),
      sources: z.array(z.string()),
    }),
  ),
});

const { practices: allPractices, technologies: all } = catalogue.parse(data);

export type Practice = (typeof allPractices)[number];
export type Technology = (typeof all)[number];

export const practices: readonly Practice[] = allPractices;
export const technologies: readonly Technology[] = all;

const byCode = new Map(all.map((one) => [one.code, one]));
const practiceByCode = new Map(allPractices.map((one) => [one.code, one]));

export function technologyOf(code: string): Technology | undefined {
  return byCode.get(code);
}

export function practiceOf(code: string): Practice | undefined {
  return practiceByCode.get(code);
}

/** Technologies of these stages, in the order of the catalogue; of all stages when none is named. */
export function technologiesIn(chosen: readonly Stage[]): Technology[] {
  return all.filter(({ stage }) => chosen.length === 0 || chosen.includes(stage));
}

/** Practices that technologies of these stages replace. */
export function practicesReplaced(chosen: readonly Stage[]): Practice[] {
  const codes = new Set(technologiesIn(chosen).flatMap(({ replaces }) => replaces));
  return allPractices.filter(({ code }) => codes.has(code));
}
