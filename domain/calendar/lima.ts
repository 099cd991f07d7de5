/** An instant as the clock on a wall in Lima shows it. `date` is "YYYY-MM-DD", `hour` runs from 0 to 23. */
export type LimaClock = { date: string; hour: number; minute: number };

// English and Latin digits are asked for by name, so that no default of the machine enters.
const limaParts = new Intl.DateTimeFormat("en-US-u-ca-gregory-nu-latn", {
  timeZone: "America/Lima",
  hourCycle: "h23",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
});

/** Date, hour and minute of an instant in the time zone America/Lima. RangeError when the instant is invalid. */
export function limaClock(instant: Date): LimaClock {
  const parts = new Map(limaParts.formatToParts(instant).map(({ type, value }) => [type, value]));
  const year = (parts.get("year") ?? "").padStart(4, "0");
  return {
    date: `${year}-${parts.get("month")}-${parts.get("day")}`,
    hour: Number(parts.get("hour")),
    minute: Number(parts.get("minute")),
  };
}

/** The calendar day of an instant in Lima, "YYYY-MM-DD". RangeError when the instant is invalid. */
export function limaDate(instant: Date): string {
  return limaClock(instant).date;
}

/** The instant at which a calendar day begins in Lima. */
export function startOfLimaDay(date: string): Date {
  return limaInstant(date, "00:00");
}

/** The instant at which a wall clock in Lima shows a day and an hour ("08:00"): UTC-5 since 1994. */
export function limaInstant(date: string, time: string): Date {
  return new Date(`${date}T${time.padStart(5, "0")}:00-05:00`);
}
