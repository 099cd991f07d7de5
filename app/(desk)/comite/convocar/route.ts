import { formPost } from "@/app/bridge";
import { planSession } from "@/lib/committees/session";
import { afterwards, committeePath, sessionPath } from "../paths";

/** Calls a session and leads to its agenda. */
export const POST = formPost(planSession, {
  input: ({ fields }) => ({ heldOn: fields.get("heldOn") ?? "" }),
  done: ({ sessionId }) => afterwards(sessionPath(sessionId), "planned"),
  back: () => committeePath,
});
