import { formPost } from "@/app/bridge";
import { publishSharedTemplate } from "@/lib/federation/templates";

/** Publishes the draft of a shared template. */
export const POST = formPost(publishSharedTemplate, {
  input: ({ fields }, { templateId }) => ({
    templateId,
    minAmount: fields.get("minAmount") ?? "",
    maxAmount: fields.get("maxAmount") ?? "",
    minMonths: fields.get("minMonths") ?? "",
    maxMonths: fields.get("maxMonths") ?? "",
    note: fields.get("note") ?? "",
  }),
  done: () => "/federacion/plantillas?hecho=published",
  back: () => "/federacion/plantillas",
});
