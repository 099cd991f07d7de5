import { formPost } from "@/app/bridge";
import { proposePhoneChange } from "@/lib/phones/by-staff";

export const POST = formPost(proposePhoneChange, {
  input: ({ fields }, { id }) => ({
    id,
    personId: fields.get("personId") ?? "",
    dni: fields.get("dni") ?? "",
    phone: fields.get("phone") ?? "",
  }),
  done: (_out, { id }) => `/mesa/${id}/celular?hecho=propuesto`,
  back: ({ id }) => `/mesa/${id}/celular`,
  secrets: ["dni"],
});
