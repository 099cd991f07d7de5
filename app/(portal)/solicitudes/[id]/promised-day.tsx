import { getTranslations } from "next-intl/server";
import { weekday } from "@/domain/calendar/business-days";
import { limaDate } from "@/domain/calendar/lima";
import { daysBetween } from "@/domain/date";
import { formatDate } from "@/domain/format";
import type { OwnApplication } from "@/lib/applications/own";

const weekdays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"] as const;

/** The day the lender promised to answer, and whether it keeps it. A delay is said before anybody asks. */
export async function PromisedDay({ application: { promisedOn, lender, status } }: { application: OwnApplication }) {
  if (!promisedOn) return null;
  const t = await getTranslations("portal.sent");
  const today = limaDate(new Date());
  const late = daysBetween(promisedOn, today);
  const day = weekdays[weekday(promisedOn)] ?? "monday";
  return (
    <section className="grid gap-1 border-y border-linea py-4">
      <p className="text-nota text-tinta-2">
        {late > 0 ? t("was_promised") : t("promised", { day: t(`days.${day}`) })}
      </p>
      <p className="text-cifra">{formatDate(promisedOn)}</p>
      <p className="text-nota text-tinta-2">
        {late > 0
          ? t("late", { count: late, lender: lender.name, phone: lender.helpLine })
          : t(status === "info_requested" ? "paused" : "on_time", { today: formatDate(today) })}
      </p>
    </section>
  );
}
