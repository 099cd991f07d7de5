import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PostForm } from "@/app/(portal)/post-form";
import { read, type SearchParams } from "@/app/bridge";
import { refusedForm } from "@/app/refused";
import { PublicShell } from "@/app/shell";
import { Button } from "@/components/ui/button";
import { ownOrganization } from "@/lib/organizations/queries";
import { titled } from "../../../page-title";
import { Problems } from "../../../problems";
import { PersonFields, PowerFields } from "../power-fields";

type Props = { searchParams: SearchParams };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return titled((await getTranslations("association.powers"))("add"), searchParams);
}

/** Writes down one more person who signs, or the same person's renewed powers. */
export default async function NewPowerPage({ searchParams }: Props) {
  const [organization, t, refused] = await Promise.all([
    read(ownOrganization, {}, "/organizacion/firmas/nueva"),
    getTranslations("association.powers"),
    refusedForm(searchParams),
  ]);
  const { kind } = organization;
  return (
    <PublicShell sample={organization.isSample} back={{ href: "/organizacion/firmas", label: t("title") }}>
      <div className="grid gap-8">
        <Problems refused={refused} field="personName" />
        <div className="grid gap-2">
          <h1>{t("add")}</h1>
          <p className="text-tinta-2">{t("add_lead")}</p>
        </div>
        <PostForm action="/organizacion/firmas/guardar" once className="grid gap-6">
          <PersonFields kind={kind} refused={refused} />
          <PowerFields kind={kind} refused={refused} />
          <Button>{t("save")}</Button>
        </PostForm>
      </div>
    </PublicShell>
  );
}
