import { pathOf } from "@/app/(portal)/own-application";
import { formPost } from "@/app/bridge";
import { addMember } from "@/lib/groups/members";

export const POST = formPost(addMember, {
  input: ({ fields }, { id }) => ({
    id,
    name: fields.get("name") ?? "",
    dni: fields.get("dni") ?? "",
    phone: fields.get("phone") ?? "",
  }),
  done: (_added, { id }) => pathOf(id, "/grupo"),
  back: ({ id }) => pathOf(id, "/grupo"),
});
