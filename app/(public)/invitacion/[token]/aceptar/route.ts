import { formPost } from "@/app/bridge";
import { acceptInvitation } from "@/lib/organizations/invite";

export const POST = formPost(acceptInvitation, {
  input: (_form, { token }) => ({ token }),
  done: () => "/solicitudes",
  back: ({ token }) => `/invitacion/${token}`,
});
