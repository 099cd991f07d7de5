import { z } from "zod";
import { offerAnswers } from "@/db/schema/offer";
import { advance } from "@/lib/applications/advance";
import { loadForChange, traceOf } from "@/lib/applications/visible";
import { command } from "@/lib/gate";
import { openOffer } from "@/lib/offers/standing";
import { reasonField, requireReasons } from "@/lib/settings/reasons";

/** The association says no, with a coded reason. The application ends there. */
export const declineOffer = command("offer.decline", {
  by: "offer.answer",
  input: z.strictObject({
    id: z.uuid(),
    reasonCode: reasonField,
    note: z.string().trim().max(500, "text_too_long").default(""),
  }),
  async run(scope, { id, reasonCode, note }) {
    const application = await loadForChange(scope, id);
    const { offer } = await openOffer(scope, application);
    await requireReasons(scope, application.institutionId, "offer_decline", [reasonCode]);
    const moved = await advance(scope, application, "decline_offer", {
      reasonCodes: [reasonCode],
      note: note || null,
    });
    await scope.tx.insert(offerAnswers).values({
      organizationId: offer.organizationId,
      institutionId: offer.institutionId,
      applicationId: offer.applicationId,
      offerId: offer.id,
      kind: "decline",
      reasonCode,
      note: note || null,
      personId: scope.actor.personId ?? "",
      personName: scope.actor.displayName,
      at: scope.now,
    });
    scope.record({ ...traceOf(moved), detail: { offerId: offer.id, reasonCode } });
    return {};
  },
});
