import { formPost } from "@/app/bridge";
import { enablePerson } from "@/lib/people/disable";

/** Gives access back. */
export const POST = formPost(enablePerson, {
  input: (_form, { personId }) => ({ personId }),
  done: () => "/equipo?hecho=enabled",
  back: () => "/equipo",
});
