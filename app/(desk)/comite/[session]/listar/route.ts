import { formPost } from "@/app/bridge";
import { listCase } from "@/lib/committees/list-case";
import { sessionPath } from "../../paths";

/** Puts a waiting file on the agenda. */
export const POST = formPost(listCase, {
  input: ({ fields }, { session }) => ({ sessionId: session, applicationId: fields.get("applicationId") ?? "" }),
  done: (_out, { session }) => `${sessionPath(session)}#agenda`,
  back: ({ session }) => sessionPath(session),
});
