import { forgetFiles, forgetPages, isSignedInAs, nameOwner } from "./pages";
import { forgetWords } from "./store";

/** Pages kept for somebody else go before this person's are put here. Their unsent words stay theirs, unseen. */
export async function claimPhone(owner: string): Promise<void> {
  nameOwner(owner);
  if (isSignedInAs(owner)) await forgetPages(owner);
}

/** Takes everything of everybody off this phone. */
export async function forgetEverything(): Promise<void> {
  await Promise.all([forgetWords(), forgetPages(), forgetFiles()]);
}
