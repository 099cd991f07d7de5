import { formPost, showOnce } from "@/app/bridge";
import { rotateSecret } from "@/lib/integrations/endpoints";
import { receiverPath } from "../../../paths";

/** Gives the receiver a new secret, which its page shows once. */
export const POST = formPost(rotateSecret, {
  input: ({ fields }, { endpointId }) => ({ endpointId, seen: fields.get("seen") ?? "" }),
  done: ({ secret }, { endpointId }) => showOnce(`${receiverPath(endpointId)}?hecho=rotated`, secret),
  back: ({ endpointId }) => receiverPath(endpointId),
});
