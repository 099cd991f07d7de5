import { formPost } from "@/app/bridge";
import { removeEndpoint } from "@/lib/integrations/endpoints";
import { integrationsPath, receiverPath } from "../../../paths";

/** Takes the receiver away. */
export const POST = formPost(removeEndpoint, {
  input: (_form, { endpointId }) => ({ endpointId }),
  done: () => `${integrationsPath}?hecho=removed`,
  back: ({ endpointId }) => receiverPath(endpointId),
});
