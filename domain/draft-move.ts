import type { Answers } from "./answer/value";
import { answersUnder, loanGap } from "./answers";
import type { ApplicantKind } from "./applicant";
import { missingOf } from "./outcome";
import { type ProductConfig, questionsOf } from "./product";
import { changedQuestion } from "./question-move";
import { reworded } from "./reworded";

/**
 * What a newer version does to drafts that applicants are writing. Harmless: nothing they wrote or have to write is touched,
 * and what they were told of cost and time did not get worse. Needs a look: something is asked besides, or terms changed.
 * Breaking: something they wrote no longer counts, or they can no longer ask.
 */

export const moveKinds = ["harmless", "needs_look", "breaking"] as const;
export type MoveKind = (typeof moveKinds)[number];

/** One reason, by the path in the newer version or, for what went, in the older one; lists by code. */
export type MoveReason = { path: string; kind: Exclude<MoveKind, "harmless">; why: MoveCode };
export type MoveCode =
  | "question_new"
  | "question_gone"
  | "question_kind"
  | "question_limits"
  | "option_gone"
  | "question_required"
  | "question_when"
  | "question_worded"
  | "document_new"
  | "document_gone"
  | "document_required"
  | "document_age"
  | "rule_changed"
  | "check_changed"
  | "audience"
  | "amount"
  | "term"
  | "cost"
  | "schedule"
  | "slower"
  | "sign_off"
  | "group"
  | "pilot"
  | "membership"
  | "pays"
  | "limits"
  | "duties"
  | "guarantees";

export type Move = { kind: MoveKind; reasons: MoveReason[] };

const endless = Number.POSITIVE_INFINITY;

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** How a newer version touches drafts of an older one, whatever is in them. */
export function moveBetween(before: ProductConfig, after: ProductConfig): Move {
  const reasons = [
    ...termReasons(before, after),
    ...questionReasons(before, after),
    ...documentReasons(before, after),
    ...ruleReasons(before, after),
    ...checkReasons(before, after),
  ];
  const has = (kind: MoveKind) => reasons.some((reason) => reason.kind === kind);
  return { kind: has("breaking") ? "breaking" : has("needs_look") ? "needs_look" : "harmless", reasons };
}

function termReasons(before: ProductConfig, after: ProductConfig): MoveReason[] {
  const look = (is: boolean, path: string, why: MoveCode): MoveReason[] =>
    is ? [{ path, kind: "needs_look", why }] : [];
  const breaks = (is: boolean, path: string, why: MoveCode): MoveReason[] =>
    is ? [{ path, kind: "breaking", why }] : [];
  const days = ({ documents, assessment, decision }: ProductConfig["expectedDays"]) =>
    documents + assessment + decision;
  const cost = ({ annualRateBps, lateAnnualRateBps, charges, insurance }: ProductConfig) => [
    annualRateBps,
    lateAnnualRateBps,
    charges.map(({ amountCents, when, kind }) => [amountCents, when, kind]),
    insurance,
  ];
  return [
    ...breaks(
      before.audience.some((kind) => !after.audience.includes(kind)),
      "audience",
      "audience",
    ),
    ...breaks(!before.membersOnly && after.membersOnly, "membersOnly", "membership"),
    ...look(
      after.amount.minCents > before.amount.minCents || after.amount.maxCents < before.amount.maxCents,
      "amount",
      "amount",
    ),
    ...look(
      after.term.minMonths > before.term.minMonths || after.term.maxMonths < before.term.maxMonths,
      "term",
      "term",
    ),
    ...look(!same(cost(before), cost(after)), "annualRateBps", "cost"),
    ...look(!same([before.calendar, before.grace], [after.calendar, after.grace]), "calendar", "schedule"),
    ...look(days(after.expectedDays) > days(before.expectedDays), "expectedDays", "slower"),
    ...look(before.signOff !== after.signOff, "signOff", "sign_off"),
    ...look(!same(before.group, after.group), "group", "group"),
    ...look(before.purpose !== after.purpose || reworded(before.pays, after.pays), "pays", "pays"),
    ...look(
      after.waitingDays > before.waitingDays ||
        (after.maxLiveApplications ?? endless) < (before.maxLiveApplications ?? endless),
      "maxLiveApplications",
      "limits",
    ),
    ...look(
      !same(
        [before.education, before.covenants, before.indicators],
        [after.education, after.covenants, after.indicators],
      ),
      "covenants",
      "duties",
    ),
    ...look(!same(before.guarantees, after.guarantees), "guarantees", "guarantees"),
    ...look(after.pilot !== null && !same(before.pilot, after.pilot), "pilot", "pilot"),
  ];
}

function questionReasons(before: ProductConfig, after: ProductConfig): MoveReason[] {
  const old = new Map(questionsOf(before).map((asked) => [asked.code, asked]));
  const fresh = new Map(questionsOf(after).map((asked) => [asked.code, asked]));
  const at = (code: string) => `questions.${code}`;
  return [
    ...[...fresh.values()].flatMap((asked): MoveReason[] => {
      const was = old.get(asked.code);
      if (!was) return asked.required ? [{ path: at(asked.code), kind: "needs_look", why: "question_new" }] : [];
      return changedQuestion(was, asked).map((reason) => ({ path: at(asked.code), ...reason }));
    }),
    ...[...old.values()].flatMap((asked): MoveReason[] =>
      fresh.has(asked.code) ? [] : [{ path: at(asked.code), kind: "breaking", why: "question_gone" }],
    ),
  ];
}

function documentReasons(before: ProductConfig, after: ProductConfig): MoveReason[] {
  const old = new Map(before.documents.map((paper) => [paper.code, paper]));
  const fresh = new Set(after.documents.map(({ code }) => code));
  const at = (code: string) => `documents.${code}`;
  return [
    ...after.documents.flatMap((paper): MoveReason[] => {
      const was = old.get(paper.code);
      const look = (why: MoveCode): MoveReason => ({ path: at(paper.code), kind: "needs_look", why });
      if (!was) return paper.required ? [look("document_new")] : [];
      if (!was.required && paper.required) return [look("document_required")];
      if (paper.required && was.mayLack && !paper.mayLack) return [look("document_required")];
      if (!same([was.askWhen, was.kinds], [paper.askWhen, paper.kinds])) return [look("document_required")];
      const lives = (days: number | null) => days ?? endless;
      return lives(paper.validDays) < lives(was.validDays) ? [look("document_age")] : [];
    }),
    ...before.documents.flatMap((paper): MoveReason[] =>
      fresh.has(paper.code) ? [] : [{ path: at(paper.code), kind: "needs_look", why: "document_gone" }],
    ),
  ];
}

function ruleReasons(before: ProductConfig, after: ProductConfig): MoveReason[] {
  const judged = ({ eligibility }: ProductConfig) =>
    new Map(
      eligibility.map(({ code, requires, effect, validFrom, validTo }) => [
        code,
        { requires, effect, validFrom, validTo },
      ]),
    );
  const [old, fresh] = [judged(before), judged(after)];
  const changed = [...new Set([...old.keys(), ...fresh.keys()])].filter(
    (code) => !same(old.get(code), fresh.get(code)),
  );
  // A requirement that is gone asks for nothing more.
  return changed
    .filter((code) => fresh.has(code))
    .map((code) => ({ path: `eligibility.${code}`, kind: "needs_look", why: "rule_changed" }));
}

function checkReasons(before: ProductConfig, after: ProductConfig): MoveReason[] {
  const old = new Map(before.checks.map(({ code, holds, effect }) => [code, { holds, effect }]));
  return after.checks.flatMap(({ code, holds, effect }): MoveReason[] =>
    same(old.get(code), { holds, effect })
      ? []
      : [{ path: `checks.${code}`, kind: "needs_look", why: "check_changed" }],
  );
}

/** What a draft itself would lose and gain by moving: answers that no longer count, and what it would still have to give. */
export function moveOfDraft(
  before: ProductConfig,
  after: ProductConfig,
  draft: {
    kind: ApplicantKind;
    answers: Answers;
    district?: string | null;
    amountCents: number | null;
    termMonths: number | null;
    documents: readonly string[];
  },
  today: string,
) {
  const kept = answersUnder(after, draft.answers, today);
  const stays = (code: string) => same(kept[code], draft.answers[code]);
  const missing = (config: ProductConfig, answers: Answers) => missingOf(config, { ...draft, answers }, today);
  const already = new Set(missing(before, draft.answers));
  return {
    kept: Object.keys(draft.answers).filter(stays),
    lost: Object.keys(draft.answers).filter((code) => !stays(code)),
    asked: missing(after, kept).filter((code) => !already.has(code)),
    loanFits: draft.amountCents === null || draft.termMonths === null || loanGap(after, draft) === null,
    mayAsk: after.audience.includes(draft.kind),
  };
}

export type DraftMove = ReturnType<typeof moveOfDraft>;

/** Parts of a configuration that only the lender works with: whatever changes in them, a draft does not notice. */
export const lendersOwn: readonly (keyof ProductConfig)[] = [
  "termRules",
  "suggestedConditions",
  "scorecard",
  "ladder",
  "analystMayChange",
  "requiredFacts",
  "funding",
];
