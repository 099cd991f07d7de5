import { limaClock, startOfLimaDay } from "@/domain/calendar/lima";
import { addDays } from "@/domain/date";
import type { Quiet } from "@/domain/settings/quiet";

const hourMs = 60 * 60_000;

/** The first instant from `now` at which news may be sent. */
export function awake(now: Date, { fromHour, untilHour }: Quiet): Date {
  const { hour, date } = limaClock(now);
  if (hour >= untilHour && hour < fromHour) return now;
  const day = startOfLimaDay(hour < untilHour ? date : addDays(date, 1));
  return new Date(day.getTime() + untilHour * hourMs);
}
