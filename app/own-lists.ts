import { cache } from "react";
import { read } from "@/app/bridge";
import { ownListBook } from "@/lib/settings/lists";

// Once a request: every part of an editor asks.
export const ownLists = cache(() => read(ownListBook));

/** The codes of what the lender lists for its products today. */
export async function ownOffer() {
  const { guarantees, fundingSources } = await ownLists();
  const codes = (listed: typeof guarantees) => listed.filter(({ isOffered }) => isOffered).map(({ code }) => code);
  return { guarantees: codes(guarantees), fundingSources: codes(fundingSources) };
}
