import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHead } from "@/app/(portal)/page-head";
import { PostForm } from "@/app/(portal)/post-form";
import { questionTexts } from "@/app/(portal)/question-texts";
import { read, type SearchParams } from "@/app/bridge";
import { refusedForm } from "@/app/refused";
import { PublicShell } from "@/app/shell";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { DateField } from "@/components/ui/date-field";
import { FieldSet } from "@/components/ui/field-set";
import { FileField } from "@/components/ui/file-field";
import { ownPowers } from "@/lib/organizations/powers";
import { ownOrganization } from "@/lib/organizations/queries";
import { titled } from "../../../page-title";
import { Problems } from "../../../problems";

type Props = { searchParams: SearchParams };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return titled((await getTranslations("association.powers_paper"))("title"), searchParams);
}

/** The certificate of powers: the file, its day, and whom it shows. */
export default async function PowersPaperPage({ searchParams }: Props) {
  const here = "/organizacion/firmas/vigencia";
  const [organization, powers, t, c, doc, texts, refused] = await Promise.all([
    read(ownOrganization, {}, here),
    read(ownPowers, {}, here),
    getTranslations("association.powers_paper"),
    getTranslations("common.post"),
    getTranslations("portal.document"),
    questionTexts(),
    refusedForm(searchParams),
  ]);
  const inForce = powers.filter(({ state }) => state === "in_force");
  const chosen = refused ? (refused.typedAll("powerIds") ?? []) : inForce.map(({ id }) => id);
  return (
    <PublicShell sample={organization.isSample} back={{ href: "/organizacion/firmas", label: t("back") }}>
      <div className="grid gap-8">
        <Problems refused={refused} field="file" />
        <PageHead title={t("title")}>
          <p>{t("lead")}</p>
        </PageHead>
        <PostForm action="/organizacion/firmas/vigencia/subir" once files className="grid gap-6">
          <FileField
            name="file"
            label={t("file")}
            hint={t("file_hint")}
            error={refused?.errors.file}
            cameraLabel={doc("camera")}
            fileLabel={doc("choose")}
          />
          <DateField
            name="issuedOn"
            label={t("issued_on")}
            hint={t("issued_on_hint")}
            error={refused?.errors.issuedOn}
            labels={texts}
            value={{
              day: refused?.typed("issuedOn-day"),
              month: refused?.typed("issuedOn-month"),
              year: refused?.typed("issuedOn-year"),
            }}
          />
          <FieldSet name="powerIds" label={t("names")} error={refused?.errors.powerIds}>
            {inForce.map(({ id, name, post }, index) => (
              <Checkbox
                key={id}
                id={index === 0 ? "powerIds" : `powerIds-${id}`}
                name="powerIds"
                value={id}
                label={name}
                hint={c(post)}
                checked={chosen.includes(id)}
              />
            ))}
          </FieldSet>
          <Button icon="upload">{t("save")}</Button>
        </PostForm>
      </div>
    </PublicShell>
  );
}
