import { formPost } from "@/app/bridge";
import { openInvitation } from "@/lib/organizations/invite";

export const POST = formPost(openInvitation, {
  input: ({ fields }) => ({ phone: fields.get("phone") ?? "", code: fields.get("code") ?? "" }),
  done: ({ token }) => `/invitacion/${token}`,
  back: () => "/invitacion",
});
