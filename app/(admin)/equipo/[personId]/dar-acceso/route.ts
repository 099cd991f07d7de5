import { formPost } from "@/app/bridge";
import { enablePerson } from "@/lib/people/disable";

/** Gives access back. */
export const POST = formPost(enablePerson, {
  input: (_form, { personId }) => ({ personId }),
  done: (_out, { personId }) => `/equipo/${personId}?hecho=enabled`,
  back: ({ personId }) => `/equipo/${personId}`,
});
