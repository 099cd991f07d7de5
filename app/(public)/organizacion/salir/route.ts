import { formPost } from "@/app/bridge";
import { leaveOrganization } from "@/lib/organizations/leave";

export const POST = formPost(leaveOrganization, {
  input: () => ({}),
  done: () => "/",
  back: () => "/organizacion",
});
