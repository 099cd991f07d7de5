import type { Reason, Reasons } from "./settings/reasons";

/** Coded reasons: an institution's own catalogue in versions, read so that no file ever loses the words it was told. */

/** The steps that ask for a coded reason. */
export const reasonKinds = [
  "observation",
  "approval",
  "decline",
  "return",
  "deferral",
  "withdrawal",
  "offer_decline",
  "counter_offer",
  "reopening",
] as const;

export type ReasonKind = (typeof reasonKinds)[number];

/** For which step a reason was given, by the event in the history of a file. */
export const kindOfEvent: Readonly<Record<string, ReasonKind>> = {
  request_info: "observation",
  approve: "approval",
  approve_with_conditions: "approval",
  decline: "decline",
  return: "return",
  defer: "deferral",
  withdraw: "withdrawal",
  decline_offer: "offer_decline",
  counter_offer: "counter_offer",
  reopen_conditions: "reopening",
};

/** Every catalogue an institution ever confirmed, newest first, and last what Veta ships with. */
export type ReasonBook = readonly { /** From when it holds. */ since: Date; content: Reasons }[];

/** The reasons that may be given on a day. */
export function reasonsOffered(content: Reasons, kind: ReasonKind, today: string): Reason[] {
  return content[kind].filter(
    ({ validFrom, validTo }) => (validFrom === null || validFrom <= today) && (validTo === null || today <= validTo),
  );
}

/** May all these codes be given for this step today, with no repetition? */
export function areReasons(content: Reasons, kind: ReasonKind, today: string, codes: readonly string[]): boolean {
  const known = reasonsOffered(content, kind, today).map(({ code }) => code);
  return codes.every((code) => known.includes(code)) && new Set(codes).size === codes.length;
}

/** The catalogue that held at an instant. */
export function catalogueAt(book: ReasonBook, at: Date): Reasons | undefined {
  return (book.find(({ since }) => since <= at) ?? book.at(-1))?.content;
}

/**
 * A reason in the words that held when it was given. One that left the catalogue, or moved to another step, is found where
 * it last stood; null when no catalogue ever had it.
 */
export function reasonIn(book: ReasonBook, code: string, kind: ReasonKind | null, at: Date): Reason | null {
  const then = catalogueAt(book, at);
  const catalogues = [...(then ? [then] : []), ...book.map(({ content }) => content)];
  const find = (kinds: readonly ReasonKind[]) => {
    for (const content of catalogues) {
      const found = kinds.flatMap((one) => content[one]).find((reason) => reason.code === code);
      if (found) return found;
    }
    return null;
  };
  return (kind && find([kind])) ?? find(reasonKinds);
}
