import { formPost } from "@/app/bridge";
import { confirmPhoneChange } from "@/lib/phones/by-staff";

export const POST = formPost(confirmPhoneChange, {
  input: ({ fields }, { id }) => ({
    id,
    changeId: fields.get("changeId") ?? "",
    dni: fields.get("dni") ?? "",
  }),
  done: (_out, { id }) => `/mesa/${id}/celular?hecho=confirmado`,
  back: ({ id }) => `/mesa/${id}/celular`,
  secrets: ["dni"],
});
