import { parseDate } from "./answer/scalar";
import { limaInstant } from "./calendar/lima";

/** From when on a version holds, as typed: a day and an hour in Lima. Nothing typed means at once. */
export type TypedMoment = { day: string; hour: string };

const year = 366 * 24 * 3_600_000;

/** The moment typed; a field's code when it is none, has passed, or is more than a year away. */
export function effectiveMoment(typed: TypedMoment, now: Date): Date | { field: keyof TypedMoment; code: string } {
  if (typed.day.trim() === "" && typed.hour.trim() === "") return now;
  const day = parseDate(typed.day.trim());
  if (day === null) return { field: "day", code: "date_invalid" };
  const hour = hourOf(typed.hour);
  if (hour === null) return { field: "hour", code: "hour_invalid" };
  const moment = limaInstant(day, hour);
  if (moment.getTime() < now.getTime()) return { field: "day", code: "date_past" };
  return moment.getTime() > now.getTime() + year ? { field: "day", code: "date_too_far" } : moment;
}

/** "8:00", "08:00", "8 p. m." as "08:00" or "20:00"; without an hour, the day begins. */
function hourOf(typed: string): string | null {
  const text = typed.trim().toLowerCase().replace(/[.\s]/g, "");
  if (text === "") return "00:00";
  const match = /^(\d{1,2})(?::(\d{2}))?(am|pm)?$/.exec(text);
  if (!match) return null;
  const [, hours = "", minutes = "00", half] = match;
  const given = Number(hours);
  if (half && (given < 1 || given > 12)) return null;
  const hour = half ? (given % 12) + (half === "pm" ? 12 : 0) : given;
  return hour > 23 || Number(minutes) > 59 ? null : `${String(hour).padStart(2, "0")}:${minutes}`;
}
