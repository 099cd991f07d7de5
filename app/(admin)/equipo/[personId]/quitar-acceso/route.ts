import { formPost } from "@/app/bridge";
import { disablePerson } from "@/lib/people/disable";

/** Takes someone's access away; their sessions end at once. */
export const POST = formPost(disablePerson, {
  input: (_form, { personId }) => ({ personId }),
  done: () => "/equipo?hecho=disabled",
  back: () => "/equipo",
});
