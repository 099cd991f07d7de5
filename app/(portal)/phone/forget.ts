import { forgetPages } from "./pages";
import { forgetWords } from "./store";

const ownerKey = "veta-owner";

/** Pages kept for somebody else go before this person's are put here. Their unsent words stay theirs, unseen. */
export async function claimPhone(owner: string): Promise<void> {
  if (window.localStorage.getItem(ownerKey) === owner) return;
  await forgetPages();
  window.localStorage.setItem(ownerKey, owner);
}

/** Takes everything of everybody off this phone. */
export async function forgetEverything(): Promise<void> {
  await Promise.all([forgetWords(), forgetPages()]);
  window.localStorage.removeItem(ownerKey);
}
