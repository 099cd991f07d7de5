import type { Channel } from "@/lib/channels/channel";
import { NeverAccepted } from "@/lib/channels/channel";

export type Gateway = { url: string; token: string | undefined };

/** Answers that may be others the next time. */
const worthAnotherTry = new Set([408, 425, 429]);

/**
 * Text messages and WhatsApp leave through the lender's gateway: POST of JSON `{ channel, to, text }` with the message id as
 * `Idempotency-Key` and the token as bearer. Any 2xx takes it; 4xx other than 408, 425 and 429 is a final no. Nothing waits
 * longer than ten seconds, and a redirect is refused, since it could lead the token elsewhere.
 */
export function throughGateway(channel: "sms" | "whatsapp", { url, token }: Gateway): Channel {
  return async ({ id, to, text }) => {
    const response = await fetch(url, {
      method: "POST",
      redirect: "error",
      signal: AbortSignal.timeout(10_000),
      headers: {
        "content-type": "application/json",
        "idempotency-key": id,
        ...(token ? { authorization: `Bearer ${token}` } : {}),
      },
      body: JSON.stringify({ channel, to: `+51${to}`, text }),
    });
    await response.body?.cancel();
    if (response.ok) return;
    const { status } = response;
    if (status >= 400 && status < 500 && !worthAnotherTry.has(status))
      throw new NeverAccepted(`The gateway answered ${status}`);
    throw new Error(`The gateway answered ${status}`);
  };
}
