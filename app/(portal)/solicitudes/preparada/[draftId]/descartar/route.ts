import { formPost } from "@/app/bridge";
import { declineDraft } from "@/lib/integrations/prepared-drafts";

/** Turns down what a lender's program prepared. */
export const POST = formPost(declineDraft, {
  input: (_form, { draftId }) => ({ draftId }),
  done: () => "/solicitudes?descartada=1",
  back: () => "/solicitudes",
});
