import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { staffWith } from "@/app/(desk)/guard";
import { read } from "@/app/bridge";
import { SummaryList } from "@/components/ui/summary-list";
import { limaDate } from "@/domain/calendar/lima";
import { formatDate } from "@/domain/format";
import { legalConcerns, settingsOverview } from "@/lib/settings/queries";
import { AdminPage } from "../admin-page";
import { Concerns } from "./concerns";
import { settingPath } from "./paths";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("setting.list"))("title") };
}

/** What the institution sets for itself: since when it holds, what waits, what to look after. */
export default async function SettingsPage() {
  await staffWith("settings.read", "/ajustes");
  const [t, kinds, concerns] = await Promise.all([
    getTranslations("setting"),
    read(settingsOverview),
    read(legalConcerns),
  ]);
  return (
    <AdminPage here="settings" title={t("list.title")} summary={t("list.lead")}>
      <Concerns concerns={concerns} />
      {kinds.map(({ kind, inForce, proposal }) => (
        <article key={kind} className="grid max-w-200 gap-2">
          <h2>
            <a href={settingPath(kind)}>{t(`kind.${kind}`)}</a>
          </h2>
          <p className="text-tinta-2">{t(`kind_lead.${kind}`)}</p>
          <SummaryList
            rows={[
              {
                term: t("list.since"),
                value: inForce
                  ? t("list.version", { number: inForce.number, date: formatDate(inForce.effectiveFrom) })
                  : t("list.shipped"),
              },
              {
                term: t("list.waiting"),
                value: proposal
                  ? t("list.waits", { name: proposal.proposer, date: formatDate(limaDate(proposal.proposedAt)) })
                  : t("list.nothing"),
              },
              ...(kind === "regulation"
                ? [{ term: t("list.concerns"), value: t("list.concern_count", { count: concerns.length }) }]
                : []),
            ]}
          />
        </article>
      ))}
    </AdminPage>
  );
}
