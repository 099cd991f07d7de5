import { pathOf } from "@/app/(portal)/own-application";
import { formPost } from "@/app/bridge";
import { takeDraft } from "@/lib/integrations/prepared-drafts";

/** Begins with what a lender's program prepared. The page that follows names what could not be brought along. */
export const POST = formPost(takeDraft, {
  input: (_form, { draftId }) => ({ draftId }),
  done: ({ applicationId, dropped }) => pathOf(applicationId, `?preparada=1&faltan=${dropped.slice(0, 40).join(",")}`),
  back: () => "/solicitudes",
});
