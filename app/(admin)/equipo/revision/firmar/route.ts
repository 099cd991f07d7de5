import { formPost } from "@/app/bridge";
import { signReview } from "@/lib/people/review";

/** Signs that the list of accesses was looked through. */
export const POST = formPost(signReview, {
  input: ({ fields }) => ({ fingerprint: fields.get("fingerprint") ?? "", note: fields.get("note") ?? "" }),
  done: () => "/equipo/revision?hecho=signed",
  back: () => "/equipo/revision",
});
