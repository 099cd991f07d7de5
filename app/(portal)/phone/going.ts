import type { Outcome } from "./deliver";
import { dropPieces, sendFile, type Way } from "./send-file";
import { forgetFile, type KeptFile } from "./store";

/** The file that is on its way now, and how much of it the lender has, from 0 to 1. */
export type Going = { key: string; name: string; share: number };

/** Who wants to know of it: null when it is over. */
export type HearGoing = (going: Going | null) => void;

const stops = new Map<string, AbortController>();

/** Sends a file that is kept on this phone. "given_up" when the person did so meanwhile. */
export async function sendKept(
  file: KeptFile,
  answer: Way["answer"],
  hear: HearGoing,
): Promise<Outcome | null | "given_up"> {
  const stop = new AbortController();
  stops.set(file.key, stop);
  const { key, name } = file;
  hear({ key, name, share: 0 });
  try {
    const way = { answer, signal: stop.signal, hear: (share: number) => hear({ key, name, share }) };
    const outcome = await sendFile(file, way);
    return stop.signal.aborted ? "given_up" : outcome;
  } finally {
    stops.delete(key);
    hear(null);
  }
}

/** Takes a file off this phone, and what the lender has of it so far. */
export async function giveUp(file: KeptFile): Promise<void> {
  stops.get(file.key)?.abort();
  await forgetFile(file.key);
  await dropPieces(file);
}
