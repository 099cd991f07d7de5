import { sql } from "drizzle-orm";
import { check, foreignKey, index, pgTable, text } from "drizzle-orm/pg-core";
import { noticeEvents } from "@/domain/message";
import { applicationKey, ofApplication } from "./application";
import { id, instant, list } from "./columns";
import { current, inScope, rowSecurity } from "./tenancy";

/**
 * What an applicant is to be told of, written in the transaction of the step. The worker makes messages of it, in the
 * lender's words of that moment.
 */
export const notices = pgTable(
  "notices",
  {
    id: id(),
    ...ofApplication,
    event: text({ enum: noticeEvents }).notNull(),
    at: instant().notNull(),
    /** When its messages went into the outbox. */
    sentAt: instant(),
  },
  (t) => [
    index().on(t.applicationId),
    index("notices_waiting").on(t.at).where(sql`sent_at is null`),
    foreignKey({ columns: [t.organizationId, t.institutionId, t.applicationId], foreignColumns: [...applicationKey] }),
    check("notices_event", sql`event in (${list(noticeEvents)})`),
    ...rowSecurity("notices", {
      applicant: sql`organization_id = ${current.organization}`,
      lender: { insert: sql`institution_id = ${current.institution}` },
      worker: inScope("worker"),
    }),
  ],
);
