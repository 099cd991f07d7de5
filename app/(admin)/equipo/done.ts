const doneWords = [
  "invited",
  "invited_again",
  "proposed",
  "confirmed",
  "dropped",
  "disabled",
  "enabled",
  "left",
  "unbound",
  "signed",
] as const;

/** What an address says was just done, if it is one of our words. */
export function doneIn(word: string): (typeof doneWords)[number] | undefined {
  return doneWords.find((one) => one === word);
}
