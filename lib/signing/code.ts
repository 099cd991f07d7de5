import { and, desc, eq, gt, isNull } from "drizzle-orm";
import { z } from "zod";
import { signingCodes } from "@/db/schema/signature";
import { Refusal } from "@/domain/refusal";
import { type Contents, contentsOf } from "@/lib/applications/contents";
import { refuseUnlessSendable } from "@/lib/applications/sendable";
import { type Application, loadForChange, traceOf } from "@/lib/applications/visible";
import { command, type Scope } from "@/lib/gate";
import { countTry } from "@/lib/limits";
import { personOf } from "@/lib/organizations/own-person";
import { ownPower } from "@/lib/organizations/powers";
import { post } from "@/lib/outbox";
import { codeProblem, codeRules } from "@/lib/people/code";
import { smsText } from "@/lib/sentence";
import { hashCode, newCode, open } from "@/lib/vault";

/** The code is worth something for this application as it is: another amount or term makes it worthless. */
function hashFor(codeId: string, { id, amountCents, termMonths, version }: Application, code: string): Buffer {
  return hashCode(`${codeId}:${id}:${version}:${amountCents}:${termMonths}`, code);
}

/** Sends the person who is about to sign a code to their own phone. The code before it ends. */
export const requestSigningCode = command("application.request_code", {
  by: "application.sign_off",
  input: z.strictObject({ id: z.uuid() }),
  before: ({ id }, { personId }) => countTry("sign_code", `${personId}:${id}`),
  async run(scope, { id }) {
    const application = await loadForChange(scope, id);
    await ownPower(scope);
    const contents: Contents = await contentsOf(scope, application);
    if (application.status !== "draft" && application.status !== "awaiting_signoff") throw new Refusal("wrong_status");
    await refuseUnlessSendable(scope, application, contents);
    if (application.status === "awaiting_signoff" && application.submittedBy === scope.actor.personId)
      throw new Refusal("same_person");
    await sendSigningCode(scope, application, "sign_code");
    scope.record(traceOf(application));
    return {};
  },
});

/** Sends a code for this application as it is to the phone of the person who acts, inside a command. */
export async function sendSigningCode(
  scope: Scope,
  application: Application,
  words: "sign_code" | "group_code",
): Promise<void> {
  const { tx, now } = scope;
  const person = await personOf(scope);
  if (!person.phone) throw new Error("A signatory has no phone");
  await tx
    .update(signingCodes)
    .set({ expiresAt: now })
    .where(
      and(
        eq(signingCodes.applicationId, application.id),
        eq(signingCodes.personId, person.id),
        isNull(signingCodes.usedAt),
      ),
    );
  const codeId = crypto.randomUUID();
  const code = newCode();
  const expiresAt = new Date(now.getTime() + codeRules.minutes * 60_000);
  await tx.insert(signingCodes).values({
    id: codeId,
    organizationId: application.organizationId,
    institutionId: application.institutionId,
    applicationId: application.id,
    personId: person.id,
    codeHash: hashFor(codeId, application, code),
    createdAt: now,
    expiresAt,
  });
  await post(tx, {
    ownerId: codeId,
    to: await open(tx, person.id, "people.phone", person.phone),
    text: smsText(words, person.language, { code }),
    purpose: "code",
    now,
    expiresAt,
  });
}

/** Uses up a code for an application, or says what is wrong with it and counts the try. */
export async function spendSigningCode(
  { tx, actor, now }: Scope,
  application: Application,
  typed: string,
): Promise<Refusal | null> {
  const [row] = await tx
    .select()
    .from(signingCodes)
    .where(
      and(
        eq(signingCodes.applicationId, application.id),
        eq(signingCodes.personId, actor.personId ?? ""),
        isNull(signingCodes.usedAt),
        gt(signingCodes.expiresAt, now),
      ),
    )
    .orderBy(desc(signingCodes.createdAt))
    .limit(1)
    .for("update");
  if (!row) return new Refusal("code_expired");
  if (row.tries >= codeRules.tries) return new Refusal("code_tries_used");
  const wrong = codeProblem(row, hashFor(row.id, application, typed.replace(/\D/g, "")));
  await tx
    .update(signingCodes)
    .set({ tries: row.tries + 1, usedAt: wrong ? null : now })
    .where(eq(signingCodes.id, row.id));
  return wrong;
}
