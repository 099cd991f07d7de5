import { afterwards, casePath } from "@/app/(desk)/comite/paths";
import { formPost } from "@/app/bridge";
import { castVote } from "@/lib/committees/vote";

/** Records a member's vote on the file as it was shown. */
export const POST = formPost(castVote, {
  input: ({ fields }, { item }) => ({
    itemId: item,
    choice: fields.get("choice") ?? "",
    reason: fields.get("reason") ?? "",
    seen: fields.get("seen") ?? "",
  }),
  done: (_out, { item }) => `${afterwards(casePath(item), "voted")}#votos`,
  back: ({ item }) => casePath(item),
});
