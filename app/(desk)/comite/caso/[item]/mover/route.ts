import { casePath, sessionPath } from "@/app/(desk)/comite/paths";
import { formPost } from "@/app/bridge";
import { moveCase } from "@/lib/committees/session";

/** Moves a case up or down on its agenda. */
export const POST = formPost(moveCase, {
  input: ({ fields }, { item }) => ({ itemId: item, direction: fields.get("direction") }),
  done: ({ sessionId }) => `${sessionPath(sessionId)}#agenda`,
  back: ({ item }) => casePath(item),
});
