import { z } from "zod";
import { isDate } from "./date";

/**
 * An assembly that agrees to a loan: who came, how they voted, what it allows. How many must come and agree is what the
 * applicant's own statute says, as they type it. We ship no rule of our own: the quorums of the Código Civil are not
 * verified in our sources, and a statute may ask for more.
 */

export const calls = ["first", "second"] as const;

/** Shares that statutes write. "any" is for a second call; "percent" is typed. */
export const shares = ["more_than_half", "two_thirds", "percent", "any"] as const;
export type Share = (typeof shares)[number];

/** What a majority is counted over. */
export const bases = ["present", "entitled"] as const;

export const manners = ["together", "any_one"] as const;

const most = 100_000;
const people = z.int("number_invalid").min(0, "number_invalid").max(most, "number_invalid");
const day = z.string().refine(isDate, "date_invalid");
const article = z.string().trim().max(60, "text_too_long");
const percent = z.int("percent_range").min(1, "percent_range").max(100, "percent_range").nullable();
const line = (least: number, longest: number) =>
  z.string().trim().min(least, "answer_required").max(longest, "text_too_long");

/** One shape a screen; the order is the order of the screens. */
export const assemblyShapes = {
  when: z.strictObject({ calledOn: day, heldOn: day }),
  call: z.strictObject({ call: z.enum(calls, "choice_required"), place: line(3, 120) }),
  attendance: z.strictObject({ entitled: people.min(1, "number_invalid"), present: people }),
  quorum: z.strictObject({ share: z.enum(shares, "choice_required"), percent, article }),
  votes: z.strictObject({ inFavour: people, against: people, blank: people }),
  majority: z.strictObject({
    share: z.enum(["more_than_half", "two_thirds", "percent"], "choice_required"),
    percent,
    of: z.enum(bases, "choice_required"),
    article,
  }),
  loan: z.strictObject({
    maxAmountCents: z.int("money_invalid").min(100_00, "number_too_small").max(100_000_000_00, "number_too_large"),
    maxTermMonths: z.int("number_invalid").min(1, "number_invalid").max(360, "number_invalid"),
    purpose: line(3, 300),
  }),
  representatives: z.strictObject({
    powers: z
      .array(z.strictObject({ id: z.uuid(), name: z.string(), post: z.string() }))
      .min(1, "choose_one")
      .max(10),
    manner: z.enum(manners, "choice_required"),
  }),
} as const satisfies Record<string, z.ZodObject>;

export type AssemblyStep = keyof typeof assemblyShapes;
export const assemblySteps = Object.keys(assemblyShapes) as AssemblyStep[];

export type Assembly = { [K in AssemblyStep]: z.output<(typeof assemblyShapes)[K]> };
export type AssemblyDraft = Partial<Assembly>;

/** How many people a share of `total` is, rounded up as whole people. */
export function neededOf({ share, percent }: { share: Share; percent: number | null }, total: number): number {
  switch (share) {
    case "more_than_half":
      return Math.floor(total / 2) + 1;
    case "two_thirds":
      return Math.ceil((total * 2) / 3);
    case "percent":
      return Math.max(1, Math.ceil((total * (percent ?? 100)) / 100));
    case "any":
      return 1;
  }
}

export type Count = { needed: number; given: number; total: number; holds: boolean };

/** Did enough people come? */
export function quorumOf({ attendance, quorum }: Pick<Assembly, "attendance" | "quorum">): Count {
  const needed = neededOf(quorum, attendance.entitled);
  return { needed, given: attendance.present, total: attendance.entitled, holds: attendance.present >= needed };
}

/** Did enough of them agree? Blank votes count as people who came. */
export function majorityOf({
  attendance,
  votes,
  majority,
}: Pick<Assembly, "attendance" | "votes" | "majority">): Count {
  const total = attendance[majority.of];
  const needed = neededOf(majority, total);
  return { needed, given: votes.inFavour, total, holds: votes.inFavour >= needed };
}

export type AssemblyProblem =
  | { step: "when"; field: "heldOn"; code: "date_order" | "date_in_future" }
  | { step: "attendance"; field: "present"; code: "present_above_entitled" }
  | { step: "quorum"; field: "percent"; code: "percent_range" }
  | { step: "quorum"; field: "share"; code: "quorum_short" | "any_on_second_call" }
  | { step: "votes"; field: "inFavour"; code: "votes_not_present" }
  | { step: "majority"; field: "percent"; code: "percent_range" }
  | { step: "majority"; field: "share"; code: "majority_short" };

/**
 * What does not hold in what is written so far, in the order of the screens: figures that cannot be, too few people,
 * too few votes. What is not written yet is not judged.
 */
export function problemsOf(draft: AssemblyDraft, today: string): AssemblyProblem[] {
  const { when, call, attendance, quorum, votes, majority } = draft;
  const problems: AssemblyProblem[] = [];
  if (when && when.calledOn > when.heldOn) problems.push({ step: "when", field: "heldOn", code: "date_order" });
  else if (when && when.heldOn > today) problems.push({ step: "when", field: "heldOn", code: "date_in_future" });
  if (attendance && attendance.present > attendance.entitled)
    problems.push({ step: "attendance", field: "present", code: "present_above_entitled" });
  if (quorum?.share === "percent" && quorum.percent === null)
    problems.push({ step: "quorum", field: "percent", code: "percent_range" });
  else if (quorum?.share === "any" && call?.call === "first")
    problems.push({ step: "quorum", field: "share", code: "any_on_second_call" });
  else if (attendance && quorum && !quorumOf({ attendance, quorum }).holds)
    problems.push({ step: "quorum", field: "share", code: "quorum_short" });
  if (attendance && votes && votes.inFavour + votes.against + votes.blank !== attendance.present)
    problems.push({ step: "votes", field: "inFavour", code: "votes_not_present" });
  if (majority?.share === "percent" && majority.percent === null)
    problems.push({ step: "majority", field: "percent", code: "percent_range" });
  else if (attendance && votes && majority && !majorityOf({ attendance, votes, majority }).holds)
    problems.push({ step: "majority", field: "share", code: "majority_short" });
  return problems;
}

/** The first screen that is not filled in, or null when all are. */
export function nextStep(draft: AssemblyDraft): AssemblyStep | null {
  return assemblySteps.find((step) => draft[step] === undefined) ?? null;
}

export function isWhole(draft: AssemblyDraft): draft is Assembly {
  return nextStep(draft) === null;
}

/** What an assembly allowed, for a loan that leans on it. */
export type Authorization = { maxAmountCents: number; maxTermMonths: number; powerIds: readonly string[] };

export type Excess = "amount" | "term" | "signer";

/** How a loan goes beyond what the assembly allowed; `signers` are the powers by which it is or was signed. */
export function beyond(
  { maxAmountCents, maxTermMonths, powerIds }: Authorization,
  loan: { amountCents: number | null; termMonths: number | null },
  signers: readonly string[],
): Excess[] {
  const over: Excess[] = [];
  if ((loan.amountCents ?? 0) > maxAmountCents) over.push("amount");
  if ((loan.termMonths ?? 0) > maxTermMonths) over.push("term");
  if (signers.some((id) => !powerIds.includes(id))) over.push("signer");
  return over;
}
