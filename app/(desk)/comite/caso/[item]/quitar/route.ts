import { casePath, sessionPath } from "@/app/(desk)/comite/paths";
import { formPost } from "@/app/bridge";
import { dropCase } from "@/lib/committees/session";

/** Takes a case off its agenda. */
export const POST = formPost(dropCase, {
  input: (_form, { item }) => ({ itemId: item }),
  done: ({ sessionId }) => `${sessionPath(sessionId)}#agenda`,
  back: ({ item }) => casePath(item),
});
