import { formPost } from "@/app/bridge";
import { startSession } from "@/lib/auth";
import { acceptStaffInvitation } from "@/lib/people/invite";

/** Takes an invitation of staff up and signs in. */
export const POST = formPost(acceptStaffInvitation, {
  input: ({ fields }, { token }) => ({
    token,
    password: fields.get("password") ?? "",
    passwordAgain: fields.get("passwordAgain") ?? "",
  }),
  async done({ session }) {
    await startSession(session);
    return "/mesa";
  },
  back: ({ token }) => `/ingresar/personal/invitacion/${encodeURIComponent(token ?? "")}`,
  secrets: ["passwordAgain", "username"],
});
