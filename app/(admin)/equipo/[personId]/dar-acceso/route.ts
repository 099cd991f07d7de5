import { enablePerson } from "@/lib/people/disable";
import { formPost } from "../../../../bridge";

/** Gives access back. */
export const POST = formPost(enablePerson, {
  input: (_form, { personId }) => ({ personId }),
  done: () => "/equipo?hecho=enabled",
  back: () => "/equipo",
});
