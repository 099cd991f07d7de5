import { chargeIssues, chargesCents } from "./charges";
import { factsOfCheck } from "./checks";
import { type Condition, factsOf, unknownAnswer } from "./condition";
import { guaranteeIssues } from "./guarantees";
import { instalmentsOf } from "./loan-quote";
import { missingTexts } from "./localized";
import { ruleMistakes } from "./mistakes/rules";
import { structureMistakes } from "./mistakes/structure";
import { textMistakes, textsIn } from "./mistakes/texts";
import { type ProductConfig, productShape, questionsOf, reservedTasks } from "./product";
import { knownFacts, knownFigures } from "./product-facts";
import { scorecardIssues } from "./scorecard";

/** A configuration that could be published. Messages are codes with a sentence in `messages/`. */
export const productConfig = productShape.superRefine((draft, context) => {
  for (const issue of configurationIssues(draft)) context.addIssue({ code: "custom", ...issue });
});

/** What keeps a configuration from being published: each with the place to mend and a code that has a sentence. */
export type Issue = { path: (string | number)[]; message: string };

export function configurationIssues(draft: ProductConfig): Issue[] {
  return [
    ...partIssues(draft),
    ...[...structureMistakes(draft), ...ruleMistakes(draft), ...textMistakes(textsIn(draft))]
      .filter(({ severity }) => severity === "blocks")
      .map(({ path, code }) => ({ path: path.split("."), message: code })),
  ];
}

/** Those of single parts: how the parts hang together and how texts read is found in `mistakes/`. */
export function partIssues(draft: ProductConfig): Issue[] {
  return [
    ...missingTexts(draft).map((path) => ({ path, message: "text_missing" })),
    ...amountIssues(draft),
    ...chargeIssues(draft.charges),
    ...codeIssues(draft),
    ...questionIssues(draft),
    ...factIssues(draft),
    ...periodIssues(draft),
    ...guaranteeIssues(draft.guarantees),
    ...groupIssues(draft),
    ...ladderIssues(draft),
    ...(draft.scorecard ? scorecardIssues(draft.scorecard) : []).map((issue) => ({
      ...issue,
      path: ["scorecard", ...issue.path],
    })),
  ];
}

function groupIssues({ group }: ProductConfig): Issue[] {
  const reversed = group !== null && group.maxMembers < group.minMembers;
  return reversed ? [{ path: ["group", "maxMembers"], message: "number_range" }] : [];
}

function amountIssues({ amount, term, grace, calendar, charges }: ProductConfig): Issue[] {
  const issues: Issue[] = [];
  const say = (message: string, ...path: string[]) => issues.push({ path, message });
  if (amount.minCents > amount.maxCents) say("amount_range", "amount", "maxCents");
  if (amount.exampleCents < amount.minCents || amount.exampleCents > amount.maxCents)
    say("example_out_of_range", "amount", "exampleCents");
  if (term.minMonths > term.maxMonths) say("term_range", "term", "maxMonths");
  if (term.exampleMonths < term.minMonths || term.exampleMonths > term.maxMonths)
    say("example_out_of_range", "term", "exampleMonths");
  if (chargesCents(charges, "upfront") >= amount.minCents) say("charges_too_high", "charges");
  const instalments = instalmentsOf(calendar, term.minMonths);
  if (instalmentsOf(calendar, term.maxMonths) > 360) say("instalments_too_many", "calendar", "kind");
  if ((grace.kind === "none") !== (grace.instalments === 0) || grace.instalments >= instalments)
    say("grace_range", "grace", "instalments");
  return issues;
}

function codeIssues(draft: ProductConfig): Issue[] {
  const lists: [string, readonly string[]][] = [
    ["tasks", [...reservedTasks, ...draft.tasks.map((one) => one.code)]],
    ["tasks", questionsOf(draft).map((one) => one.code)],
    ...(
      [
        "documents",
        "checks",
        "eligibility",
        "termRules",
        "suggestedConditions",
        "covenants",
        "indicators",
        "education",
      ] as const
    ).map((list): [string, string[]] => [list, draft[list].map((one) => one.code)]),
  ];
  return lists.flatMap(([list, codes]) =>
    new Set(codes).size === codes.length ? [] : [{ path: [list], message: "code_repeated" }],
  );
}

function questionIssues(draft: ProductConfig): Issue[] {
  return draft.tasks.flatMap((group, groupAt) =>
    group.questions.flatMap((asked, at) => {
      const path = ["tasks", groupAt, "questions", at];
      const issues: Issue[] = [];
      if (asked.kind === "document" && !draft.documents.some((paper) => paper.code === asked.document))
        issues.push({ path: [...path, "document"], message: "document_unknown" });
      if (asked.kind === "number" && asked.min > asked.max)
        issues.push({ path: [...path, "max"], message: "number_range" });
      if (asked.kind === "money" && asked.minCents > asked.maxCents)
        issues.push({ path: [...path, "maxCents"], message: "number_range" });
      if (asked.kind === "photo" && !draft.documents.some((paper) => paper.code === asked.document))
        issues.push({ path: [...path, "document"], message: "document_unknown" });
      if (asked.kind === "table" && asked.minRows > asked.maxRows)
        issues.push({ path: [...path, "maxRows"], message: "number_range" });
      const parts = asked.kind === "table" ? asked.columns : "options" in asked ? asked.options : [];
      if ("options" in asked && parts.some((one) => one.code === unknownAnswer))
        issues.push({ path: [...path, "options"], message: "code_reserved" });
      if (new Set(parts.map((one) => one.code)).size !== parts.length)
        issues.push({ path: [...path, asked.kind === "table" ? "columns" : "options"], message: "code_repeated" });
      return issues;
    }),
  );
}

type Placed = { path: (string | number)[]; facts: string[] };

/** Every place of a configuration that looks at facts. */
function looks(draft: ProductConfig): Placed[] {
  const at = (condition: Condition | null, ...path: (string | number)[]): Placed => ({
    path,
    facts: condition ? factsOf(condition) : [],
  });
  return [
    ...draft.eligibility.map((rule, i) => at(rule.requires, "eligibility", i, "requires")),
    ...draft.checks.map((one, i) => ({ path: ["checks", i, "holds"], facts: factsOfCheck(one) })),
    ...draft.termRules.map((rule, i) => at(rule.when, "termRules", i, "when")),
    ...draft.suggestedConditions.map((one, i) => at(one.when, "suggestedConditions", i, "when")),
    ...draft.documents.map((paper, i) => at(paper.askWhen, "documents", i, "askWhen")),
    ...draft.tasks.flatMap((group, g) =>
      group.questions.map((asked, i) => at(asked.askWhen, "tasks", g, "questions", i, "askWhen")),
    ),
    ...draft.requiredFacts.map((one, i) => ({ path: ["requiredFacts", i, "fact"], facts: [one.fact] })),
    ...(draft.scorecard?.factors ?? []).map((one, i) => ({
      path: ["scorecard", "factors", i, "fact"],
      facts: [one.fact],
    })),
  ];
}

function factIssues(draft: ProductConfig): Issue[] {
  const known = new Set([...knownFacts(draft).map((fact) => fact.name), ...knownFigures(draft).keys()]);
  return looks(draft)
    .filter(({ facts }) => facts.some((fact) => !known.has(fact)))
    .map(({ path }) => ({ path, message: "fact_unknown" }));
}

function periodIssues(draft: ProductConfig): Issue[] {
  const reversed = (one: { validFrom: string | null; validTo: string | null }) =>
    one.validFrom !== null && one.validTo !== null && one.validTo < one.validFrom;
  return [
    ...draft.eligibility.flatMap((rule, i) => (reversed(rule) ? [["eligibility", i, "validTo"]] : [])),
    ...draft.guarantees.flatMap((taken, i) =>
      taken.stateCover.flatMap((cover, j) => (reversed(cover) ? [["guarantees", i, "stateCover", j, "validTo"]] : [])),
    ),
  ].map((path) => ({ path, message: "period_reversed" }));
}

function ladderIssues({ ladder, amount }: ProductConfig): Issue[] {
  const issues: Issue[] = [];
  if ((ladder.at(-1)?.upToCents ?? 0) < amount.maxCents) issues.push({ path: ["ladder"], message: "ladder_too_short" });
  for (const [at, rung] of ladder.entries()) {
    if (at > 0 && rung.upToCents <= (ladder[at - 1]?.upToCents ?? 0))
      issues.push({ path: ["ladder", at, "upToCents"], message: "ladder_not_ascending" });
    if (rung.decidedBy === "approver" && rung.quorum !== null)
      issues.push({ path: ["ladder", at, "quorum"], message: "quorum_not_needed" });
  }
  return issues;
}
