import { formPost } from "@/app/bridge";
import { confirmRole } from "@/lib/people/roles";

/** A second person agrees to a change of roles. */
export const POST = formPost(confirmRole, {
  input: (_form, { changeId }) => ({ changeId }),
  done: () => "/equipo?hecho=confirmed",
  back: () => "/equipo",
});
