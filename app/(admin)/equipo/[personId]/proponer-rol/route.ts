import { formPost } from "@/app/bridge";
import { proposeRole } from "@/lib/people/roles";

/** Proposes that someone gets or loses a role. */
export const POST = formPost(proposeRole, {
  input: ({ fields }, { personId }) => ({
    personId,
    action: fields.get("action"),
    role: fields.get("role"),
    validFrom: fields.get("validFrom") ?? "",
    validUntil: fields.get("validUntil") ?? "",
    authority: fields.get("authority") ?? "",
    reason: fields.get("reason") ?? "",
    exceptionReason: fields.get("exceptionReason") ?? "",
  }),
  done: (_out, { personId }) => `/equipo/${personId}?hecho=proposed`,
  back: ({ personId }) => `/equipo/${personId}`,
});
