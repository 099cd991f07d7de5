import { pathOf } from "@/app/(portal)/own-application";
import { formPost } from "@/app/bridge";
import { signOff } from "@/lib/applications/submit";
import { fromBrowser, typedSignature } from "../typed";

export const POST = formPost(fromBrowser(signOff), {
  input: (form, { id }) => typedSignature(form, id),
  done: (_sent, { id }) => pathOf(id, "/enviada"),
  back: ({ id }) => pathOf(id, "/firmar"),
});
