import { env } from "@/lib/env";

export type Sms = { id: string; phone: string; text: string };

/**
 * Hands a text message to the lender's gateway: POST of JSON with the message id as idempotency key.
 * In demo mode there is no gateway: the message stays readable on the demo page.
 * Throws when the gateway does not answer within ten seconds or refuses.
 */
export async function sendSms(sms: Sms): Promise<void> {
  const { demo, smsWebhookUrl, smsWebhookToken } = env();
  if (demo || !smsWebhookUrl) return;
  const response = await fetch(smsWebhookUrl, {
    method: "POST",
    redirect: "error",
    signal: AbortSignal.timeout(10_000),
    headers: {
      "content-type": "application/json",
      "idempotency-key": sms.id,
      ...(smsWebhookToken ? { authorization: `Bearer ${smsWebhookToken}` } : {}),
    },
    body: JSON.stringify({ to: `+51${sms.phone}`, text: sms.text }),
  });
  if (!response.ok) throw new Error(`The gateway answered ${response.status}`);
}
