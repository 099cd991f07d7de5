import { formPost } from "@/app/bridge";
import { requestGroupCode } from "@/lib/groups/answer";

export const POST = formPost(requestGroupCode, {
  input: (_form, { id }) => ({ id }),
  done: (_sent, { id }) => `/grupo/${id}/aceptar`,
  back: ({ id }) => `/grupo/${id}`,
});
