import { formPost } from "@/app/bridge";
import { unbindIdentity } from "@/lib/people/identity";

/** Lets someone link their account of the institution anew at the next sign-in. */
export const POST = formPost(unbindIdentity, {
  input: (_form, { personId }) => ({ personId }),
  done: (_out, { personId }) => `/equipo/${personId}?hecho=unbound`,
  back: ({ personId }) => `/equipo/${personId}`,
});
