import type { Language } from "@/domain/localized";
import { messagesIn } from "@/messages/catalogue";
import type { FieldProblem, Problem, ProblemCode } from "./problems";
import { problemOf, problemStatus } from "./problems";

/** Pieces of the OpenAPI document that every operation needs, in a language. */

export const json = "application/json";
const problemJson = "application/problem+json";

export type Header = { description: string; schema: { type: "integer" | "string" } };

export const header = (description: string, type: "integer" | "string" = "string"): Header => ({
  description,
  schema: { type },
});

type ProblemAnswer = {
  description: string;
  headers: Record<string, Header>;
  content: Record<string, { schema: { $ref: string }; examples: Record<string, { value: Problem }> }>;
};

/** The problems an operation may answer with, those of one status together. */
export function problemsOf(language: Language, codes: readonly ProblemCode[], fields?: FieldProblem[]) {
  const t = messagesIn(language).api;
  const headers: Partial<Record<ProblemCode, Record<string, Header>>> = {
    method_not_allowed: { Allow: header(t.headers.allow) },
    too_many_requests: { "Retry-After": header(t.headers.retry_after, "integer") },
    key_invalid: { "WWW-Authenticate": header("Bearer") },
  };
  const answers: Record<number, ProblemAnswer> = {};
  for (const code of codes) {
    const value = problemOf(code, code === "invalid_fields" ? fields : undefined, language);
    const before = answers[problemStatus[code]];
    const { title } = t.problems[code];
    answers[problemStatus[code]] = {
      description: before ? `${before.description}. ${title}` : title,
      headers: { ...before?.headers, ...headers[code] },
      content: {
        [problemJson]: {
          schema: { $ref: "#/components/schemas/Problem" },
          examples: { ...before?.content[problemJson]?.examples, [code]: { value } },
        },
      },
    };
  }
  return answers;
}
