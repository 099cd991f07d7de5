import { pathOf } from "@/app/(portal)/own-application";
import { formPost } from "@/app/bridge";
import { writeToLender } from "@/lib/conversation/write";

export const POST = formPost(writeToLender, {
  input: ({ fields }, { id }) => ({ id, text: fields.get("text") ?? "" }),
  done: (_out, { id }) => pathOf(id, "/mensajes?hecho=enviado"),
  back: ({ id }) => pathOf(id, "/mensajes"),
});
