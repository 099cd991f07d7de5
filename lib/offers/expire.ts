import { and, asc, eq, lt, notExists, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { z } from "zod";
import { applications } from "@/db/schema/application";
import { offers } from "@/db/schema/offer";
import { system } from "@/lib/actors";
import { advance } from "@/lib/applications/advance";
import { live } from "@/lib/applications/live";
import { loadForChange, traceOf } from "@/lib/applications/visible";
import { type Caller, command, query } from "@/lib/gate";
import { log } from "@/lib/log";
import { standingOffer } from "@/lib/offers/standing";

const later = alias(offers, "later");

/** Applications whose newest offer nobody answered by its last day. */
const overdueOffers = query({
  by: "clock.run",
  in: "worker",
  input: z.strictObject({}),
  async run({ tx, today }) {
    const newer = tx
      .select({ one: sql`1` })
      .from(later)
      .where(and(eq(later.applicationId, offers.applicationId), sql`${later.sentAt} > ${offers.sentAt}`));
    return tx
      .select({ id: applications.id })
      .from(applications)
      .innerJoin(offers, eq(offers.applicationId, applications.id))
      .where(and(live, eq(applications.status, "offer_sent"), lt(offers.expiresOn, today), notExists(newer)))
      .orderBy(asc(offers.expiresOn))
      .limit(100);
  },
});

/** Ends an offer whose last day has passed. */
const expireOffer = command("offer.expire", {
  by: "clock.run",
  in: "worker",
  input: z.strictObject({ id: z.uuid() }),
  async run(scope, { id }) {
    const application = await loadForChange(scope, id);
    const { offer } = await standingOffer(scope, application);
    const moved = await advance(scope, application, "expire_offer", {
      holds: offer.expiresOn < scope.today ? ["clock"] : [],
    });
    scope.record({ ...traceOf(moved), detail: { offerId: offer.id } });
    return {};
  },
});

/** Ends every offer whose last day has passed. Returns how many it ended. */
export async function expireOffers(now: Date): Promise<number> {
  const caller: Caller = { actor: system, now, requestId: "worker" };
  const overdue = await overdueOffers(caller, {});
  if (!overdue.ok) throw new Error(`The clock was refused: ${overdue.code}`);
  let ended = 0;
  for (const { id } of overdue.value) {
    const result = await expireOffer(caller, { id });
    if (result.ok) ended += 1;
    else log.info({ applicationId: id, refusal: result.code }, "offer not ended");
  }
  return ended;
}
