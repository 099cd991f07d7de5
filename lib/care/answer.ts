import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { careCases } from "@/db/schema/care";
import { institutions } from "@/db/schema/institution";
import { careOutcomes } from "@/domain/care";
import { isPlainText } from "@/domain/localized";
import { Refusal } from "@/domain/refusal";
import { addressFor, copyLink } from "@/lib/care/claim";
import { caseFor, mayAnswer } from "@/lib/care/inbox";
import { type CareRow, openedCase } from "@/lib/care/open-case";
import { env } from "@/lib/env";
import { command, type Scope } from "@/lib/gate";
import { awake } from "@/lib/messages/quiet";
import { post } from "@/lib/outbox";
import { smsText } from "@/lib/sentence";
import { settingOf } from "@/lib/settings/in-force";
import { seal } from "@/lib/vault";

/** Answers what somebody asked by right. An answer is given once; who asked reads it whole and is told that it is there. */
export const answerCase = command("care.answer", {
  by: "care.read",
  input: z.strictObject({
    id: z.uuid(),
    outcome: z.enum(careOutcomes, "choice_required"),
    answer: z.string().trim().min(20, "answer_short").max(4_000, "text_too_long").refine(isPlainText, "text_markup"),
  }),
  async run(scope, { id, outcome, answer }) {
    const { tx, actor, now } = scope;
    const row = await caseFor(scope, id);
    if (!mayAnswer(actor, row.kind)) throw new Refusal("not_allowed");
    const answered = await tx
      .update(careCases)
      .set({
        outcome,
        answer: await seal(tx, id, "care_cases.answer", answer),
        answeredBy: actor.personId,
        answeredByName: actor.displayName,
        answeredAt: now,
      })
      .where(and(eq(careCases.id, id), isNull(careCases.answeredAt)))
      .returning({ id: careCases.id });
    if (answered.length === 0) throw new Refusal("already_answered");
    await tell(scope, row);
    scope.record({
      entity: "care_case",
      entityId: id,
      organizationId: row.organizationId,
      institutionId: row.institutionId,
      applicationId: row.applicationId,
      detail: { outcome, number: row.number },
    });
    return {};
  },
});

/** Who wrote in the book is told where they said, with the link of their copy; who has an account reads it among their own data. */
async function tell(scope: Scope, row: CareRow): Promise<void> {
  const { content } = await openedCase(scope, row);
  const [lender] = await scope.tx.select().from(institutions).where(eq(institutions.id, row.institutionId));
  const facts = { lender: lender?.name ?? "", number: row.number };
  const isEntry = content.email !== "";
  if (!isEntry && content.phone === "") return;
  const said = isEntry
    ? {
        ...addressFor(content),
        subject: smsText("claim_answered_subject", "es", facts),
        text: smsText("claim_answered", "es", { ...facts, link: copyLink(content.token) }),
      }
    : {
        to: content.phone,
        text: smsText("care_answered", "es", { ...facts, link: `${env().origin}/mis-datos/pedidos` }),
      };
  await post(scope.tx, {
    ownerId: row.id,
    ...said,
    purpose: "link",
    institutionId: row.institutionId,
    now: scope.now,
    notBefore: awake(scope.now, await settingOf(scope, row.institutionId, "quiet")),
  });
}
