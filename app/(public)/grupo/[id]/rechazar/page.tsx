import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHead } from "@/app/(portal)/page-head";
import { PostForm } from "@/app/(portal)/post-form";
import { titled } from "@/app/(public)/page-title";
import { Problems } from "@/app/(public)/problems";
import { read, type SearchParams } from "@/app/bridge";
import { refusedForm } from "@/app/refused";
import { PublicShell } from "@/app/shell";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/text-area";
import { liability } from "@/lib/groups/answer";

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return titled((await getTranslations("group.decline"))("title"), searchParams);
}

/** A no, with its reason. */
export default async function DeclinePage({ params, searchParams }: Props) {
  const { id } = await params;
  const [asked, t, refused] = await Promise.all([
    read(liability, { id }, `/grupo/${id}`),
    getTranslations("group.decline"),
    refusedForm(searchParams),
  ]);
  if (!asked.isOpen || asked.state !== "opened") redirect(`/grupo/${id}`);
  return (
    <PublicShell lender={asked.lender} back={{ href: `/grupo/${id}`, label: t("back") }}>
      <div className="grid gap-8">
        <Problems refused={refused} field="note" />
        <PageHead title={t("title")} />
        <PostForm action={`/grupo/${id}/rechazar/enviar`} once className="grid gap-6">
          <TextArea
            name="note"
            label={t("note")}
            hint={t("note_hint", { applicant: asked.applicant })}
            error={refused?.errors.note}
            value={refused?.typed("note")}
            rows={3}
            maxLength={500}
          />
          <Button>{t("submit")}</Button>
        </PostForm>
      </div>
    </PublicShell>
  );
}
