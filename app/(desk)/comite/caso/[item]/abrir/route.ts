import { afterwards, casePath } from "@/app/(desk)/comite/paths";
import { formPost } from "@/app/bridge";
import { openVote } from "@/lib/committees/vote";

/** Opens the vote on a case. */
export const POST = formPost(openVote, {
  input: (_form, { item }) => ({ itemId: item }),
  done: (_out, { item }) => afterwards(casePath(item), "opened"),
  back: ({ item }) => casePath(item),
});
