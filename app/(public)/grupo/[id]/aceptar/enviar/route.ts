import { fromBrowser } from "@/app/(portal)/solicitudes/[id]/firmar/typed";
import { formPost } from "@/app/bridge";
import { acceptLiability } from "@/lib/groups/answer";

export const POST = formPost(fromBrowser(acceptLiability), {
  input: ({ fields }, { id }) => ({ id, code: fields.get("code") ?? "" }),
  done: (_accepted, { id }) => `/grupo/${id}`,
  back: ({ id }) => `/grupo/${id}/aceptar`,
});
