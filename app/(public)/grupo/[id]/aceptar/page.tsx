import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHead } from "@/app/(portal)/page-head";
import { PostForm } from "@/app/(portal)/post-form";
import { DemoMessages } from "@/app/(public)/ingresar/demo-people";
import { titled } from "@/app/(public)/page-title";
import { Problems } from "@/app/(public)/problems";
import { read, type SearchParams } from "@/app/bridge";
import { refusedForm } from "@/app/refused";
import { PublicShell } from "@/app/shell";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { formatSoles } from "@/domain/money";
import { liability } from "@/lib/groups/answer";

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return titled((await getTranslations("group.accept"))("title"), searchParams);
}

/** The code from the phone, which is the acceptance. */
export default async function AcceptPage({ params, searchParams }: Props) {
  const { id } = await params;
  const [asked, t, refused] = await Promise.all([
    read(liability, { id }, `/grupo/${id}`),
    getTranslations("group.accept"),
    refusedForm(searchParams),
  ]);
  if (!asked.isOpen || asked.state !== "opened") redirect(`/grupo/${id}`);
  const amount = formatSoles(asked.amountCents ?? 0);
  // How many tries are left is in the refusal's own sentence.
  const codeError = refused?.code.startsWith("code_") ? refused.summary : undefined;
  return (
    <PublicShell lender={asked.lender} back={{ href: `/grupo/${id}`, label: t("back") }}>
      <div className="grid gap-8">
        <Problems refused={refused} field="code" />
        <PageHead title={t("title")}>
          <p>{t("lead", { end: asked.phoneEnd, amount })}</p>
        </PageHead>
        <PostForm action={`/grupo/${id}/aceptar/enviar`} once className="grid gap-6">
          <TextField
            name="code"
            inputMode="numeric"
            autoComplete="one-time-code"
            label={t("code")}
            error={codeError}
            maxLength={10}
            width={12}
          />
          <Button icon="check">{t("submit", { amount })}</Button>
        </PostForm>
        <PostForm action={`/grupo/${id}/codigo`} once className="">
          <Button look="secondary">{t("again")}</Button>
        </PostForm>
        <DemoMessages />
      </div>
    </PublicShell>
  );
}
