import { acceptInvitation } from "@/lib/organizations/invite";
import { formPost } from "../../../../bridge";

export const POST = formPost(acceptInvitation, {
  input: (_form, { token }) => ({ token }),
  done: () => "/solicitudes",
  back: ({ token }) => `/invitacion/${token}`,
});
