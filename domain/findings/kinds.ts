import type { z } from "zod";
import type { Facts, FactValue } from "../condition";
import { daysBetween } from "../date";
import type { Zone } from "../file-zones";
import { type CashFlow, cashFlow } from "./cash-flow";
import { type EnvironmentalFinding, environmentalFinding } from "./environmental";
import { credit, reinfo, ruc } from "./registers";

/**
 * What a lender finds out about an application beside what it was told: registers looked up by hand, the cash flow, the
 * environmental and social questionnaire. Each is kept as found; the newest of its kind counts.
 */
export const findings = {
  reinfo: { schema: reinfo, zone: "documents", facts: ["register.reinfoState", "register.reinfoAgeDays"] },
  ruc: { schema: ruc, zone: "documents", facts: ["register.rucState", "register.rucCondition", "register.rucAgeDays"] },
  credit: { schema: credit, zone: "credit", facts: ["register.creditClass"] },
  cash_flow: {
    schema: cashFlow,
    zone: "credit",
    facts: ["assessment.coverageRatio", "assessment.debtIncomePercent", "assessment.guaranteePercent"],
  },
  environmental: {
    schema: environmentalFinding,
    zone: "environmental",
    facts: ["assessment.environmentCategory", "assessment.siteVisited"],
  },
} as const satisfies Record<string, { schema: z.ZodType; zone: Zone; facts: readonly string[] }>;

export type FindingKind = keyof typeof findings;
export type Found<K extends FindingKind> = z.output<(typeof findings)[K]["schema"]>;
export const findingKinds = Object.keys(findings) as [FindingKind, ...FindingKind[]];

/** Registers hold for an organization, whichever file they were looked up for. */
export const registerKinds = ["reinfo", "ruc", "credit"] as const satisfies readonly FindingKind[];
export type RegisterKind = (typeof registerKinds)[number];

/** The newest finding of each kind, with its day; a kind that nobody found anything of is not there. */
export type Newest = {
  reinfo?: { content: Found<"reinfo">; asOf: string };
  ruc?: { content: Found<"ruc">; asOf: string };
  credit?: { content: Found<"credit">; asOf: string };
  cash_flow?: { content: CashFlow; asOf: string };
  environmental?: { content: EnvironmentalFinding; asOf: string };
};

/** Facts without those that come from parts of a file that somebody does not see. */
export function factsIn(facts: Facts, sees: (zone: Zone) => boolean): Facts {
  const hidden = new Set<string>(
    findingKinds.flatMap((kind) => (sees(findings[kind].zone) ? [] : findings[kind].facts)),
  );
  return Object.fromEntries(Object.entries(facts).filter(([name]) => !hidden.has(name)));
}

/** What findings come to besides what they say themselves. */
export type Worked = {
  coverageRatio: number | null;
  debtIncomePercent: number | null;
  guaranteePercent: number | null;
  environmentCategory: string | null;
};

/** The facts that findings give to rules, scores and conditions on a day. */
export function factsFound({ reinfo, ruc, credit, environmental }: Newest, worked: Worked, today: string): Facts {
  const age = (found: { asOf: string } | undefined) => (found ? daysBetween(found.asOf, today) : null);
  const visited = environmental?.content.visitedOn;
  const facts: Record<string, FactValue> = {
    "register.reinfoState": reinfo?.content.state,
    "register.reinfoAgeDays": age(reinfo),
    "register.rucState": ruc?.content.state,
    "register.rucCondition": ruc?.content.condition,
    "register.rucAgeDays": age(ruc),
    "register.creditClass": credit?.content.class,
    "assessment.coverageRatio": worked.coverageRatio,
    "assessment.debtIncomePercent": worked.debtIncomePercent,
    "assessment.guaranteePercent": worked.guaranteePercent,
    "assessment.environmentCategory": worked.environmentCategory,
    "assessment.siteVisited": environmental ? (visited ? "yes" : "no") : null,
  };
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null && value !== undefined));
}
