import { formPost } from "@/app/bridge";
import { resumeEndpoint } from "@/lib/integrations/endpoints";
import { receiverPath } from "../../../paths";

/** What waited leaves. */
export const POST = formPost(resumeEndpoint, {
  input: (_form, { endpointId }) => ({ endpointId }),
  done: (_out, { endpointId }) => `${receiverPath(endpointId)}?hecho=resumed`,
  back: ({ endpointId }) => receiverPath(endpointId),
});
