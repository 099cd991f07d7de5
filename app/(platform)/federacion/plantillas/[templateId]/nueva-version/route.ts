import { formPost } from "@/app/bridge";
import { draftSharedTemplate } from "@/lib/federation/templates";

/** Begins the next version of a shared template. */
export const POST = formPost(draftSharedTemplate, {
  input: (_form, { templateId }) => ({ templateId }),
  done: () => "/federacion/plantillas?hecho=drafted",
  back: () => "/federacion/plantillas",
});
