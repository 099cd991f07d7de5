import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { staffWith } from "@/app/(desk)/guard";
import { first, read, type SearchParams } from "@/app/bridge";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { formatCount, formatDateTime } from "@/domain/format";
import { auditTrail } from "@/lib/audit-queries";
import { AdminPage } from "../admin-page";
import { ChainState } from "./chain-state";
import { actorWords, entityWords, eventWords } from "./event-words";

type Props = { searchParams: SearchParams };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("admin.audit"))("title") };
}

/** Everything that happened in the institution, newest first, each row with its place in the chain. */
export default async function AuditPage({ searchParams }: Props) {
  await staffWith("audit.read", "/auditoria");
  const t = await getTranslations("admin.audit");
  const after = first((await searchParams).desde);
  const trail = await read(auditTrail, /^\d{1,15}$/.test(after) ? { after } : {});
  return (
    <AdminPage here="audit" title={t("title")} summary={t("lead")}>
      <ChainState trail={trail} />
      {trail.rows.length === 0 ? <EmptyState icon="history" title={t("empty")} /> : null}
      {trail.rows.length > 0 ? (
        <DataTable
          caption={t("events")}
          hideCaption
          columns={[
            { label: t("at") },
            { label: t("actor") },
            { label: t("event") },
            { label: t("about") },
            { label: t("seq"), numeric: true },
          ]}
          rows={trail.rows.map((row) => ({
            key: String(row.id),
            cells: [
              <time key="at" dateTime={row.at.toISOString()} className="whitespace-nowrap">
                {formatDateTime(row.at)}
              </time>,
              actorWords(row, t),
              <span key="event">
                {eventWords(row.event, t)}
                <span className="block text-nota text-tinta-2">{row.event}</span>
              </span>,
              row.applicationId ? (
                <a key="about" href={`/mesa/${row.applicationId}`} className="inline-flex min-h-6 items-center">
                  {t("application", { id: row.applicationId.slice(0, 8) })}
                </a>
              ) : (
                entityWords(row.entity, row.entityId, t)
              ),
              row.seq === null ? t("unsealed") : formatCount(row.seq),
            ],
          }))}
        />
      ) : null}
      <p className="flex flex-wrap justify-between gap-4 font-semibold">
        {after ? <a href="/auditoria">{t("first_page")}</a> : <span />}
        {trail.next ? <a href={`/auditoria?desde=${trail.next}`}>{t("next_page")}</a> : null}
      </p>
    </AdminPage>
  );
}
