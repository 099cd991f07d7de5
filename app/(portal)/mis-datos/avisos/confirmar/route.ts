import { formPost } from "@/app/bridge";
import { verifyEmail } from "@/lib/messages/email";

export const POST = formPost(verifyEmail, {
  input: ({ fields }) => ({ email: fields.get("email") ?? "", code: fields.get("code") ?? "" }),
  done: () => "/mis-datos/avisos?hecho=verified",
  back: () => "/mis-datos/avisos",
});
