import { formPost } from "@/app/bridge";
import { declineLiability } from "@/lib/groups/answer";

export const POST = formPost(declineLiability, {
  input: ({ fields }, { id }) => ({ id, note: fields.get("note") ?? "" }),
  done: (_declined, { id }) => `/grupo/${id}`,
  back: ({ id }) => `/grupo/${id}/rechazar`,
});
