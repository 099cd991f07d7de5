import { z } from "zod";
import { offerAnswers } from "@/db/schema/offer";
import { Refusal } from "@/domain/refusal";
import { advance } from "@/lib/applications/advance";
import { contentsOf } from "@/lib/applications/contents";
import { typedLoan } from "@/lib/applications/typed-loan";
import { loadForChange, traceOf } from "@/lib/applications/visible";
import { command } from "@/lib/gate";
import { openOffer } from "@/lib/offers/standing";
import { reasonField, requireReasons } from "@/lib/settings/reasons";

/** The association asks for another amount or term within the product's limits, and says why: the committee decides. */
export const counterOffer = command("offer.counter", {
  by: "offer.answer",
  input: z.strictObject({
    id: z.uuid(),
    amount: z.string().max(40),
    termMonths: z.string().max(10),
    reasonCode: reasonField,
    note: z.string().trim().max(500, "text_too_long").default(""),
  }),
  async run(scope, { id, reasonCode, note, ...typed }) {
    const application = await loadForChange(scope, id);
    const { offer } = await openOffer(scope, application);
    await requireReasons(scope, application.institutionId, "counter_offer", [reasonCode]);
    const { config } = await contentsOf(scope, application);
    const loan = typedLoan(config, typed);
    if (loan.amountCents === offer.amountCents && loan.termMonths === offer.termMonths)
      throw new Refusal("invalid_input", { amount: "terms_unchanged" });
    const moved = await advance(scope, application, "counter_offer", {
      reasonCodes: [reasonCode],
      note: note || null,
    });
    await scope.tx.insert(offerAnswers).values({
      organizationId: offer.organizationId,
      institutionId: offer.institutionId,
      applicationId: offer.applicationId,
      offerId: offer.id,
      kind: "counter",
      ...loan,
      reasonCode,
      note: note || null,
      personId: scope.actor.personId ?? "",
      personName: scope.actor.displayName,
      at: scope.now,
    });
    scope.record({ ...traceOf(moved), detail: { offerId: offer.id, reasonCode, ...loan } });
    return {};
  },
});
