import { pathOf } from "@/app/(portal)/own-application";
import { formPost } from "@/app/bridge";
import { requestSignOff } from "@/lib/applications/submit";
import { fromBrowser, typedSignature } from "../typed";

export const POST = formPost(fromBrowser(requestSignOff), {
  input: (form, { id }) => ({ ...typedSignature(form, id), powerId: form.fields.get("powerId") ?? "" }),
  done: (_asked, { id }) => pathOf(id),
  back: ({ id }) => pathOf(id, "/firmar"),
});
