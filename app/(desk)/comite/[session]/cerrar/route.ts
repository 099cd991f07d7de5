import { formPost } from "@/app/bridge";
import { closeSession } from "@/lib/committees/minutes";
import { afterwards, sessionPath } from "../../paths";

/** Closes the session and its minutes. */
export const POST = formPost(closeSession, {
  input: (_form, { session }) => ({ sessionId: session }),
  done: (_out, { session }) => afterwards(sessionPath(session), "closed"),
  back: ({ session }) => sessionPath(session),
});
