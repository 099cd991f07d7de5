import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHead } from "@/app/(portal)/page-head";
import { read, type SearchParams } from "@/app/bridge";
import { refusedForm } from "@/app/refused";
import { PublicShell } from "@/app/shell";
import { Button } from "@/components/ui/button";
import { RadioField } from "@/components/ui/radio-field";
import { ownOrganizations } from "@/lib/organizations/choose";
import { titled } from "../../page-title";
import { Problems } from "../../problems";

type Props = { searchParams: SearchParams };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return titled((await getTranslations("account.organization"))("choose"), searchParams);
}

/** For which of their organizations somebody acts. */
export default async function ChoosePage({ searchParams }: Props) {
  const [own, t, c, refused] = await Promise.all([
    read(ownOrganizations, {}, "/organizacion/elegir"),
    getTranslations("account.organization"),
    getTranslations("common.post"),
    refusedForm(searchParams),
  ]);
  if (own.length < 2) redirect("/organizacion");
  return (
    <PublicShell back={{ href: "/solicitudes", label: t("applications") }}>
      <div className="grid gap-6">
        <Problems refused={refused} field="organizationId" />
        <PageHead title={t("choose")}>
          <p>{t("choose_lead")}</p>
        </PageHead>
        <form method="post" action="/organizacion/elegir/guardar" noValidate className="grid gap-6">
          <RadioField
            name="organizationId"
            label={t("title")}
            error={refused?.errors.organizationId}
            value={own.find(({ isActing }) => isActing)?.id}
            options={own.map(({ id, name, post }) => ({ value: id, label: name, hint: c(post) }))}
          />
          <Button>{t("choose_submit")}</Button>
        </form>
      </div>
    </PublicShell>
  );
}
