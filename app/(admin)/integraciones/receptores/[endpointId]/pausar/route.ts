import { formPost } from "@/app/bridge";
import { pauseEndpoint } from "@/lib/integrations/endpoints";
import { receiverPath } from "../../../paths";

/** Messages wait from here on. */
export const POST = formPost(pauseEndpoint, {
  input: (_form, { endpointId }) => ({ endpointId }),
  done: (_out, { endpointId }) => `${receiverPath(endpointId)}?hecho=paused`,
  back: ({ endpointId }) => receiverPath(endpointId),
});
