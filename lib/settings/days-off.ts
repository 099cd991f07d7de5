import { z } from "zod";
import type { Holidays } from "@/domain/calendar/business-days";
import { holidays } from "@/domain/calendar/holidays";
import { query, type Scope } from "@/lib/gate";
import { settingOf } from "@/lib/settings/in-force";

/** The days on which an institution does not work, weekends apart: the country's holidays and its own. */
export async function daysOffOf(scope: Scope, institutionId: string): Promise<Holidays> {
  const { daysOff } = await settingOf(scope, institutionId, "calendar");
  return new Set([...holidays, ...daysOff.map(({ date }) => date)]);
}

/** The same for the institution someone works for: its desk counts by them. */
export const ownDaysOff = query({
  by: "catalogue.read",
  input: z.strictObject({}),
  run: (scope) => daysOffOf(scope, scope.actor.institutionId ?? ""),
});
