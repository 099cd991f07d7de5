import { formPost } from "@/app/bridge";
import { endMember } from "@/lib/committees/members";
import { afterwards, membersPath } from "../../paths";

/** Sets the last day of a seat. */
export const POST = formPost(endMember, {
  input: ({ fields }) => ({ memberId: fields.get("memberId"), validUntil: fields.get("lastDay") ?? "" }),
  done: () => afterwards(membersPath, "ended_done"),
  back: () => membersPath,
});
