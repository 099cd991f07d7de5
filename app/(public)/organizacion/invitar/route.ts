import { formPost, showOnce } from "@/app/bridge";
import { invitePerson } from "@/lib/organizations/invite";

export const POST = formPost(invitePerson, {
  input: ({ fields }) => ({
    phone: fields.get("phone") ?? "",
    displayName: fields.get("displayName") ?? "",
    post: fields.get("post") ?? "",
  }),
  done: ({ code }) => showOnce("/organizacion?hecho=invitacion", code),
  back: () => "/organizacion",
});
