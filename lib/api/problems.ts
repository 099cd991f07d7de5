import { z } from "zod";
import type { Language } from "@/domain/localized";
import { messagesIn } from "@/messages/catalogue";

/** Every problem the public interface answers with, and its HTTP status. The words are in `messages`, `api.problems`. */
export const problemStatus = {
  malformed_json: 400,
  idempotency_key_missing: 400,
  key_invalid: 401,
  scope_missing: 403,
  not_found: 404,
  method_not_allowed: 405,
  product_closed: 409,
  body_over_limit: 413,
  unsupported_media: 415,
  invalid_fields: 422,
  idempotency_key_reused: 422,
  too_many_requests: 429,
  unexpected: 500,
} as const;

export type ProblemCode = keyof typeof problemStatus;

export const problemCodes = Object.keys(problemStatus) as ProblemCode[];

/** Problem details for HTTP APIs (RFC 9457). `errors` is the RFC's own extension for several wrong fields. */
export const problemSchema = z.strictObject({
  type: z.string().meta({ format: "uri-reference" }),
  title: z.string(),
  status: z.int().min(400).max(599),
  detail: z.string(),
  errors: z.array(z.strictObject({ pointer: z.string(), code: z.string(), detail: z.string() })).optional(),
});

export type Problem = z.infer<typeof problemSchema>;
export type FieldProblem = NonNullable<Problem["errors"]>[number];

/** The problem of a code in words. Its `type` leads to the page that explains it, by a path of this site. */
export function problemOf(code: ProblemCode, errors?: FieldProblem[], language: Language = "es"): Problem {
  const { title, detail } = messagesIn(language).api.problems[code];
  const problem = { type: `/desarrolladores#${code}`, title, status: problemStatus[code], detail };
  return errors ? { ...problem, errors } : problem;
}
