import { createInterface } from "node:readline";
import { openPool } from "@/db/client";
import { system } from "@/lib/actors";
import type { Caller, Result } from "@/lib/gate";
import { givenVariables, prepare } from "@/scripts/environment";

/** What a command of the operator works with: a caller and questions on the terminal. */
export type Desk = { caller: Caller; ask(question: string): Promise<string> };

/** Runs one command of who operates the portal. Whatever is refused ends with one sentence. */
export async function operate(work: (desk: Desk) => Promise<void>): Promise<void> {
  const { variables, env, stop } = await prepare(givenVariables());
  Object.assign(process.env, variables);
  const pool = openPool(env.databaseUrl);
  const terminal = createInterface({ input: process.stdin });
  // Line by line, so that answers may also come from a file.
  const lines = terminal[Symbol.asyncIterator]();
  const ask = async (question: string): Promise<string> => {
    process.stdout.write(`${question}: `);
    return ((await lines.next()).value ?? "").trim();
  };
  try {
    const caller = { actor: system, now: new Date(), requestId: "operator" };
    await work({ caller, ask });
  } catch (error) {
    console.error(error instanceof Error ? error.message : "No se pudo.");
    process.exitCode = 1;
  } finally {
    terminal.close();
    await pool.end();
    await stop();
  }
}

export function taken<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(`No se pudo: ${[result.code, ...Object.keys(result.fields)].join(", ")}.`);
}
