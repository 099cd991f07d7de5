import type { MoveReason } from "./draft-move";
import type { Localized } from "./localized";
import type { Question } from "./question";
import { reworded } from "./reworded";

type Reason = Pick<MoveReason, "kind" | "why">;

/** Help beside a question, which changes nothing of what an answer means. */
const help = new Set(["hint", "example", "why", "preCheck", "long"]);
/** Looked at one by one. */
const apart = new Set(["code", "label", "options", "required", "allowUnknown", "askWhen"]);

/** What a changed question does to an answer that was given to it, or that has yet to be given. */
export function changedQuestion(was: Question, asked: Question): Reason[] {
  if (was.kind !== asked.kind) return [{ kind: "breaking", why: "question_kind" }];
  const [old, fresh] = [optionsOf(was), optionsOf(asked)];
  const found = (is: boolean, kind: Reason["kind"], why: Reason["why"]): Reason[] => (is ? [{ kind, why }] : []);
  return [
    ...found(
      [...old.keys()].some((code) => !fresh.has(code)) || (was.allowUnknown && !asked.allowUnknown),
      "breaking",
      "option_gone",
    ),
    ...found(!was.required && asked.required, "needs_look", "question_required"),
    ...found(JSON.stringify(was.askWhen) !== JSON.stringify(asked.askWhen), "needs_look", "question_when"),
    // Whoever answered the old words may not mean the new ones.
    ...found(
      reworded(was.label, asked.label) || [...old].some(([code, label]) => reworded(label, fresh.get(code) ?? label)),
      "needs_look",
      "question_worded",
    ),
    ...found(limitsOf(was) !== limitsOf(asked), "breaking", "question_limits"),
  ];
}

function optionsOf(question: Question): Map<string, Localized> {
  return new Map("options" in question ? question.options.map(({ code, label }) => [code, label]) : []);
}

/** Everything that an answer is held to, its unit among it. */
function limitsOf(question: Question): string {
  return JSON.stringify(Object.entries(question).filter(([name]) => !help.has(name) && !apart.has(name)));
}
