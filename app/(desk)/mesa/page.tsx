import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { first, read, type SearchParams } from "@/app/bridge";
import { refusedForm } from "@/app/refused";
import { EmptyState } from "@/components/ui/empty-state";
import { KeyCap } from "@/components/ui/key-cap";
import { RuleKey } from "@/components/ui/rule-key";
import { can } from "@/domain/access";
import { limaDate } from "@/domain/calendar/lima";
import { formatDate } from "@/domain/format";
import { queue, queueCounts } from "@/lib/applications/queue";
import { singleKeysOn } from "@/lib/auth";
import { isSettled } from "../case/deadline";
import { homeOf, staffMember } from "../guard";
import { KeySwitch } from "../key-switch";
import { Problems } from "../problems";
import { SetupNotice } from "../setup-notice";
import { Desk } from "../shell";
import { viewOf, viewPath } from "../views";
import { Preview } from "./preview";
import { QueueKeys } from "./queue-keys";
import { inGroups, QueueList } from "./queue-list";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("desk.queue"))("title") };
}

/** The queue: what waits for whom, by promised date, with the chosen file beside it on a wide screen. */
export default async function QueuePage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await staffMember("/mesa");
  if (!can(actor, "file.read")) redirect(homeOf(actor));
  const [t, params] = [await getTranslations("desk.queue"), await searchParams];
  const search = first(params.q).trim().slice(0, 80);
  const view = viewOf(first(params.vista), search, actor);
  const after = first(params.desde);
  const today = limaDate(new Date());
  const [page, counts] = await Promise.all([read(queue, { view, search, after }), read(queueCounts)]);
  const rows = inGroups(page.rows, today);
  const address = (more: Record<string, string>) => {
    const query = new URLSearchParams({ ...(search ? { q: search } : {}), ...more });
    return `${viewPath(view)}&${query}`;
  };
  const chosen = first(params.expediente) || rows[0]?.id;
  const position = rows.findIndex((row) => row.id === chosen) + 1;
  const total = search ? rows.length : counts[view];
  const soonest = rows.find((row) => !isSettled(row) && row.promisedOn && row.promisedOn >= today)?.promisedOn;
  return (
    <Desk here={search ? undefined : view} search={search} keys={<Keys />}>
      <div className="grid flex-1 grid-cols-[minmax(0,1fr)] xl:grid-cols-[22.5rem_minmax(0,1fr)] xl:divide-x xl:divide-linea">
        <div className="flex min-w-0 flex-col">
          <header className="grid gap-1 border-b border-linea p-4">
            <SetupNotice actor={actor} />
            <Problems refused={await refusedForm(searchParams)} />
            <div className="flex flex-wrap items-baseline justify-between gap-x-4">
              <h1>{search ? t("found") : t(`view.${view}`)}</h1>
              <p className="text-nota text-tinta-2">{soonest ? t("soonest", { date: formatDate(soonest) }) : null}</p>
            </div>
            <p className="flex flex-wrap justify-between gap-x-4 text-nota text-tinta-2">
              <span>{search ? t("found_count", { count: rows.length, search }) : t("count", { count: total })}</span>
              <span>{search ? <a href={viewPath(view)}>{t("clear")}</a> : t("sorted")}</span>
            </p>
          </header>
          {rows.length === 0 ? (
            <div className="p-4">
              <EmptyState title={search ? t("nothing_found") : t("empty")}>
                <p>{search ? t("nothing_found_text") : t(`empty_text.${view}`)}</p>
              </EmptyState>
            </div>
          ) : (
            <>
              <div className="xl:hidden">
                <QueueList rows={rows} actor={actor} today={today} href={(row) => `/mesa/${row.id}`} />
              </div>
              <div className="max-xl:hidden" id="bandeja">
                <QueueList
                  rows={rows}
                  actor={actor}
                  today={today}
                  href={(row) => address({ ...(after ? { desde: after } : {}), expediente: row.id })}
                  selected={chosen}
                />
              </div>
            </>
          )}
          <footer className="mt-auto grid gap-2 p-4">
            {page.next || after ? (
              <p className="flex justify-between gap-4 text-nota font-semibold">
                {after ? <a href={address({})}>{t("first_page")}</a> : <span />}
                {page.next ? <a href={address({ desde: page.next })}>{t("next_page")}</a> : null}
              </p>
            ) : null}
            <RuleKey rows={[{ state: "waiting", term: t("key_waiting"), text: "" }]} />
          </footer>
        </div>
        <section aria-label={t("preview")} className="min-w-0 bg-superficie max-xl:hidden">
          <div className="sticky top-12 max-h-[calc(100dvh-5rem)] overflow-y-auto p-6">
            {chosen ? (
              <Preview id={chosen} today={today} place={position > 0 ? t("place", { position, total }) : ""} />
            ) : (
              <EmptyState title={t("nothing_chosen")}>
                <p>{t("nothing_chosen_text")}</p>
              </EmptyState>
            )}
          </div>
        </section>
      </div>
      {(await singleKeysOn()) ? <QueueKeys list="bandeja" /> : null}
    </Desk>
  );
}

async function Keys() {
  const t = await getTranslations("desk.keys");
  return (
    <>
      <span className="flex items-center gap-2 max-xl:hidden">
        <KeyCap>J</KeyCap>
        <KeyCap>K</KeyCap> {t("next_previous")}
      </span>
      <span className="flex items-center gap-2 max-xl:hidden">
        <KeyCap>Enter</KeyCap> {t("open")}
      </span>
      <span className="flex items-center gap-2">
        <KeyCap>{"/"}</KeyCap> {t("search")}
      </span>
      <KeySwitch />
    </>
  );
}
