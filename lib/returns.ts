import { and, eq, gt, lt } from "drizzle-orm";
import { type TenantContext, withTx } from "@/db/client";
import { formReturns } from "@/db/schema/plumbing";
import type { FieldErrors } from "@/domain/refusal";
import { hashToken, openForProcess, sealForProcess } from "@/lib/vault";

/**
 * What was typed into a form that could not be taken, kept sealed for the browser that sent it, so that the page can show
 * it again with what to mend: after a refusal, and after signing in again when a session had run out.
 */

const nobody: TenantContext = { scope: "identity", personId: null, organizationId: null, institutionId: null };
const place = "form_returns.content";
const hoursKept = 24;

export type ReturnedForm = {
  code: string;
  fields: FieldErrors;
  facts: Record<string, string | number>;
  typed: Record<string, string[]>;
};

export async function keepForm(browser: string, form: ReturnedForm, now: Date): Promise<string> {
  const id = crypto.randomUUID();
  await withTx(nobody, (tx) =>
    tx.insert(formReturns).values({
      id,
      browserHash: hashToken(browser),
      content: sealForProcess(place, JSON.stringify(form)),
      createdAt: now,
      expiresAt: new Date(now.getTime() + hoursKept * 3_600_000),
    }),
  );
  return id;
}

/** The form with this id, for the browser that sent it; null for everyone else and after a day. */
export async function keptForm(browser: string, id: string, now: Date): Promise<ReturnedForm | null> {
  if (!/^[0-9a-f-]{36}$/.test(id)) return null;
  const [row] = await withTx(nobody, (tx) =>
    tx
      .select()
      .from(formReturns)
      .where(
        and(eq(formReturns.id, id), eq(formReturns.browserHash, hashToken(browser)), gt(formReturns.expiresAt, now)),
      ),
  );
  const text = row ? openForProcess(place, row.content) : null;
  return text ? (JSON.parse(text) as ReturnedForm) : null;
}

export async function forgetOldForms(now: Date): Promise<void> {
  await withTx(nobody, (tx) => tx.delete(formReturns).where(lt(formReturns.expiresAt, now)));
}
