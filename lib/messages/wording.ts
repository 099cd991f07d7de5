import type { Language } from "@/domain/localized";
import { textIn } from "@/domain/localized";
import type { MessageEvent } from "@/domain/message";
import type { Wording } from "@/domain/settings/messages";
import { shippedMessages } from "@/domain/settings/shipped-messages";
import type { Scope } from "@/lib/gate";
import { fill } from "@/lib/sentence";
import { settingOf } from "@/lib/settings/in-force";

type Facts = Record<string, string>;

/** A message of an institution in its own words, filled in; in Spanish where nobody has translated it. */
export async function wordingOf(
  scope: Scope,
  institutionId: string,
  event: MessageEvent,
  field: keyof Wording,
  language: Language,
  facts: Facts,
): Promise<string> {
  const words = await settingOf(scope, institutionId, "messages");
  const text = textIn(words[event][field], language);
  // Older words of a lender may still name the terms, which no message does any more.
  const isOld = event === "offer_code" && /\{(amount|months)\}/.test(text);
  return fill(isOld ? textIn(shippedMessages[event][field], language) : text, facts);
}
