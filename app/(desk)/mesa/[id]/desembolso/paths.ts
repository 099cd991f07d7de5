import { filePath } from "@/app/(desk)/case/paths";

export const payoutSteps = ["open", "meet", "reopen", "release", "record"] as const;

/** Back to the page of the payout. */
export function payoutPath(id: string | undefined): string {
  return filePath(id, "/desembolso");
}

/** The same, which says what was just done. */
export function afterStep(id: string | undefined, step: (typeof payoutSteps)[number]): string {
  return `${payoutPath(id)}?hecho=${step}`;
}
