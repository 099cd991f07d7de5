import { formPost } from "@/app/bridge";
import { disablePerson } from "@/lib/people/disable";

/** Takes someone's access away; their sessions end at once. */
export const POST = formPost(disablePerson, {
  input: (_form, { personId }) => ({ personId }),
  done: (_out, { personId }) => `/equipo/${personId}?hecho=disabled`,
  back: ({ personId }) => `/equipo/${personId}`,
});
