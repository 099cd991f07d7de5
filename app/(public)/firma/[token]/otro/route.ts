import { formPost } from "@/app/bridge";
import { renewLink } from "@/lib/signing/open-link";

export const POST = formPost(renewLink, {
  input: (_form, { token }) => ({ token }),
  done: (_sent, { token }) => `/firma/${token}?enviado=1`,
  back: ({ token }) => `/firma/${token}`,
});
