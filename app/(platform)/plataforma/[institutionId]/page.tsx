import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Section } from "@/app/(desk)/case/section";
import { staffWith } from "@/app/(desk)/guard";
import { titled } from "@/app/(desk)/problems";
import { StaffForm } from "@/app/(desk)/staff-form";
import { first, read, type SearchParams } from "@/app/bridge";
import { refusedForm } from "@/app/refused";
import { SetupSteps } from "@/app/setup-steps";
import { Button } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import { institutionSetup } from "@/lib/platform/queries";
import { PlatformPage } from "../../page-frame";

type Props = { params: Promise<{ institutionId: string }>; searchParams: SearchParams };

const doneWords = ["opened", "suspended", "reopened"] as const;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { institutionId } = await params;
  await staffWith("institution.oversee", `/plataforma/${institutionId}`);
  return titled((await read(institutionSetup, { institutionId })).name, searchParams);
}

/** One lender: the list of what is set up, its administrators, and the way to suspend or reopen it. Never its files. */
export default async function InstitutionPage({ params, searchParams }: Props) {
  const { institutionId } = await params;
  await staffWith("institution.oversee", `/plataforma/${institutionId}`);
  const [t, institution, refused, query] = await Promise.all([
    getTranslations("platform"),
    read(institutionSetup, { institutionId }),
    refusedForm(searchParams),
    searchParams,
  ]);
  const done = doneWords.find((word) => word === first(query.hecho));
  return (
    <PlatformPage
      here="institutions"
      title={institution.name}
      summary={`${t(`kinds.${institution.kind}`)} · ${institution.helpLine} · ${institution.openingHours}`}
      path={{ label: t("path"), items: [{ label: t("title"), href: "/plataforma" }, { label: institution.name }] }}
      refused={refused}
      done={done ? t(`done.${done}`) : undefined}
    >
      {institution.suspendedAt ? (
        <Notice look="error" title={t("is_suspended")}>
          <p>{institution.suspendedReason}</p>
        </Notice>
      ) : null}
      <SetupSteps done={institution.done} />
      <DataTable
        caption={t("administrators")}
        columns={[{ label: t("person") }, { label: t("email") }, { label: t("state") }]}
        rows={institution.administrators.map((person) => ({
          key: person.id,
          cells: [person.name, person.email, t(`administrator_state.${person.state}`)],
        }))}
      />
      <Section title={institution.suspendedAt ? t("reopen") : t("suspend")}>
        {institution.suspendedAt ? (
          <StaffForm action={`/plataforma/${institutionId}/reabrir`}>
            <Button>{t("reopen")}</Button>
          </StaffForm>
        ) : (
          <StaffForm className="grid max-w-160 gap-3" action={`/plataforma/${institutionId}/suspender`}>
            <p className="text-tinta-2">{t("suspend_text")}</p>
            <TextField
              name="reason"
              label={t("reason")}
              error={refused?.errors.reason}
              value={refused?.typed("reason")}
              maxLength={300}
            />
            <div>
              <Button look="secondary">{t("suspend")}</Button>
            </div>
          </StaffForm>
        )}
      </Section>
    </PlatformPage>
  );
}
