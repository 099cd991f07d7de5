import { forgetFiles, forgetPages } from "./pages";
import { forgetWords } from "./store";

/** Pages kept for somebody else go before this person's are put here. Their unsent words stay theirs, unseen. */
export const claimPhone = (owner: string): Promise<void> => forgetPages(owner);

/** Takes everything of everybody off this phone. */
export async function forgetEverything(): Promise<void> {
  await Promise.all([forgetWords(), forgetPages(), forgetFiles()]);
}
