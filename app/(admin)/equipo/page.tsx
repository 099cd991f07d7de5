import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { staffWith } from "@/app/(desk)/guard";
import { titled } from "@/app/(desk)/problems";
import { SetupNotice } from "@/app/(desk)/setup-notice";
import { first, read, type SearchParams } from "@/app/bridge";
import { refusedForm } from "@/app/refused";
import { Button } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { Stamp } from "@/components/ui/stamp";
import { TextLink } from "@/components/ui/text-link";
import { can } from "@/domain/access";
import { formatDate, formatDateTime } from "@/domain/format";
import { formatSoles } from "@/domain/money";
import { type StaffMember, staff } from "@/lib/people/queries";
import { AdminPage } from "../admin-page";
import { doneIn } from "./done";
import { WaitingChanges } from "./waiting";

type Props = { searchParams: SearchParams };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return titled((await getTranslations("people"))("title"), searchParams);
}

/** Who works for the lender, in which roles, up to which amount, and the changes that wait for a second person. */
export default async function PeoplePage({ searchParams }: Props) {
  const actor = await staffWith("people.read", "/equipo");
  const [t, c, { people, waiting }, refused, query] = await Promise.all([
    getTranslations("people"),
    getTranslations("common"),
    read(staff),
    refusedForm(searchParams),
    searchParams,
  ]);
  const proposes = can(actor, "people.propose");
  const done = doneIn(first(query.hecho));
  return (
    <AdminPage
      here="people"
      title={t("title")}
      summary={proposes ? t("lead") : t("read_only")}
      actions={can(actor, "people.invite") ? <Button href="/equipo/invitar">{t("invite")}</Button> : null}
      refused={refused}
      done={done ? t(`done.${done}`) : undefined}
    >
      <SetupNotice actor={actor} />
      <nav aria-label={t("path")} className="flex flex-wrap gap-x-6 gap-y-2">
        <TextLink href="/equipo/roles">{t("see_roles")}</TextLink>
        <TextLink href="/equipo/derechos">{t("see_rights")}</TextLink>
        <TextLink href="/equipo/revision">{t("see_review")}</TextLink>
      </nav>
      {waiting.length > 0 ? <WaitingChanges changes={waiting} settles={proposes} /> : null}
      <DataTable
        caption={t("title")}
        hideCaption
        columns={[
          { label: t("name") },
          { label: t("roles") },
          { label: t("limit"), numeric: true },
          { label: t("last_sign_in") },
          { label: t("access") },
        ]}
        rows={people.map((person) => ({
          key: person.id,
          cells: [
            <span key="name">
              <a href={`/equipo/${person.id}`} className="font-semibold">
                {person.name}
              </a>
              <span className="block text-nota text-tinta-2">{person.email}</span>
            </span>,
            <span key="roles">
              {person.rolesToday.map((role) => c(`role.${role}`)).join(", ") || (
                <span className="text-tinta-2">{t("no_roles")}</span>
              )}
              {person.conflicts.length > 0 ? (
                <span className="block text-nota text-rojo-700">
                  {t("conflicts", { count: person.conflicts.length })}
                </span>
              ) : null}
            </span>,
            person.rolesToday.includes("approver") ? formatSoles(person.authorityCents) : "",
            person.lastSignIn ? formatDateTime(person.lastSignIn) : t("never"),
            <Access key="access" person={person} />,
          ],
        }))}
      />
    </AdminPage>
  );
}

async function Access({ person }: { person: StaffMember }) {
  const t = await getTranslations("people");
  if (!person.isIn) return <Stamp tone="neutral">{t("without")}</Stamp>;
  if (person.accessUntil)
    return <Stamp tone="neutral">{t("until_day", { date: formatDate(person.accessUntil) })}</Stamp>;
  if (!person.hasPassword && !person.lastSignIn) return <Stamp tone="neutral">{t("invited")}</Stamp>;
  return <Stamp tone="verde">{t("with")}</Stamp>;
}
