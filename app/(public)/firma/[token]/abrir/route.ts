import { formPost } from "@/app/bridge";
import { browserToken, startSession } from "@/lib/auth";
import type { Caller } from "@/lib/gate";
import { openLink } from "@/lib/signing/open-link";
import { openedPath } from "../../opened-path";

const open = async (caller: Caller, typed: unknown) =>
  openLink(caller, { ...(typed as object), browser: await browserToken() });

export const POST = formPost(open, {
  input: ({ fields }, { token }) => ({ token, dni: fields.get("dni") ?? "" }),
  async done({ session, ...opened }) {
    await startSession(session);
    return openedPath(opened);
  },
  back: ({ token }) => `/firma/${token}`,
  // A DNI is not kept in a browser that nobody has proved yet.
  secrets: ["dni"],
});
