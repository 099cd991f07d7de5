/** Something the person at the terminal can put right: shown as its one sentence, without a stack. */
export class Stop extends Error {}

const total = 6;
let open = false;

/** Announces a step and says what came of it and how long it took. */
export async function step(number: number, name: string, work: () => Promise<string>): Promise<void> {
  const began = performance.now();
  process.stdout.write(`[${number}/${total}] ${name} … `);
  open = true;
  const done = await work();
  if (open) console.log(`${done} (${((performance.now() - began) / 1000).toFixed(1)} s)`);
  open = false;
}

/** Ends the line of a step that did not finish. */
export function breakOff() {
  if (open) process.stdout.write("\n");
  open = false;
}

/** The sentence for a failure, always on one line. */
export function sentence(error: unknown): string {
  const said = error instanceof Error ? error.message || error.name : String(error);
  return said.replace(/\s*\n\s*/g, " ").trim();
}
