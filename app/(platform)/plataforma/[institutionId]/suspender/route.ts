import { formPost } from "@/app/bridge";
import { suspendInstitution } from "@/lib/platform/open";

/** Closes a lender until it is reopened. */
export const POST = formPost(suspendInstitution, {
  input: ({ fields }, { institutionId }) => ({ institutionId, reason: fields.get("reason") ?? "" }),
  done: (_out, { institutionId }) => `/plataforma/${institutionId}?hecho=suspended`,
  back: ({ institutionId }) => `/plataforma/${institutionId}`,
});
