import { formPost } from "@/app/bridge";
import { inviteAgain } from "@/lib/people/invite";

/** Sends a fresh link to someone who has not taken theirs up. */
export const POST = formPost(inviteAgain, {
  input: ({ fields }, { personId }) => ({ personId, phone: fields.get("phone") ?? "" }),
  done: (_out, { personId }) => `/equipo/${personId}?hecho=invited_again`,
  back: ({ personId }) => `/equipo/${personId}`,
});
