import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { peoplePath } from "@/app/(admin)/equipo/path";
import { Section } from "@/app/(desk)/case/section";
import { staffWith } from "@/app/(desk)/guard";
import { titled } from "@/app/(desk)/problems";
import { first, read, type SearchParams } from "@/app/bridge";
import { refusedForm } from "@/app/refused";
import { DataTable } from "@/components/ui/data-table";
import { Notice } from "@/components/ui/notice";
import { can } from "@/domain/access";
import type { DutyConflict } from "@/domain/duties";
import { formatDateTime } from "@/domain/format";
import { type RoleChange, staffMember } from "@/lib/people/queries";
import { AdminPage } from "../../admin-page";
import { doneIn } from "../done";
import { changeInWords, WaitingChanges } from "../waiting";
import { AccessSection } from "./access-section";
import { GiveRole } from "./give-role";
import { RoleTable } from "./role-table";

type Props = { params: Promise<{ personId: string }>; searchParams: SearchParams };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { personId } = await params;
  await staffWith("people.read", `/equipo/${personId}`);
  return titled((await read(staffMember, { personId })).name, searchParams);
}

/** One colleague: roles now and later, conflicts, how they sign in, what was given and taken by whom. */
export default async function PersonPage({ params, searchParams }: Props) {
  const { personId } = await params;
  const actor = await staffWith("people.read", `/equipo/${personId}`);
  const [t, person, refused, query] = await Promise.all([
    getTranslations("people"),
    read(staffMember, { personId }),
    refusedForm(searchParams),
    searchParams,
  ]);
  const changes = can(actor, "people.propose") && !person.isSelf;
  const waiting = person.changes.filter(({ status }) => status === "proposed");
  const settled = person.changes.filter(({ status }) => status !== "proposed");
  const done = doneIn(first(query.hecho));
  return (
    <AdminPage
      here="people"
      title={person.name}
      summary={person.isSelf ? t("person.yourself") : person.email}
      path={await peoplePath({ label: person.name })}
      refused={refused}
      done={done ? t(`done.${done}`) : undefined}
    >
      {waiting.length > 0 ? <WaitingChanges changes={waiting} settles={can(actor, "people.confirm")} /> : null}
      <RoleTable person={person} changes={changes} refused={refused} />
      <Conflicts conflicts={person.conflicts} />
      {changes && person.isIn ? <GiveRole person={person} refused={refused} /> : null}
      <AccessSection person={person} changes={changes} refused={refused} />
      <History changes={settled} />
    </AdminPage>
  );
}

async function Conflicts({ conflicts }: { conflicts: readonly DutyConflict[] }) {
  const [t, c] = [await getTranslations("people"), await getTranslations("common.role")];
  if (conflicts.length === 0) return null;
  return (
    <Notice look="error" title={t("person.conflicts")}>
      <ul className="grid gap-1">
        {conflicts.map(({ code, roles, severity }) => (
          <li key={roles.join()}>
            <strong>{t(`severity.${severity}`)}</strong>: {roles.map((role) => c(role)).join(" + ")}.{" "}
            {t(`conflict.${code as "analyse_approve"}`)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

async function History({ changes }: { changes: readonly RoleChange[] }) {
  const t = await getTranslations("people");
  if (changes.length === 0)
    return (
      <Section title={t("person.history")}>
        <p className="text-tinta-2">{t("person.no_history")}</p>
      </Section>
    );
  const rows = await Promise.all(
    changes.map(async (change) => {
      const { what, detail } = await changeInWords(change);
      return {
        key: change.id,
        cells: [
          <span key="what">
            {what}
            <span className="block text-nota text-tinta-2">{detail}</span>
          </span>,
          change.exceptionReason
            ? `${change.reason} ${t("waiting.exception", { reason: change.exceptionReason })}`
            : change.reason,
          change.proposedByName,
          change.confirmedByName ?? "",
          `${t(`person.${change.status}`)}${change.settledAt ? `, ${formatDateTime(change.settledAt)}` : ""}`,
        ],
      };
    }),
  );
  return (
    <DataTable
      caption={t("person.history")}
      columns={[
        { label: t("waiting.change") },
        { label: t("waiting.reason") },
        { label: t("person.given_by") },
        { label: t("person.confirmed_by") },
        { label: t("person.state") },
      ]}
      rows={rows}
    />
  );
}
