import type { Actor } from "@/domain/access";
import { type Right, rightIn, type Zone, zoneRights } from "@/domain/file-zones";
import { Refusal } from "@/domain/refusal";
import type { Application } from "@/lib/applications/visible";

/** What someone may do in each zone of a file, as it stands now. */
export function rightsIn({ roles }: Pick<Actor, "roles">, { status }: Pick<Application, "status">) {
  return zoneRights(roles, status);
}

/** A zone that someone may not see does not exist for them; one they may only see refuses the change. */
export function refuseOutsideZone(
  { roles }: Pick<Actor, "roles">,
  { status }: Pick<Application, "status">,
  zone: Zone,
  needed: Exclude<Right, "none">,
): void {
  const right = rightIn(roles, status, zone);
  if (right === "none") throw new Refusal("not_found");
  if (needed === "edit" && right !== "edit") throw new Refusal("not_allowed");
}
