import { getTranslations } from "next-intl/server";
import { SummaryList } from "@/components/ui/summary-list";
import { addBusinessDays } from "@/domain/calendar/business-days";
import { holidays } from "@/domain/calendar/holidays";
import { limaDate } from "@/domain/calendar/lima";
import { formatDate } from "@/domain/format";
import type { BusinessCalendar } from "@/domain/settings/office";

const usualDays = [2, 5, 10] as const;

/** What would be promised today by this calendar, and what without the institution's own days. */
export async function CalendarPreview({ content }: { content: BusinessCalendar }) {
  const t = await getTranslations("setting.preview");
  const today = limaDate(new Date());
  const closed = new Set([...holidays, ...content.daysOff.map(({ date }) => date)]);
  return (
    <SummaryList
      rows={usualDays.map((days) => {
        const promised = addBusinessDays(today, days, closed);
        const without = addBusinessDays(today, days, holidays);
        return {
          term: t("promised", { days }),
          value: formatDate(promised),
          note: promised === without ? undefined : t("promised_without", { date: formatDate(without) }),
        };
      })}
    />
  );
}
