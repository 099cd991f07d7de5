import { formPost } from "@/app/bridge";
import { dropRole } from "@/lib/people/roles";

/** Takes a proposed change of roles back. */
export const POST = formPost(dropRole, {
  input: (_form, { changeId }) => ({ changeId }),
  done: () => "/equipo?hecho=dropped",
  back: () => "/equipo",
});
