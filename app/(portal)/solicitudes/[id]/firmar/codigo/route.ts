import { pathOf } from "@/app/(portal)/own-application";
import { formPost } from "@/app/bridge";
import { requestSigningCode } from "@/lib/signing/code";

/** Sends the code to sign with, and leads to where it is typed. */
export const POST = formPost(requestSigningCode, {
  input: (_form, { id }) => ({ id }),
  done: (_out, { id }) => pathOf(id, "/firmar"),
  back: ({ id }) => pathOf(id, "/revisar"),
});
