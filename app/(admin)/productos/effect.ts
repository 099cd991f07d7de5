import { moveBetween } from "@/domain/draft-move";
import type { Change } from "@/domain/editor/changes";
import { partsOf, valueAt } from "@/domain/editor/path";
import type { ProductConfig } from "@/domain/product";
import { type Way, wayOfPaper, wayOfRule } from "@/domain/reach";
import type { Messages } from "@/messages/catalogue";

/** What a change means to those who apply. */
export type Effect = keyof Messages["admin"]["effect"];
type Sides = { before: ProductConfig; after: ProductConfig };

/** Those that are summed up above the changes, what weighs most first. */
export const weighing = ["stricter", "wider", "dearer", "cheaper", "slower", "faster"] as const satisfies Effect[];

const figures: Record<string, { up: Effect; down: Effect }> = {
  "amount.minCents": { up: "stricter", down: "wider" },
  "amount.maxCents": { up: "wider", down: "stricter" },
  "term.minMonths": { up: "stricter", down: "wider" },
  "term.maxMonths": { up: "wider", down: "stricter" },
  annualRateBps: { up: "dearer", down: "cheaper" },
  lateAnnualRateBps: { up: "dearer", down: "cheaper" },
  "insurance.monthlyRatePpm": { up: "dearer", down: "cheaper" },
  "expectedDays.documents": { up: "slower", down: "faster" },
  "expectedDays.assessment": { up: "slower", down: "faster" },
  "expectedDays.decision": { up: "slower", down: "faster" },
  waitingDays: { up: "stricter", down: "wider" },
  maxLiveApplications: { up: "wider", down: "stricter" },
  "pilot.maxApplications": { up: "wider", down: "stricter" },
  "pilot.maxTotalCents": { up: "wider", down: "stricter" },
  "scorecard.passPoints": { up: "stricter", down: "wider" },
  "scorecard.reviewPoints": { up: "stricter", down: "wider" },
};

/** What one of the changes between two versions does to those who apply, as far as it can be computed. */
export function effectOf(change: Change, sides: Sides): Effect {
  const { path, shape, before, after } = change;
  if (shape.kind === "localized" && before && after) return "wording";
  const figure = figures[path];
  if (figure) return effectOfFigure(figure, before, after);
  const [root = ""] = partsOf(path);
  return Object.hasOwn(parts, root) ? (parts[root]?.(change, sides) ?? "text") : "text";
}

/** Nothing said is no limit. */
function effectOfFigure({ up, down }: { up: Effect; down: Effect }, before: unknown, after: unknown): Effect {
  const [old, fresh] = [before ?? Number.POSITIVE_INFINITY, after ?? Number.POSITIVE_INFINITY];
  if (typeof old !== "number" || typeof fresh !== "number" || old === fresh) return "text";
  return fresh > old ? up : down;
}

const parts: Record<string, (change: Change, sides: Sides) => Effect> = {
  eligibility: (change, sides) => wayWords(wayOfRule(...pairOf("eligibility", change, sides))),
  documents: (change, sides) => wayWords(wayOfPaper(...pairOf("documents", change, sides))),
  tasks: (change, sides) => {
    const asked = codesIn(change, sides);
    const told = moveBetween(sides.before, sides.after).reasons.map(({ path }) => path);
    if (asked.length === 0) return "wording";
    return asked.some((code) => told.includes(`questions.${code}`)) ? "notified" : "no_notice";
  },
  audience: (_change, { before, after }) => {
    const lost = before.audience.some((kind) => !after.audience.includes(kind));
    const won = after.audience.some((kind) => !before.audience.includes(kind));
    return lost === won ? "text" : lost ? "stricter" : "wider";
  },
  charges: (_change, { before, after }) => {
    const cost = ({ charges }: ProductConfig) => charges.reduce((sum, { amountCents }) => sum + amountCents, 0);
    const more = cost(after) - cost(before);
    return more === 0 ? "text" : more > 0 ? "dearer" : "cheaper";
  },
  insurance: ({ before, after }) => (before && after ? "text" : after ? "dearer" : "cheaper"),
  membersOnly: (_change, { after }) => (after.membersOnly ? "stricter" : "wider"),
  group: ({ before, after }) => (before && after ? "text" : after ? "stricter" : "wider"),
  signOff: (_change, { after }) => (after.signOff ? "stricter" : "wider"),
  pilot: ({ before, after }) => (before && after ? "text" : after ? "stricter" : "wider"),
  termRules: ({ before, after }) => (before && after ? "text" : after ? "stricter" : "wider"),
  ladder: () => "decider",
};

function wayWords(way: Way): Effect {
  return way === "mixed" ? "text" : way;
}

/** The item of a list that a change lies in, on both sides; null where it is not there. */
function pairOf<List extends "eligibility" | "documents">(
  list: List,
  { path, after }: Change,
  sides: Sides,
): [ProductConfig[List][number] | null, ProductConfig[List][number] | null] {
  const [, index = ""] = partsOf(path);
  const code = valueAt(after === undefined ? sides.before : sides.after, `${list}.${index}.code`);
  const named = (items: ProductConfig[List]): ProductConfig[List][number] | null =>
    (items as { code: string }[]).find((item) => item.code === code) as ProductConfig[List][number] | null;
  return [named(sides.before[list]) ?? null, named(sides.after[list]) ?? null];
}

/** The questions that a change of tasks touches, by code. */
function codesIn({ path, after }: Change, sides: Sides): string[] {
  const config = after === undefined ? sides.before : sides.after;
  const [, task = "", , question] = partsOf(path);
  const asked = config.tasks[Number(task)]?.questions ?? [];
  if (question !== undefined) return asked.slice(Number(question), Number(question) + 1).map(({ code }) => code);
  return partsOf(path).length === 2 ? asked.map(({ code }) => code) : [];
}
