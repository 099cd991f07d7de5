import { formatCount, formatDate, formatRate } from "@/domain/format";
import type { Language } from "@/domain/localized";
import { type Currency, formatMoney } from "@/domain/money";
import { messagesIn } from "@/messages/catalogue";
import type { SheetValue } from "./content";

/** The words of the sheet in a language. Spanish is the one that counts: what is printed is always Spanish. */
export type SheetTexts = ReturnType<typeof sheetTexts>;

export function sheetTexts(language: Language) {
  return messagesIn(language).sheet;
}

/** A value as people in Peru write it: "S/ 1,234.56", "24.00%", "05/12/2026". */
export function valueText(value: SheetValue, currency: Currency, texts: SheetTexts): string {
  switch (value.kind) {
    case "money":
      return formatMoney(value.cents, currency);
    case "rate":
      return formatRate(value.fraction);
    case "date":
      return formatDate(value.date);
    case "count":
      return formatCount(value.count);
    case "text":
      return value.text;
    case "pending":
      return texts.pending;
    case "does_not_apply":
      return texts.does_not_apply;
  }
}
