import { formPost } from "@/app/bridge";
import { setEmail } from "@/lib/messages/email";

export const POST = formPost(setEmail, {
  input: ({ fields }) => ({ email: fields.get("email") ?? "" }),
  done: () => "/mis-datos/avisos?hecho=sent_code#correo",
  back: () => "/mis-datos/avisos",
});
