import { formPost } from "@/app/bridge";
import { markAttendance } from "@/lib/committees/attendance";
import { sessionPath } from "../../paths";

/** Marks that somebody came or left. */
export const POST = formPost(markAttendance, {
  input: ({ fields }, { session }) => ({
    sessionId: session,
    memberId: fields.get("memberId"),
    isPresent: fields.get("isPresent") === "yes",
  }),
  done: (_out, { session }) => `${sessionPath(session)}#asistencia`,
  back: ({ session }) => sessionPath(session),
});
