import type { Language } from "@/domain/localized";
import { type Messages, messagesIn } from "@/messages/catalogue";

/** A text message in a person's language. */
export function smsText(name: keyof Messages["sms"], language: Language, facts: Record<string, string>): string {
  return fill(messagesIn(language).sms[name], facts);
}

/** A sentence with its facts put in. */
export function fill(sentence: string, facts: Record<string, string | number>): string {
  return sentence.replace(/\{(\w+)\}/g, (_whole, fact: string) => String(facts[fact] ?? ""));
}
