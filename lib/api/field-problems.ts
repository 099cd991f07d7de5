import type { z } from "zod";
import { type SimulationErrorCode, simulationErrorCodes } from "@/domain/loan/simulation";
import type { Language } from "@/domain/localized";
import { messagesIn } from "@/messages/catalogue";
import type { FieldProblem } from "./problems";

/**
 * A JSON pointer as a URI fragment (RFC 6901, sections 3 and 6): "#" is the whole document, "#/calendar/day" a field of
 * it. Half of a surrogate pair has no UTF-8 form and shows as U+FFFD.
 */
export function pointerOf(path: readonly PropertyKey[]): string {
  const parts = path.map((key) => {
    const escaped = String(key).replaceAll("~", "~0").replaceAll("/", "~1");
    return `/${encodeURIComponent(escaped.replace(/\p{Surrogate}/gu, "\ufffd"))}`;
  });
  return `#${parts.join("")}`;
}

/**
 * The wrong fields behind the issues of a schema whose messages are error codes: one entry for each pointer, a key that
 * does not exist under its own. The work is bounded by the size of the body, as no schema of ours has lists.
 */
export function fieldProblems(
  issues: readonly z.core.$ZodIssue[],
  raw: unknown,
  language: Language = "es",
): FieldProblem[] {
  const sentences = messagesIn(language).api.errors;
  const found = new Map<string, FieldProblem>();
  for (const issue of issues) {
    const unknown = issue.code === "unrecognized_keys" ? issue.keys : null;
    const code = unknown ? "unknown_key" : codeOf(issue, raw);
    for (const path of unknown?.map((key) => [...issue.path, key]) ?? [issue.path]) {
      const pointer = pointerOf(path);
      if (!found.has(pointer)) found.set(pointer, { pointer, code, detail: sentences[code] });
    }
  }
  return [...found.values()];
}

function codeOf(issue: z.core.$ZodIssue, raw: unknown): SimulationErrorCode {
  if (!isPresent(raw, issue.path)) return "required";
  const code = simulationErrorCodes.find((known) => known === issue.message);
  if (!code) throw new Error(`A rule of the request has no code: ${issue.code}`);
  return code;
}

function isPresent(raw: unknown, path: readonly PropertyKey[]): boolean {
  let at = raw;
  for (const key of path) {
    if (typeof at !== "object" || at === null || !Object.hasOwn(at, key)) return false;
    at = (at as Record<PropertyKey, unknown>)[key];
  }
  return true;
}
