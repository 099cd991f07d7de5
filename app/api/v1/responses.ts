import { type FieldProblem, type ProblemCode, problemOf } from "@/lib/api/problems";

// The proxy does not run for /api, so each answer carries its own headers. CORS stays closed.
const always = { "cache-control": "no-store", "x-content-type-options": "nosniff" };

/** An answer of the public interface as JSON. */
export function jsonResponse(value: unknown, status = 200): Response {
  return new Response(JSON.stringify(value), { status, headers: { ...always, "content-type": "application/json" } });
}

type Extras = { errors?: FieldProblem[]; headers?: Record<string, string> };

/** A problem as RFC 9457 wants it told, in Spanish. */
export function problemResponse(code: ProblemCode, { errors, headers }: Extras = {}): Response {
  const problem = problemOf(code, errors);
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: { ...always, "content-type": "application/problem+json", "content-language": "es", ...headers },
  });
}

/** Handlers for the methods that a route does not have: 405 with the ones it has, and OPTIONS, which names them too. */
export function otherMethods(allow: string) {
  return {
    refuse: () => problemResponse("method_not_allowed", { headers: { allow } }),
    options: () => new Response(null, { status: 204, headers: { ...always, allow } }),
  };
}
