import type { Language } from "@/domain/localized";
import { type Messages, messagesIn } from "@/messages/catalogue";

/** A text message in a person's language. */
export function smsText(name: keyof Messages["sms"], language: Language, facts: Record<string, string>): string {
  return messagesIn(language).sms[name].replace(/\{(\w+)\}/g, (_whole, fact: string) => facts[fact] ?? "");
}
