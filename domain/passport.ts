import { z } from "zod";
import { addDays } from "./date";
import { parseCoordinates } from "./place/coordinates";

/**
 * The formality passport: what an organization knows about its own papers, each with its day, source, evidence and end.
 * It says what is known and what is missing. It never concludes a legal state, least of all from a paper that is missing
 * (Decreto Legislativo 1336, art. 2: who is in the process is told by the register, not by us).
 */

export const factKinds = [
  "ruc_status",
  "registry_entry",
  "reinfo",
  "igafom",
  "concession",
  "land",
  "work_area",
] as const;
export type FactKind = (typeof factKinds)[number];

/** How a fact is known: said by the organization, read from a paper it holds, or seen in a public register. */
export const factSources = ["declared", "paper", "register"] as const;
export type FactSource = (typeof factSources)[number];

const mostCorners = 60;

/** One point, or the corners of an area one under the other. Two corners enclose nothing. */
function checkCorners(typed: string, context: z.RefinementCtx): void {
  const corners = typed.split(/\r?\n/).filter((line) => line.trim() !== "");
  const refuse = (message: string) => context.addIssue({ code: "custom", message });
  const wrong = corners.map((line) => parseCoordinates(line)).find((read) => !read.ok);
  if (corners.length === 2 || corners.length > mostCorners) refuse("corners_count");
  else if (wrong && !wrong.ok) refuse(wrong.code);
}

const note = (longest: number) => z.string().trim().max(longest, "text_too_long");
const one = <const T extends readonly [string, ...string[]]>(options: T) => z.enum(options, "choice_required");

/** The shape of each fact. Order is the order of the form; an empty text was left out. */
export const factShapes = {
  ruc_status: z.strictObject({
    state: one(["active", "inactive"]),
    address: one(["found", "not_found"]),
    third_category: one(["yes", "no"]),
  }),
  registry_entry: z.strictObject({
    number: z
      .string()
      .trim()
      .regex(/^\d{8}$/, "partida_digits"),
    office: z.string().trim().min(3, "answer_required").max(60, "text_too_long"),
  }),
  reinfo: z.strictObject({ state: one(["active", "suspended", "formal", "none"]), code: note(40) }),
  igafom: z.strictObject({ stage: one(["approved", "presented", "none"]), resolution: note(60), authority: note(80) }),
  concession: z.strictObject({ title: one(["own", "contract", "none"]), code: note(20), name: note(80) }),
  land: z.strictObject({ use: one(["own", "permission", "none"]) }),
  work_area: z.strictObject({ points: z.string().trim().min(1, "answer_required").superRefine(checkCorners) }),
} as const satisfies Record<FactKind, z.ZodObject>;

export type FactValue<K extends FactKind = FactKind> = z.output<(typeof factShapes)[K]>;

/** The options of a field that is a choice; null for one that is typed. */
export function optionsOf(kind: FactKind, field: string): readonly string[] | null {
  const shape = (factShapes[kind].shape as Record<string, z.ZodType>)[field];
  return shape instanceof z.ZodEnum ? (shape.options as string[]) : null;
}

/** Days after which a look at a source is too old to rely on. Null: it keeps until its own last day. */
const keepsDays: Record<FactKind, number | null> = {
  ruc_status: 30,
  registry_entry: 30,
  reinfo: 30,
  igafom: null,
  concession: null,
  land: null,
  work_area: null,
};

/** Days before the end of a paper at which one should see to the next. */
const noticeDays = 60;

export type Known = {
  asOf: string;
  source: FactSource;
  hasEvidence: boolean;
  expiresOn: string | null;
};

export type Standing = "missing" | "expired" | "stale" | "expires_soon" | "without_evidence" | "in_order";

/** How one fact stands on a day. The worst that can be said is said first. */
export function standingOf(kind: FactKind, known: Known | null, today: string): Standing {
  if (!known) return "missing";
  if (known.expiresOn !== null && known.expiresOn < today) return "expired";
  const days = keepsDays[kind];
  if (days !== null && addDays(known.asOf, days) < today) return "stale";
  if (known.expiresOn !== null && known.expiresOn <= addDays(today, noticeDays)) return "expires_soon";
  return known.hasEvidence ? "in_order" : "without_evidence";
}

/** Facts that a kind of applicant has at all: one person has no entry in the register of legal persons. */
export function factsAskedOf(kind: "association" | "mining_cooperative" | "company" | "natural_person" | "pallaquera") {
  if (kind === "pallaquera") return [] as FactKind[];
  return factKinds.filter((fact) => fact !== "registry_entry" || kind !== "natural_person");
}

/** Half years from the first that should have been declared to the last that is over, newest first. */
export function halvesDue(from: string, today: string): { year: number; half: 1 | 2 }[] {
  const first = halfOf(from);
  const halves: { year: number; half: 1 | 2 }[] = [];
  let at = before(halfOf(today));
  while (halves.length < 6 && (at.year > first.year || (at.year === first.year && at.half >= first.half))) {
    halves.push(at);
    at = before(at);
  }
  return halves;
}

function halfOf(date: string): { year: number; half: 1 | 2 } {
  return { year: Number(date.slice(0, 4)), half: Number(date.slice(5, 7)) <= 6 ? 1 : 2 };
}

function before({ year, half }: { year: number; half: 1 | 2 }): { year: number; half: 1 | 2 } {
  return half === 2 ? { year, half: 1 } : { year: year - 1, half: 2 };
}

/** What of the passport answers a product's question, by the question's code. The answer must still fit the question. */
export const prefills: Record<string, { kind: FactKind; read(value: never, expiresOn: string | null): string | null }> =
  {
    reinfo_state: { kind: "reinfo", read: (value: FactValue<"reinfo">) => value.state },
    igafom_stage: { kind: "igafom", read: (value: FactValue<"igafom">) => value.stage },
    land_title: { kind: "concession", read: (value: FactValue<"concession">) => value.title },
    contract_until: { kind: "concession", read: (_value: FactValue<"concession">, expiresOn) => expiresOn },
  };
