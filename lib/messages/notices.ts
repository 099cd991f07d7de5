import { and, asc, eq, isNull } from "drizzle-orm";
import { type TenantContext, withTx } from "@/db/client";
import { applications } from "@/db/schema/application";
import { institutions } from "@/db/schema/institution";
import { notices } from "@/db/schema/notice";
import { limaDate } from "@/domain/calendar/lima";
import { kindOfNotice, type NoticeEvent, noticeOfStatus } from "@/domain/message";
import { system } from "@/lib/actors";
import type { Application } from "@/lib/applications/visible";
import { env } from "@/lib/env";
import type { Scope } from "@/lib/gate";
import { log } from "@/lib/log";
import { awake } from "@/lib/messages/quiet";
import { recipientsOf } from "@/lib/messages/recipients";
import { wordingOf } from "@/lib/messages/wording";
import { post } from "@/lib/outbox";
import { settingOf } from "@/lib/settings/in-force";

const worker: TenantContext = { scope: "worker", personId: null, organizationId: null, institutionId: null };
const hourMs = 60 * 60_000;
/** What is older is no news any more. */
const freshHours = 48;

/** The page that a message leads to: straight to what is to be done. */
const pageOf: Record<NoticeEvent, string> = {
  received: "",
  observed: "/corregir",
  wrote: "/mensajes",
  delayed: "",
  decided: "/decision",
  offered: "/propuesta",
  paid_out: "",
};

/** Notes, in the transaction of the step itself, that the applicant is to be told of it. */
export async function noteStep(scope: Scope, moved: Application): Promise<void> {
  const event = noticeOfStatus[moved.status];
  if (event && moved.submittedAt) await note(scope, moved, event);
}

/** Notes that the applicant is to be told of something that is no step. */
export async function note({ tx, now }: Pick<Scope, "tx" | "now">, application: Application, event: NoticeEvent) {
  const { organizationId, institutionId, id } = application;
  await tx.insert(notices).values({ organizationId, institutionId, applicationId: id, event, at: now });
}

/** Turns what is to be told into messages for those of the organization who want them. Returns how many were told. */
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
      link: `${env().origin}/solicitudes/${applicationId}${pageOf[event]}`,
    };
    const scope: Scope = { tx, actor: system, now, today: limaDate(now) };
    const notBefore = awake(now, await settingOf(scope, row.lender.id, "quiet"));
    for (const { person, channel, to } of await recipientsOf(tx, kindOfNotice[event])) {
      const said = (field: "sms" | "whatsapp" | "email" | "emailSubject") =>
        wordingOf(scope, row.lender.id, event, field, person.language, facts);
      await post(tx, {
        ownerId: organizationId,
        channel,
        to,
        text: await said(channel),
        subject: channel === "email" ? await said("emailSubject") : undefined,
        purpose: "news",
        institutionId: row.lender.id,
        dedupeKey: `notice/${id}/${person.id}/${channel}`,
        now,
        notBefore,
      });
    }
  });
}
