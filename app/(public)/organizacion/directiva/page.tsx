import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PostForm } from "@/app/(portal)/post-form";
import { read, type SearchParams } from "@/app/bridge";
import { refusedForm } from "@/app/refused";
import { PublicShell } from "@/app/shell";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { kindRules } from "@/domain/applicant";
import { ownOrganization } from "@/lib/organizations/queries";
import { titled } from "../../page-title";
import { Problems } from "../../problems";
import { PersonFields, TermFields } from "../firmas/power-fields";

type Props = { searchParams: SearchParams };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return titled((await getTranslations("association.board"))("title"), searchParams);
}

/** Hands the signatures over to a new board. Files stay where they are. */
export default async function BoardPage({ searchParams }: Props) {
  const [organization, t, c, sign, refused] = await Promise.all([
    read(ownOrganization, {}, "/organizacion/directiva"),
    getTranslations("association.board"),
    getTranslations("common.post"),
    getTranslations("association.sign"),
    refusedForm(searchParams),
  ]);
  const { kind } = organization;
  if (kindRules[kind].signatories.length < 2) notFound();
  return (
    <PublicShell sample={organization.isSample} back={{ href: "/organizacion/firmas", label: t("back") }}>
      <div className="grid gap-8">
        <Problems refused={refused} field="president-personName" />
        <div className="grid gap-2">
          <h1>{t("title")}</h1>
          <p className="text-tinta-2">{t("lead")}</p>
        </div>
        <PostForm action="/organizacion/directiva/guardar" once className="grid gap-8">
          {(["president", "treasurer"] as const).map((post) => (
            <section key={post} className="grid gap-6">
              <h2>{c(post)}</h2>
              <PersonFields kind={kind} refused={refused} prefix={`${post}-`} post={post} />
            </section>
          ))}
          <section className="grid gap-6">
            <h2>{t("term")}</h2>
            <TermFields refused={refused} />
          </section>
          <TextField
            name="pin"
            type="password"
            inputMode="numeric"
            autoComplete="current-password"
            label={sign("pin")}
            error={refused?.errors.pin}
            maxLength={6}
            width={12}
          />
          <Button>{t("submit")}</Button>
        </PostForm>
      </div>
    </PublicShell>
  );
}
