import type { Calendar } from "@/domain/loan/calendar";
import type { Language } from "@/domain/localized";
import { fill } from "@/lib/sentence";
import { messagesIn } from "@/messages/catalogue";

/** How often instalments come, in words: `each` as in "su cuota cada mes", `when` as in "el día 5 de cada mes". */
export function rhythmOf(calendar: Calendar, language: Language): { each: string; when: string } {
  const { each, when, month } = messagesIn(language).common.rhythm;
  if (calendar.kind === "every_n_days") {
    const facts = { days: calendar.days };
    return { each: fill(each.days, facts), when: fill(when.days, facts) };
  }
  if (calendar.kind === "seasonal") {
    const names = calendar.months.map((number) => month[String(number) as keyof typeof month]);
    const months = new Intl.ListFormat(language, { type: "conjunction" }).format(names);
    return { each: each.season, when: fill(when.season, { day: calendar.day, months }) };
  }
  const facts = { day: calendar.day, months: calendar.everyMonths ?? 1 };
  const size = facts.months === 1 ? "month" : "months";
  return { each: fill(each[size], facts), when: fill(when[size], facts) };
}
