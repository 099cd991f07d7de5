import { formPost } from "@/app/bridge";
import { openSession } from "@/lib/committees/attendance";
import { afterwards, sessionPath } from "../../paths";

/** Opens the session with who is present. */
export const POST = formPost(openSession, {
  input: ({ fields }, { session }) => ({ sessionId: session, present: fields.getAll("present") }),
  done: (_out, { session }) => afterwards(sessionPath(session), "opened"),
  back: ({ session }) => sessionPath(session),
});
