import { pathOf } from "@/app/(portal)/own-application";
import { formPost } from "@/app/bridge";
import { keepWalk } from "@/lib/walks/keep";

/** Keeps what was walked as a sample of the product. */
export const POST = formPost(keepWalk, {
  input: ({ fields }, { id }) => ({ id, name: fields.get("name") ?? "" }),
  done: (_out, { id }) => pathOf(id, "/revisar?muestra=si#prueba"),
  back: ({ id }) => pathOf(id, "/revisar"),
});
