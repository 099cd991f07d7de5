import { formPost } from "@/app/bridge";
import { removeEmail } from "@/lib/messages/email";

export const POST = formPost(removeEmail, {
  input: () => ({}),
  done: () => "/mis-datos/avisos?hecho=removed",
  back: () => "/mis-datos/avisos",
});
