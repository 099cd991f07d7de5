import { pointerOf } from "@/lib/api/field-problems";
import type { ProblemCode } from "@/lib/api/problems";
import type { Result } from "@/lib/gate";
import { messagesIn } from "@/messages/catalogue";
import { jsonResponse, problemResponse } from "./responses";

type Refused = Extract<Result<unknown>, { ok: false }>;

const problemOfRefusal: Partial<Record<Refused["code"], ProblemCode>> = {
  signed_out: "key_invalid",
  not_allowed: "scope_missing",
  not_found: "not_found",
  product_closed: "product_closed",
  key_reused: "idempotency_key_reused",
  invalid_input: "invalid_fields",
};

/** The result of a command or query as an answer of the public interface. A refusal without a problem is a bug. */
export function answered<Out>(
  result: Result<Out>,
  shown: (out: Out) => unknown = (out) => out,
  status = 200,
): Response {
  if (result.ok) return jsonResponse(shown(result.value), status);
  const problem = problemOfRefusal[result.code];
  if (!problem) throw new Error(`The public interface has no problem for ${result.code}`);
  return problemResponse(problem, problem === "invalid_fields" ? { errors: fieldsOf(result) } : {});
}

function fieldsOf({ fields }: Refused) {
  const sentences: Record<string, string> = messagesIn("es").refusals.fields;
  return Object.entries(fields).map(([field, code]) => ({
    pointer: pointerOf(field === "form" ? [] : field.split(".")),
    code,
    detail: sentences[code] ?? sentences.field_invalid ?? "",
  }));
}
