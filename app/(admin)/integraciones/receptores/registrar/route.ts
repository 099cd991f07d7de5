import { formPost, showOnce } from "@/app/bridge";
import { registerEndpoint } from "@/lib/integrations/endpoints";
import { integrationsPath, receiverPath } from "../../paths";

/** Registers a receiver, whose page shows its secret once. */
export const POST = formPost(registerEndpoint, {
  input: ({ fields }) => ({ url: fields.get("url") ?? "", events: fields.getAll("events") }),
  done: ({ endpointId, secret }) => showOnce(`${receiverPath(endpointId)}?hecho=registered`, secret),
  back: () => `${integrationsPath}/receptores/nuevo`,
});
