import { formPost } from "@/app/bridge";
import { reopenInstitution } from "@/lib/platform/open";

/** Opens a suspended lender again. */
export const POST = formPost(reopenInstitution, {
  input: (_form, { institutionId }) => ({ institutionId }),
  done: (_out, { institutionId }) => `/plataforma/${institutionId}?hecho=reopened`,
  back: ({ institutionId }) => `/plataforma/${institutionId}`,
});
