import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHead } from "@/app/(portal)/page-head";
import { PostForm } from "@/app/(portal)/post-form";
import { read, type SearchParams } from "@/app/bridge";
import { refusedForm } from "@/app/refused";
import { PublicShell } from "@/app/shell";
import { Button } from "@/components/ui/button";
import { LinkRow, LinkRows } from "@/components/ui/link-row";
import { formatDate } from "@/domain/format";
import { formatSoles } from "@/domain/money";
import { ownAssemblies } from "@/lib/assemblies/read";
import { ownOrganization } from "@/lib/organizations/queries";
import { titled } from "../../page-title";
import { Problems } from "../../problems";
import { assembliesPath, assemblyPath } from "./steps";

type Props = { searchParams: SearchParams };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return titled((await getTranslations("assembly"))("title"), searchParams);
}

/** Assemblies that were written down, and the way to write down another. */
export default async function AssembliesPage({ searchParams }: Props) {
  const [organization, { holds, assemblies }, t, refused] = await Promise.all([
    read(ownOrganization, {}, assembliesPath),
    read(ownAssemblies, {}, assembliesPath),
    getTranslations("assembly"),
    refusedForm(searchParams),
  ]);
  if (!holds) notFound();
  const open = assemblies.find(({ closedAt }) => !closedAt);
  const closed = assemblies.filter(({ closedAt }) => closedAt);
  return (
    <PublicShell sample={organization.isSample} back={{ href: "/organizacion", label: organization.name }}>
      <div className="grid gap-8">
        <Problems refused={refused} field="empezar" />
        <PageHead title={t("title")}>
          <p>{t("lead")}</p>
        </PageHead>
        <PostForm action={`${assembliesPath}/empezar`} id="empezar" once className="">
          <Button>{t(open ? "go_on" : "begin")}</Button>
        </PostForm>
        {closed.length > 0 ? (
          <LinkRows>
            {closed.map(({ id, content: { when, loan }, signedEvidenceId }) => (
              <LinkRow
                key={id}
                href={assemblyPath(id)}
                icon="document"
                note={t(signedEvidenceId ? "signed" : "unsigned")}
              >
                {t("held", { date: formatDate(when?.heldOn ?? "") })}
                <span className="block text-nota font-normal text-tinta-2">
                  {t("up_to", { amount: formatSoles(loan?.maxAmountCents ?? 0), count: loan?.maxTermMonths ?? 0 })}
                </span>
              </LinkRow>
            ))}
          </LinkRows>
        ) : (
          <p className="text-tinta-2">{t("none")}</p>
        )}
      </div>
    </PublicShell>
  );
}
