import type { Holidays } from "@/domain/calendar/business-days";
import { holidays } from "@/domain/calendar/holidays";
import type { Scope } from "@/lib/gate";
import { settingOf } from "@/lib/settings/in-force";

/** The days on which an institution does not work, weekends apart: the country's holidays and its own. */
export async function daysOffOf(scope: Scope, institutionId: string): Promise<Holidays> {
  const { daysOff } = await settingOf(scope, institutionId, "calendar");
  return new Set([...holidays, ...daysOff.map(({ date }) => date)]);
}
