import { addDays, dateOf } from "../date";
import type { Localized } from "../localized";

/** A national holiday. `verified` says whether a published list of that year was seen with this date on it. */
export type Holiday = { on: string; name: Localized; basis: string; verified: boolean };

/**
 * Easter Sunday in the Gregorian calendar, "YYYY-MM-DD", for years from 1583.
 * Source: the "anonymous" algorithm printed in Nature, 20 April 1876.
 */
export function easter(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const days = h + l - 7 * m + 114;
  return dateOf({ year, month: Math.floor(days / 31), day: (days % 31) + 1 });
}

const labourLaw = "D. Leg. 713";

// Month and day, the Spanish and the English name, and the law that made the day a holiday where it came later.
const fixed: readonly [monthDay: string, es: string, en: string, basis: string][] = [
  ["01-01", "Año Nuevo", "New Year's Day", labourLaw],
  ["05-01", "Día del Trabajo", "Labour Day", labourLaw],
  ["06-07", "Batalla de Arica y Día de la Bandera", "Battle of Arica and Flag Day", "Ley 31788"],
  ["06-29", "San Pedro y San Pablo", "Saints Peter and Paul", labourLaw],
  ["07-23", "Día de la Fuerza Aérea del Perú", "Air Force Day", "Ley 31822"],
  ["07-28", "Fiestas Patrias", "Independence Day", labourLaw],
  ["07-29", "Fiestas Patrias", "Independence Day", labourLaw],
  ["08-06", "Batalla de Junín", "Battle of Junín", "Ley 31530"],
  ["08-30", "Santa Rosa de Lima", "Saint Rose of Lima", labourLaw],
  ["10-08", "Combate de Angamos", "Battle of Angamos", labourLaw],
  ["11-01", "Todos los Santos", "All Saints' Day", labourLaw],
  ["12-08", "Inmaculada Concepción", "Immaculate Conception", labourLaw],
  ["12-09", "Batalla de Ayacucho", "Battle of Ayacucho", "Ley 31381"],
  ["12-25", "Navidad", "Christmas Day", labourLaw],
];

function holidaysOf(year: number, verified: boolean): Holiday[] {
  const sunday = easter(year);
  const movable: Holiday[] = [
    { on: addDays(sunday, -3), name: { es: "Jueves Santo", en: "Maundy Thursday" }, basis: labourLaw, verified },
    { on: addDays(sunday, -2), name: { es: "Viernes Santo", en: "Good Friday" }, basis: labourLaw, verified },
  ];
  const dated = fixed.map(([day, es, en, basis]) => ({ on: `${year}-${day}`, name: { es, en }, basis, verified }));
  return [...dated, ...movable].sort((a, b) => (a.on < b.on ? -1 : 1));
}

/**
 * The sixteen national holidays of Peru of each year known to the house, in order. The days of 2026 were compared with the
 * list printed by RPP on 27 December 2025; those of 2027 follow from the same laws, and no printed list was seen. The
 * numbers of the laws are from own knowledge. Not here: days off for the public sector alone, decreed each year, and
 * regional feasts.
 */
export const nationalHolidays: readonly Holiday[] = [...holidaysOf(2026, true), ...holidaysOf(2027, false)];

/** The same days as dates, ready for `addBusinessDays`. */
export const holidays: ReadonlySet<string> = new Set(nationalHolidays.map(({ on }) => on));

/** The last day whose holidays are known; a term that ends later may be a few days short. */
export const holidaysKnownUntil = "2027-12-31";
