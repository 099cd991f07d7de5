import { formPost } from "@/app/bridge";
import { beginSharedTemplate } from "@/lib/federation/templates";

/** Begins a shared template from one that Veta ships with. */
export const POST = formPost(beginSharedTemplate, {
  input: ({ fields }) => ({ templateCode: fields.get("templateCode"), name: fields.get("name") ?? "" }),
  done: () => "/federacion/plantillas?hecho=begun",
  back: () => "/federacion/plantillas",
});
