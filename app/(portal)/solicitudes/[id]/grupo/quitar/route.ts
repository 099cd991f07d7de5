import { pathOf } from "@/app/(portal)/own-application";
import { formPost } from "@/app/bridge";
import { removeMember } from "@/lib/groups/members";

export const POST = formPost(removeMember, {
  input: ({ fields }, { id }) => ({ id, memberId: fields.get("memberId") }),
  done: (_removed, { id }) => pathOf(id, "/grupo"),
  back: ({ id }) => pathOf(id, "/grupo"),
});
