import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { peoplePath } from "@/app/(admin)/equipo/path";
import { Section } from "@/app/(desk)/case/section";
import { staffWith } from "@/app/(desk)/guard";
import { titled } from "@/app/(desk)/problems";
import { StaffForm } from "@/app/(desk)/staff-form";
import { read, type SearchParams } from "@/app/bridge";
import { refusedForm } from "@/app/refused";
import { Button } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { Notice } from "@/components/ui/notice";
import { SelectField } from "@/components/ui/select-field";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { TextLink } from "@/components/ui/text-link";
import { formatDate } from "@/domain/format";
import { leaver } from "@/lib/people/leave";
import { AdminPage } from "../../../admin-page";

type Props = { params: Promise<{ personId: string }>; searchParams: SearchParams };
type Leaver = Extract<Awaited<ReturnType<typeof leaver>>, { ok: true }>["value"];

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { personId } = await params;
  await staffWith("people.disable", `/equipo/${personId}/salida`);
  const { name } = await read(leaver, { personId });
  return titled((await getTranslations("people.leave"))("title", { name }), searchParams);
}

/** Everything to settle when someone leaves: last day, their files, what they left proposed. */
export default async function LeavePage({ params, searchParams }: Props) {
  const { personId } = await params;
  await staffWith("people.disable", `/equipo/${personId}/salida`);
  const [t, p, person, refused] = await Promise.all([
    getTranslations("people.leave"),
    getTranslations("people"),
    read(leaver, { personId }),
    refusedForm(searchParams),
  ]);
  return (
    <AdminPage
      here="people"
      title={t("title", { name: person.name })}
      summary={t("lead")}
      path={await peoplePath({ label: person.name, href: `/equipo/${personId}` }, { label: p("person.leave") })}
      refused={refused}
    >
      <Files files={person.files} />
      <Proposals proposals={person.proposals} />
      {person.isIn ? (
        <>
          {person.accessUntil ? <Notice title={t("leaving", { date: formatDate(person.accessUntil) })} /> : null}
          <StaffForm className="grid max-w-160 gap-4" action={`/equipo/${personId}/salida/registrar`}>
            <TextField
              name="lastDay"
              label={t("last_day")}
              hint={t("last_day_hint")}
              error={refused?.errors.lastDay}
              value={refused?.typed("lastDay")}
              maxLength={10}
              inputMode="numeric"
            />
            <SelectField
              name="to"
              label={t("to")}
              error={refused?.errors.to}
              value={refused?.typed("to", "queue") ?? "queue"}
              options={[
                { value: "queue", label: t("queue") },
                ...person.receivers.map(({ id, name }) => ({ value: id, label: name })),
              ]}
            />
            <TextArea
              name="note"
              label={t("note")}
              hint={t("note_hint")}
              error={refused?.errors.note}
              value={refused?.typed("note")}
              rows={2}
              maxLength={300}
            />
            <div>
              <Button>{t("submit")}</Button>
            </div>
          </StaffForm>
        </>
      ) : (
        <Notice title={t("gone", { name: person.name })} />
      )}
    </AdminPage>
  );
}

async function Files({ files }: { files: Leaver["files"] }) {
  const [t, c] = [await getTranslations("people.leave"), await getTranslations("common.status")];
  if (files.length === 0)
    return (
      <Section title={t("files")}>
        <p>{t("no_files")}</p>
      </Section>
    );
  return (
    <DataTable
      caption={t("files")}
      columns={[{ label: t("number") }, { label: t("status") }, { label: t("promised") }]}
      rows={files.map((file) => ({
        key: file.id,
        cells: [file.number, c(file.status), file.promisedOn ? formatDate(file.promisedOn) : ""],
      }))}
    />
  );
}

async function Proposals({ proposals }: { proposals: Leaver["proposals"] }) {
  const [t, c] = [await getTranslations("people.leave"), await getTranslations("common.role")];
  const lines = [
    ...proposals.roles.map((one) => ({
      key: one.id,
      text: t("proposal_role", { role: c(one.role) }),
      href: `/equipo/${one.personId}`,
    })),
    ...proposals.settings.map((one) => ({ key: one.id, text: t("proposal_setting"), href: `/ajustes/${one.kind}` })),
    ...proposals.versions.map((one) => ({
      key: one.id,
      text: t("proposal_version", { number: one.number }),
      href: `/productos/version/${one.id}`,
    })),
    ...proposals.files.map((one) => ({
      key: one.id,
      text: t("proposal_file", { number: one.number ?? "" }),
      href: `/mesa/${one.id}`,
    })),
  ];
  return (
    <Section title={t("proposals")} note={lines.length > 0 ? t("proposals_text") : undefined}>
      {lines.length === 0 ? (
        <p>{t("no_proposals")}</p>
      ) : (
        <ul className="grid gap-1">
          {lines.map((line) => (
            <li key={line.key}>
              <TextLink href={line.href}>{line.text}</TextLink>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
