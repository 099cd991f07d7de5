import { formPost, showOnce } from "@/app/bridge";
import { createKey } from "@/lib/integrations/keys";
import { integrationsPath } from "../../paths";

/** Makes a key, which the next page shows once. */
export const POST = formPost(createKey, {
  input: ({ fields }) => ({
    name: fields.get("name") ?? "",
    scopes: fields.getAll("scopes"),
    days: fields.get("days") ?? "",
  }),
  done: ({ key }) => showOnce(`${integrationsPath}?hecho=key`, key),
  back: () => `${integrationsPath}/llaves/nueva`,
});
