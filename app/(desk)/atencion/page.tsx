import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { staffWith } from "@/app/(desk)/guard";
import { Desk } from "@/app/(desk)/shell";
import { first, read, type SearchParams } from "@/app/bridge";
import { CaseHeader } from "@/components/ui/case-header";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { SlaMark } from "@/components/ui/sla-mark";
import { Tabs } from "@/components/ui/tabs";
import { limaDate } from "@/domain/calendar/lima";
import { daysBetween } from "@/domain/date";
import { formatDate } from "@/domain/format";
import { careInbox } from "@/lib/care/inbox";

type Props = { searchParams: SearchParams };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("care.inbox"))("title") };
}

/** What people ask of the lender by right, by the day it is due. */
export default async function CareInboxPage({ searchParams }: Props) {
  await staffWith("care.read", "/atencion");
  const query = await searchParams;
  const view = first(query.vista) === "respondidos" ? "answered" : "open";
  const [t, c, { rows, today }] = await Promise.all([
    getTranslations("care.inbox"),
    getTranslations("care"),
    read(careInbox, { view }),
  ]);
  const isOpen = view === "open";
  return (
    <Desk here="care">
      <CaseHeader
        breadcrumb={null}
        title={t("title")}
        summary={t("lead")}
        tabs={
          <Tabs
            label={t("title")}
            tabs={[
              { label: t("open"), href: "/atencion", current: isOpen },
              { label: t("answered"), href: "/atencion?vista=respondidos", current: !isOpen },
            ]}
          />
        }
      />
      <div className="grid flex-1 grid-cols-[minmax(0,1fr)] content-start gap-6 bg-superficie p-4 lg:p-6">
        {first(query.hecho) ? <Notice look="success" title={t("done")} live /> : null}
        {rows.length === 0 ? (
          <EmptyState title={t(isOpen ? "empty" : "empty_answered")}>
            {isOpen ? <p>{t("empty_text")}</p> : null}
          </EmptyState>
        ) : (
          <DataTable
            caption={t(isOpen ? "open" : "answered")}
            columns={[
              { label: t("number") },
              { label: t("kind") },
              { label: t("file") },
              { label: t("asked") },
              { label: isOpen ? t("due") : t("outcome") },
              ...(isOpen ? [] : [{ label: t("by") }]),
            ]}
            rows={rows.map((row) => ({
              key: row.id,
              cells: [
                <a key="number" href={`/atencion/${row.id}`} className="inline-flex min-h-6 items-center font-semibold">
                  {row.number}
                </a>,
                c(`kind.${row.kind}`),
                row.application ?? "—",
                formatDate(limaDate(row.askedAt)),
                isOpen ? (
                  <Due key="due" dueOn={row.dueOn} today={today} />
                ) : row.outcome ? (
                  c(`outcome.${row.outcome}`)
                ) : (
                  ""
                ),
                ...(isOpen ? [] : [row.answeredByName ?? ""]),
              ],
            }))}
          />
        )}
      </div>
    </Desk>
  );
}

async function Due({ dueOn, today }: { dueOn: string; today: string }) {
  const t = await getTranslations("care.inbox");
  const left = daysBetween(today, dueOn);
  return (
    <span className="flex flex-wrap items-center gap-2">
      {formatDate(dueOn)}
      <SlaMark state={left < 0 ? "late" : left === 0 ? "today" : "on-time"}>
        {left < 0 ? t("late", { count: -left }) : left === 0 ? t("today") : t("left", { count: left })}
      </SlaMark>
    </span>
  );
}
