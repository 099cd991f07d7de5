import { formPost } from "@/app/bridge";
import { endPower } from "@/lib/organizations/powers";

export const POST = formPost(endPower, {
  input: ({ fields }) => ({ powerId: fields.get("powerId") }),
  done: () => "/organizacion/firmas?hecho=fin",
  back: () => "/organizacion/firmas",
});
