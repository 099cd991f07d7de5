import type { Going } from "./going";
import type { KeptFile } from "./store";

/** A page of a draft on the phone of one person. */
export type DraftPage = {
  owner: string;
  /** When the lender drew this page, by its clock. */
  drawnAt: string;
  home: string;
  /** The pages of the draft in their order. `action` is where the form of a page goes; null where there is none to fill in. */
  steps: readonly { page: string; action: string | null; isOpen: boolean }[];
  /** Further pages to have on the phone: one for each paper. */
  papers: readonly string[];
};

/** What the person is told about where their words are. */
export type Standing = {
  hasLine: boolean;
  /** Forms and files on this phone that the lender does not have yet. */
  waiting: number;
  /** How the form of this page stands. */
  here: "untouched" | "typing" | "on_phone" | "sending" | "stored" | "refused";
  storedAt: string | null;
  signedOut: boolean;
  /** A link was pressed whose page is not on this phone. */
  isPageMissing: boolean;
  /** Photos and papers of this page that wait on this phone. */
  files: readonly KeptFile[];
  /** The file that is on its way now. */
  going: Going | null;
  /** The form that signs out, held back while something on this phone would be lost with it. */
  leaving: HTMLFormElement | null;
};

export const quiet: Standing = {
  hasLine: true,
  waiting: 0,
  here: "untouched",
  storedAt: null,
  signedOut: false,
  isPageMissing: false,
  files: [],
  going: null,
  leaving: null,
};

/** What each part of the page is given: how to say how it stands, to count what waits, and when it is over. */
export type Desk = {
  draft: DraftPage;
  say(change: Partial<Standing>): void;
  count(): Promise<number>;
  signal: AbortSignal;
};
