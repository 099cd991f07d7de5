import { formPost } from "@/app/bridge";
import { removePerson } from "@/lib/organizations/leave";

export const POST = formPost(removePerson, {
  input: ({ fields }) => ({ personId: fields.get("personId") }),
  done: () => "/organizacion?hecho=retirada",
  back: () => "/organizacion",
});
