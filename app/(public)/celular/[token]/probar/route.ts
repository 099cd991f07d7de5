import { formPost } from "@/app/bridge";
import { provePhoneChange } from "@/lib/phones/prove";

export const POST = formPost(provePhoneChange, {
  input: ({ fields }, { token }) => ({ token, proof: fields.get("proof") ?? "" }),
  done: (_proved, { token }) => `/celular/${token}`,
  back: ({ token }) => `/celular/${token}`,
  // A PIN or a DNI.
  secrets: ["proof"],
});
