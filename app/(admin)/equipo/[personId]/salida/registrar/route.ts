import { formPost } from "@/app/bridge";
import { endAccess } from "@/lib/people/leave";

/** Someone leaves: a last day, and new hands for their files. */
export const POST = formPost(endAccess, {
  input: ({ fields }, { personId }) => ({
    personId,
    lastDay: fields.get("lastDay") ?? "",
    to: fields.get("to") ?? "",
    note: fields.get("note") ?? "",
  }),
  done: (_out, { personId }) => `/equipo/${personId}?hecho=left`,
  back: ({ personId }) => `/equipo/${personId}/salida`,
});
