import { type SimulationAnswer, simulation } from "@/domain/loan/simulation";
import { fieldProblems } from "@/lib/api/field-problems";
import type { FieldProblem } from "@/lib/api/problems";

export type Simulated = { ok: true; value: SimulationAnswer } | { ok: false; errors: FieldProblem[] };

/**
 * Computes the simulation that a program asks for, or names every wrong field.
 *
 * Not a `query`, on purpose. A query answers which rows somebody may see, and opens a transaction with their tenant
 * context to do so; here nothing remembered is read, everybody may ask, and the answer depends on the request alone. A
 * transaction would cost a connection and five round trips for one millisecond of arithmetic. The gate also joins the
 * path of an issue into one name, which cannot point at each unknown key. Its order is kept: the try is counted first
 * (`countSimulation`), then the input is checked, then the work is done.
 */
export function simulateLoan(raw: unknown): Simulated {
  const parsed = simulation.safeParse(raw);
  if (parsed.success) return { ok: true, value: parsed.data };
  return { ok: false, errors: fieldProblems(parsed.error.issues, raw) };
}
