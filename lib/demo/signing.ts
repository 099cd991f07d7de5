import { demoPin } from "@/lib/demo/people";
import { must } from "@/lib/demo/seed";
import type { Caller } from "@/lib/gate";
import { newestMessages } from "@/lib/outbox";
import { requestSigningCode } from "@/lib/signing/code";

const recent = async () => (await newestMessages(300)).map(({ to, text }) => `${to} ${text}`);

/** What a person of the demo signs with: their PIN, and the code that came to their phone. */
export async function signatureOf(by: Caller, id: string) {
  const before = new Set(await recent());
  await must(requestSigningCode({ ...by, key: undefined }, { id }));
  const sent = (await recent()).find((message) => !before.has(message) && message.includes("firmar"));
  const code = /Veta: (\d{6})/.exec(sent ?? "")?.[1] ?? "";
  return { id, pin: demoPin, code };
}
