import { formPost } from "@/app/bridge";
import { revokeKey } from "@/lib/integrations/keys";
import { integrationsPath } from "../../../paths";

/** Ends a key at once. */
export const POST = formPost(revokeKey, {
  input: (_form, { keyId }) => ({ keyId }),
  done: () => `${integrationsPath}?hecho=revoked`,
  back: () => integrationsPath,
});
