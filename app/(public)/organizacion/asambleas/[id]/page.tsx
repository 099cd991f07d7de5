import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { read, type SearchParams } from "@/app/bridge";
import { refusedForm } from "@/app/refused";
import { PublicShell } from "@/app/shell";
import { ownAssembly } from "@/lib/assemblies/read";
import { ownOrganization } from "@/lib/organizations/queries";
import { titled } from "../../../page-title";
import { Problems } from "../../../problems";
import { assembliesPath, assemblyPath } from "../steps";
import { ClosedAssembly } from "./closed-assembly";
import { OpenAssembly } from "./open-assembly";

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return titled((await getTranslations("assembly"))("title"), searchParams);
}

/** The minutes as a whole: to look over and close, or closed, to print, sign and hand in. */
export default async function AssemblyPage({ params, searchParams }: Props) {
  const { id } = await params;
  const [organization, assembly, t, refused] = await Promise.all([
    read(ownOrganization, {}, assemblyPath(id)),
    read(ownAssembly, { id }, assemblyPath(id)),
    getTranslations("assembly"),
    refusedForm(searchParams),
  ]);
  return (
    <PublicShell sample={organization.isSample} back={{ href: assembliesPath, label: t("back") }}>
      <div className="grid gap-8">
        <Problems refused={refused} field={assembly.closedAt ? "file" : "cerrar"} />
        {assembly.closedAt ? (
          <ClosedAssembly assembly={assembly} refused={refused} searchParams={searchParams} />
        ) : (
          <OpenAssembly assembly={assembly} />
        )}
      </div>
    </PublicShell>
  );
}
