import { pathOf } from "@/app/(portal)/own-application";
import { formPost } from "@/app/bridge";
import { submitApplication } from "@/lib/applications/submit";
import { fromBrowser, typedSignature } from "../typed";

export const POST = formPost(fromBrowser(submitApplication), {
  input: (form, { id }) => typedSignature(form, id),
  done: (_sent, { id }) => pathOf(id, "/enviada"),
  back: ({ id }) => pathOf(id, "/firmar"),
});
