import { and, asc, eq, isNotNull, isNull } from "drizzle-orm";
import { type TenantContext, withTx } from "@/db/client";
import { applications } from "@/db/schema/application";
import { institutions } from "@/db/schema/institution";
import { notices } from "@/db/schema/notice";
import { memberships, people } from "@/db/schema/person";
import { limaClock, limaDate, startOfLimaDay } from "@/domain/calendar/lima";
import { addDays } from "@/domain/date";
import { noticeOfStatus } from "@/domain/message";
import { system } from "@/lib/actors";
import type { Application } from "@/lib/applications/visible";
import { env } from "@/lib/env";
import type { Scope } from "@/lib/gate";
import { log } from "@/lib/log";
import { wordingOf } from "@/lib/messages/wording";
import { post } from "@/lib/outbox";
import { open } from "@/lib/vault";

const worker: TenantContext = { scope: "worker", personId: null, organizationId: null, institutionId: null };
const hourMs = 60 * 60_000;
/** What is older is no news any more. */
const freshHours = 48;

/** Notes, in the transaction of the step itself, that the applicant is to be told of it. */
export async function noteStep({ tx, now }: Scope, moved: Application): Promise<void> {
  const event = noticeOfStatus[moved.status];
  if (!event || !moved.submittedAt) return;
  const { organizationId, institutionId, id } = moved;
  await tx.insert(notices).values({ organizationId, institutionId, applicationId: id, event, at: now });
}

/** Turns what is to be told into messages for everybody of the organization who may act. Returns how many were told. */
export async function tellWaiting(now: Date): Promise<number> {
  const waiting = await withTx(worker, (tx) =>
    tx.select().from(notices).where(isNull(notices.sentAt)).orderBy(asc(notices.at)).limit(20),
  );
  // One that fails must not hold up the others; it is tried again at the next turn.
  for (const notice of waiting)
    await tell(notice, now).catch((err: unknown) => log.error({ err, noticeId: notice.id }, "notice not told"));
  return waiting.length;
}

async function tell({ id, organizationId, applicationId, event, at }: typeof notices.$inferSelect, now: Date) {
  const context: TenantContext = { scope: "actor", personId: null, organizationId, institutionId: null };
  await withTx(context, async (tx) => {
    const [claimed] = await tx
      .update(notices)
      .set({ sentAt: now })
      .where(and(eq(notices.id, id), isNull(notices.sentAt)))
      .returning({ id: notices.id });
    if (!claimed || now.getTime() - at.getTime() > freshHours * hourMs) return;
    const [row] = await tx
      .select({ application: applications, lender: institutions })
      .from(applications)
      .innerJoin(institutions, eq(institutions.id, applications.institutionId))
      .where(eq(applications.id, applicationId));
    if (!row) return;
    const facts = {
      lender: row.lender.name,
      number: row.application.number ?? "",
      link: `${env().origin}/solicitudes/${applicationId}`,
    };
    const told = await tx
      .select({ person: people })
      .from(memberships)
      .innerJoin(people, eq(people.id, memberships.personId))
      .where(and(eq(memberships.role, "applicant_signatory"), isNotNull(people.phone), isNull(people.disabledAt)));
    const scope: Scope = { tx, actor: system, now, today: limaDate(now) };
    for (const { person } of told) {
      const text = await wordingOf(scope, row.lender.id, event, "sms", person.language, facts);
      const phone = await open(tx, person.id, "people.phone", person.phone ?? Buffer.alloc(0));
      await post(tx, { ownerId: organizationId, phone, text, now, notBefore: awake(now) });
    }
  });
}

/** Nobody is woken by news: between eight at night and eight in the morning it waits. */
export function awake(now: Date): Date {
  const { hour, date } = limaClock(now);
  if (hour >= 8 && hour < 20) return now;
  const day = startOfLimaDay(hour < 8 ? date : addDays(date, 1));
  return new Date(day.getTime() + 8 * hourMs);
}
