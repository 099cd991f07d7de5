import { formPost } from "@/app/bridge";
import { sendTest } from "@/lib/integrations/messages";
import { receiverPath } from "../../../paths";

/** Sends a message without meaning. */
export const POST = formPost(sendTest, {
  input: (_form, { endpointId }) => ({ endpointId }),
  done: (_out, { endpointId }) => `${receiverPath(endpointId)}?hecho=tested`,
  back: ({ endpointId }) => receiverPath(endpointId),
});
