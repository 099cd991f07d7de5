import { pathOf } from "@/app/(portal)/own-application";
import { formPost } from "@/app/bridge";
import { resendLink } from "@/lib/signing/link";
import { fromBrowser } from "../../firmar/typed";

export const POST = formPost(fromBrowser(resendLink), {
  input: (_form, { id }) => ({ id }),
  done: (_sent, { id }) => pathOf(id, "?reenviado=1"),
  back: ({ id }) => pathOf(id),
});
