import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { staffWith } from "@/app/(desk)/guard";
import { read } from "@/app/bridge";
import { Stamp } from "@/components/ui/stamp";
import { limaDate } from "@/domain/calendar/lima";
import { formatDate } from "@/domain/format";
import { settings } from "@/domain/settings/kinds";
import { legalConcerns, settingsOverview } from "@/lib/settings/queries";
import { AdminPage } from "../admin-page";
import { Concerns } from "./concerns";
import { groupNames, settingGroups } from "./groups";
import { settingPath } from "./paths";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("setting.list"))("title") };
}

type Overview = Extract<Awaited<ReturnType<typeof settingsOverview>>, { ok: true }>["value"][number];

/** What the institution sets for itself, by what it is about: since when it holds, what waits, what to look after. */
export default async function SettingsPage() {
  await staffWith("settings.read", "/ajustes");
  const [t, kinds, concerns] = await Promise.all([
    getTranslations("setting"),
    read(settingsOverview),
    read(legalConcerns),
  ]);
  const waiting = kinds.filter(({ proposal }) => proposal).length;
  return (
    <AdminPage here="settings" title={t("list.title")} summary={t("list.lead")}>
      <Concerns concerns={concerns} />
      {waiting > 0 ? <p className="font-semibold">{t("list.waiting_count", { count: waiting })}</p> : null}
      {groupNames.map((group) => (
        <section key={group} aria-labelledby={`grupo-${group}`} className="grid max-w-240 gap-1">
          <h2 id={`grupo-${group}`}>{t(`group.${group}`)}</h2>
          <ul className="divide-y divide-linea border-y border-linea">
            {settingGroups[group].map((kind) => {
              const found = kinds.find((one) => one.kind === kind);
              return found ? (
                <Row key={kind} setting={found} concerns={kind === "regulation" ? concerns.length : 0} />
              ) : null;
            })}
          </ul>
        </section>
      ))}
    </AdminPage>
  );
}

async function Row({ setting: { kind, inForce, proposal }, concerns }: { setting: Overview; concerns: number }) {
  const t = await getTranslations("setting");
  return (
    <li className="grid gap-x-6 gap-y-1 py-3 lg:grid-cols-[minmax(0,1fr)_18rem]">
      <div className="min-w-0">
        <h3 className="text-etiqueta">
          <a href={settingPath(kind)}>{t(`kind.${kind}`)}</a>
        </h3>
        <p className="text-nota text-tinta-2">{t(`kind_lead.${kind}`)}</p>
      </div>
      <div className="grid content-start justify-items-start gap-1 text-nota">
        <p>
          {inForce
            ? t("list.version", { number: inForce.number, date: formatDate(inForce.effectiveFrom) })
            : t("list.shipped")}
        </p>
        <p className="text-tinta-2">{t(settings[kind].twoPeople ? "list.two_people" : "list.one_person")}</p>
        {proposal ? (
          <Stamp tone="laguna">
            {t("list.waits", { name: proposal.proposer, date: formatDate(limaDate(proposal.proposedAt)) })}
          </Stamp>
        ) : null}
        {concerns > 0 ? <Stamp tone="laguna">{t("list.concern_count", { count: concerns })}</Stamp> : null}
      </div>
    </li>
  );
}
