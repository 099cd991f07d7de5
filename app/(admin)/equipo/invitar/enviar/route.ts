import { formPost } from "@/app/bridge";
import { inviteStaff } from "@/lib/people/invite";

/** Opens an account and sends its link to the person's phone. */
export const POST = formPost(inviteStaff, {
  input: ({ fields }) => ({
    displayName: fields.get("displayName") ?? "",
    email: fields.get("email") ?? "",
    phone: fields.get("phone") ?? "",
    roles: fields.getAll("roles"),
    authority: fields.get("authority") ?? "",
    reason: fields.get("reason") ?? "",
  }),
  done: ({ personId }) => `/equipo/${personId}?hecho=invited`,
  back: () => "/equipo/invitar",
});
