import { partsOf } from "./editor/path";
import type { configKeys } from "./product";

/** The eight tabs in which a product is edited, in the order in which they read. */
export const productTabs = [
  "card",
  "amounts",
  "rates",
  "questions",
  "documents",
  "eligibility",
  "score",
  "approval",
] as const;
export type ProductTab = (typeof productTabs)[number];

export type ConfigKey = (typeof configKeys)[number];

/** Every part of a configuration stands on exactly one tab. */
const tabs = {
  name: "card",
  summary: "card",
  pays: "card",
  purpose: "card",
  audience: "card",
  membersOnly: "card",
  pilot: "card",
  education: "card",
  currency: "amounts",
  amount: "amounts",
  term: "amounts",
  grace: "amounts",
  calendar: "amounts",
  funding: "amounts",
  annualRateBps: "rates",
  lateAnnualRateBps: "rates",
  charges: "rates",
  insurance: "rates",
  tasks: "questions",
  checks: "questions",
  documents: "documents",
  eligibility: "eligibility",
  termRules: "eligibility",
  guarantees: "eligibility",
  waitingDays: "eligibility",
  maxLiveApplications: "eligibility",
  scorecard: "score",
  ladder: "approval",
  signOff: "approval",
  group: "approval",
  analystMayChange: "approval",
  expectedDays: "approval",
  requiredFacts: "approval",
  suggestedConditions: "approval",
  covenants: "approval",
  indicators: "approval",
} as const satisfies Record<ConfigKey, ProductTab>;

/** The tab on which a path of the configuration stands; the first for what belongs to the whole. */
export function tabOf(path: string): ProductTab {
  const [root = ""] = partsOf(path);
  return Object.hasOwn(tabs, root) ? tabs[root as ConfigKey] : productTabs[0];
}

/** The parts of the configuration that a tab holds. */
export function keysOn(tab: ProductTab): ConfigKey[] {
  return (Object.keys(tabs) as ConfigKey[]).filter((key) => tabs[key] === tab);
}

/** The most fields that someone sees over all tabs of a normal product; everything else opens on demand. */
export const mostVisible = 25;
