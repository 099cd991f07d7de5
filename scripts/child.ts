import { type ChildProcess, spawn } from "node:child_process";
import type { Variables } from "./environment";

const alive = new Set<ChildProcess>();

/** A Node program in a session of its own: Ctrl-C reaches us, and we decide the order. */
export function node(args: string[], variables: Variables): ChildProcess {
  const child = spawn(process.execPath, args, {
    env: variables as NodeJS.ProcessEnv,
    stdio: ["ignore", "pipe", "pipe"],
    detached: process.platform !== "win32",
  });
  alive.add(child);
  child.once("exit", () => alive.delete(child));
  return child;
}

/** Runs a Node program to its end. */
export async function finished(
  args: string[],
  variables: Variables,
): Promise<{ code: number; out: string; said: string }> {
  const child = node(args, variables);
  let out = "";
  let said = "";
  child.stdout?.on("data", (text) => {
    out += text;
    said += text;
  });
  child.stderr?.on("data", (text) => {
    said += text;
  });
  const code = await new Promise<number>((resolve) => child.once("close", (code) => resolve(code ?? 1)));
  return { code, out, said };
}

/** Asks every child to end, and makes it after a while. */
export async function endChildren(): Promise<void> {
  await Promise.all([...alive].map(end));
}

async function end(child: ChildProcess) {
  const gone = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  const last = setTimeout(() => child.kill("SIGKILL"), 10_000);
  await gone;
  clearTimeout(last);
}
