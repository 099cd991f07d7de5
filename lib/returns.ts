import { and, eq, gt, lt } from "drizzle-orm";
import { z } from "zod";
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

export async function keepForm(
  browser: string,
  personId: string | null,
  form: ReturnedForm,
  now: Date,
): Promise<string> {
  const id = crypto.randomUUID();
  await withTx(nobody, (tx) =>
    tx.insert(formReturns).values({
      id,
      browserHash: hashToken(browser),
      content: sealForProcess(place, JSON.stringify({ personId, form })),
      createdAt: now,
      expiresAt: new Date(now.getTime() + hoursKept * 3_600_000),
    }),
  );
  return id;
}

/** The form with this id, for the browser and the person that sent it; null for everyone else and after a day. */
export async function keptForm(
  browser: string,
  personId: string | null,
  id: string,
  now: Date,
): Promise<ReturnedForm | null> {
  if (!z.uuid().safeParse(id).success) return null;
  const [row] = await withTx(nobody, (tx) =>
    tx
      .select()
      .from(formReturns)
      .where(
        and(eq(formReturns.id, id), eq(formReturns.browserHash, hashToken(browser)), gt(formReturns.expiresAt, now)),
      ),
  );
  const text = row ? openForProcess(place, row.content) : null;
  if (!text) return null;
  const kept = JSON.parse(text) as { personId: string | null; form: ReturnedForm };
  // A phone is shared: what one person typed is not shown to the next who signs in on it.
  return kept.personId === null || kept.personId === personId ? kept.form : null;
}

/** The same for what is shown once: whoever reads it takes it away. */
export async function takeForm(
  browser: string,
  personId: string | null,
  id: string,
  now: Date,
): Promise<ReturnedForm | null> {
  const form = await keptForm(browser, personId, id, now);
  if (form) await withTx(nobody, (tx) => tx.delete(formReturns).where(eq(formReturns.id, id)));
  return form;
}

export async function forgetOldForms(now: Date): Promise<void> {
  await withTx(nobody, (tx) => tx.delete(formReturns).where(lt(formReturns.expiresAt, now)));
}
