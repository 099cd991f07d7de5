import { formPost } from "@/app/bridge";
import { setCommittee } from "@/lib/committees/committee";
import { afterwards, membersPath } from "../../paths";

/** Names the committee and its tie rule. */
export const POST = formPost(setCommittee, {
  input: ({ fields }) => ({ name: fields.get("name") ?? "", tieRule: fields.get("tieRule") ?? "" }),
  done: () => afterwards(membersPath, "saved"),
  back: () => membersPath,
});
