import { formPost } from "@/app/bridge";
import { chooseOrganization } from "@/lib/organizations/choose";

export const POST = formPost(chooseOrganization, {
  input: ({ fields }) => ({ organizationId: fields.get("organizationId") ?? "" }),
  done: () => "/solicitudes",
  back: () => "/organizacion/elegir",
});
