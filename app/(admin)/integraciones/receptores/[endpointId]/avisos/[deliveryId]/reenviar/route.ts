import { formPost } from "@/app/bridge";
import { replayMessage } from "@/lib/integrations/messages";
import { receiverPath } from "../../../../../paths";

/** Sends a message again under the same id. */
export const POST = formPost(replayMessage, {
  input: (_form, { endpointId, deliveryId }) => ({ endpointId, deliveryId }),
  done: (_out, { endpointId }) => `${receiverPath(endpointId)}?hecho=replayed`,
  back: ({ endpointId }) => receiverPath(endpointId),
});
