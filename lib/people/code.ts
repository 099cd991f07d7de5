import { and, desc, eq, gt, isNotNull, isNull } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "@/db/client";
import { oneTimeCodes, people } from "@/db/schema/person";
import { Refusal } from "@/domain/refusal";
import { parsePhone } from "@/domain/register/phone";
import { command } from "@/lib/gate";
import { countTry } from "@/lib/limits";
import { post } from "@/lib/outbox";
import { smsText } from "@/lib/sentence";
import { blindIndex, equalBytes, hashCode, hashToken, newCode } from "@/lib/vault";

/** One-time codes: six digits, ten minutes, five tries, one use, for the browser that asked. */
export const codeRules = { minutes: 10, tries: 5 } as const;

export const typedPhone = z
  .string()
  .max(40)
  .transform((typed, context) => {
    const phone = parsePhone(typed);
    if (phone.ok) return phone.value;
    context.addIssue({ code: "custom", message: phone.reason });
    return z.NEVER;
  });

const browser = z.string().min(20).max(100);

/** Sends a code to a phone. The answer is the same whether or not somebody lives behind that number. */
export const requestCode = command("people.request_code", {
  by: "session.open",
  in: "identity",
  input: z.strictObject({ phone: typedPhone, browser }),
  before: ({ phone }) => countTry("code_sent", blindIndex("phone", phone).toString("hex")),
  async run({ tx, now, record }, input) {
    const phoneIndex = blindIndex("phone", input.phone);
    const [person] = await tx.select().from(people).where(eq(people.phoneIndex, phoneIndex));
    const browserHash = hashToken(input.browser);
    await tx
      .update(oneTimeCodes)
      .set({ expiresAt: now })
      .where(
        and(
          eq(oneTimeCodes.phoneIndex, phoneIndex),
          eq(oneTimeCodes.browserHash, browserHash),
          isNull(oneTimeCodes.usedAt),
        ),
      );
    const id = crypto.randomUUID();
    const code = newCode();
    await tx.insert(oneTimeCodes).values({
      id,
      // Who only ever signed by a link has no PIN yet, and chooses one like a newcomer.
      purpose: person?.secretHash || person?.email ? "sign_in" : "enrol",
      phoneIndex,
      browserHash,
      codeHash: hashCode(id, code),
      createdAt: now,
      expiresAt: new Date(now.getTime() + codeRules.minutes * 60_000),
    });
    const text = smsText("code", person?.language ?? "es", { code });
    const expiresAt = new Date(now.getTime() + codeRules.minutes * 60_000);
    await post(tx, { ownerId: id, to: input.phone, text, purpose: "code", now, expiresAt });
    record({ entity: "one_time_code", entityId: id });
    return {};
  },
});

/** Checks a code. A wrong one is counted even though the answer is no. */
export const checkCode = command("people.check_code", {
  by: "session.open",
  in: "identity",
  input: z.strictObject({ phone: typedPhone, browser, code: z.string().trim().max(20) }),
  async run({ tx, now, record }, input): Promise<Refusal | { codeId: string; known: boolean }> {
    const phoneIndex = blindIndex("phone", input.phone);
    const [row] = await tx
      .select()
      .from(oneTimeCodes)
      .where(and(eq(oneTimeCodes.phoneIndex, phoneIndex), isNull(oneTimeCodes.usedAt), gt(oneTimeCodes.expiresAt, now)))
      .orderBy(desc(eq(oneTimeCodes.browserHash, hashToken(input.browser))), desc(oneTimeCodes.createdAt))
      .limit(1)
      .for("update");
    if (!row) throw new Refusal("code_expired");
    record({ entity: "one_time_code", entityId: row.id });
    if (!equalBytes(row.browserHash, hashToken(input.browser))) return new Refusal("code_other_browser");
    if (row.tries >= codeRules.tries) return new Refusal("code_tries_used");
    await tx
      .update(oneTimeCodes)
      .set({ tries: row.tries + 1 })
      .where(eq(oneTimeCodes.id, row.id));
    const code = input.code.replace(/\D/g, "");
    const wrong = codeProblem(row, hashCode(row.id, code));
    if (wrong) return wrong;
    await tx.update(oneTimeCodes).set({ usedAt: now }).where(eq(oneTimeCodes.id, row.id));
    return { codeId: row.id, known: row.purpose === "sign_in" };
  },
});

/** What is wrong with a code by its hash, given the tries before this one; null when it is right. */
export function codeProblem(row: { codeHash: Buffer; tries: number }, typedHash: Buffer): Refusal | null {
  if (equalBytes(row.codeHash, typedHash)) return null;
  const left = codeRules.tries - row.tries - 1;
  return left > 0 ? new Refusal("code_wrong", { code: "code_wrong" }, { left }) : new Refusal("code_tries_used");
}

/** Was this phone proved with this code, in this browser, within the last quarter of an hour? */
export async function provedPhone(
  tx: Tx,
  proof: { codeId: string; phone: string; browser: string },
  now: Date,
): Promise<boolean> {
  const rows = await tx
    .select({ id: oneTimeCodes.id })
    .from(oneTimeCodes)
    .where(
      and(
        eq(oneTimeCodes.id, proof.codeId),
        eq(oneTimeCodes.phoneIndex, blindIndex("phone", proof.phone)),
        eq(oneTimeCodes.browserHash, hashToken(proof.browser)),
        isNotNull(oneTimeCodes.usedAt),
        gt(oneTimeCodes.usedAt, new Date(now.getTime() - 15 * 60_000)),
      ),
    );
  return rows.length === 1;
}
