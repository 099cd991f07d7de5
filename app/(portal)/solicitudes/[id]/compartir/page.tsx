import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { type ApplicationParams, applicationOf, pathOf } from "@/app/(portal)/own-application";
import { PageHead } from "@/app/(portal)/page-head";
import { PostForm } from "@/app/(portal)/post-form";
import { Problems } from "@/app/(portal)/problems";
import { read, type SearchParams } from "@/app/bridge";
import { refusedForm } from "@/app/refused";
import { PublicShell } from "@/app/shell";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { limaDate } from "@/domain/calendar/lima";
import { formatDate } from "@/domain/format";
import { ownStatusLink } from "@/lib/conversation/status-link";
import { env } from "@/lib/env";

type Props = { params: ApplicationParams; searchParams: SearchParams };

export async function generateMetadata() {
  return { title: (await getTranslations("care.status"))("title") };
}

/** Switches on, changes and switches off the page that tells the stage of one application to whoever has its link. */
export default async function SharePage({ params, searchParams }: Props) {
  const application = await applicationOf(params, "/compartir");
  const { id, lender, number, submittedAt } = application;
  if (!submittedAt) redirect(pathOf(id));
  const [t, link, refused] = await Promise.all([
    getTranslations("care.status"),
    read(ownStatusLink, { id }),
    refusedForm(searchParams),
  ]);
  return (
    <PublicShell lender={lender} back={{ href: pathOf(id), label: number ?? undefined }}>
      <div className="grid gap-8">
        <Problems refused={refused} />
        <PageHead title={t("title")}>
          <p>{t("lead")}</p>
          <p>{t("never")}</p>
        </PageHead>
        {link ? (
          <>
            <Notice look="success" title={t("is_on")}>
              <p>{t("since", { date: formatDate(limaDate(link.since)) })}</p>
            </Notice>
            <p className="wrap-anywhere">
              <span className="block text-nota text-tinta-2">{t("link")}</span>
              <a href={`/estado/${link.code}`}>{`${env().origin}/estado/${link.code}`}</a>
            </p>
            <PostForm action={pathOf(id, "/compartir/apagar")} once className="grid">
              <Button look="secondary">{t("off")}</Button>
            </PostForm>
            <PostForm action={pathOf(id, "/compartir/activar")} once className="grid">
              <Button look="quiet">{t("another")}</Button>
            </PostForm>
          </>
        ) : (
          <PostForm action={pathOf(id, "/compartir/activar")} once className="grid">
            <Button>{t("on")}</Button>
          </PostForm>
        )}
        <p className="text-nota text-tinta-2">{t("only_signs")}</p>
      </div>
    </PublicShell>
  );
}
