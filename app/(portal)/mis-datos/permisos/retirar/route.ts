import { formPost } from "@/app/bridge";
import { withdrawConsent } from "@/lib/consents/withdraw";

export const POST = formPost(withdrawConsent, {
  input: ({ fields }) => ({ consentId: fields.get("consentId") }),
  done: () => "/mis-datos/permisos?hecho=retirado",
  back: () => "/mis-datos/permisos",
});
