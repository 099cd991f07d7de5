import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { type ApplicationParams, applicationOf, pathOf } from "@/app/(portal)/own-application";
import { PageHead } from "@/app/(portal)/page-head";
import { PostForm } from "@/app/(portal)/post-form";
import { Problems } from "@/app/(portal)/problems";
import { titled } from "@/app/(public)/page-title";
import { first, read, type SearchParams } from "@/app/bridge";
import { refusedForm } from "@/app/refused";
import { PublicShell } from "@/app/shell";
import { Button } from "@/components/ui/button";
import { Conversation } from "@/components/ui/conversation";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { TextArea } from "@/components/ui/text-area";
import { formatDateTime } from "@/domain/format";
import { ownMessages } from "@/lib/conversation/write";

type Props = { params: ApplicationParams; searchParams: SearchParams };

export async function generateMetadata({ searchParams }: Props) {
  return titled((await getTranslations("care.talk"))("title"), searchParams);
}

/** What the association and the lender write to each other about one application. */
export default async function MessagesPage({ params, searchParams }: Props) {
  const application = await applicationOf(params, "/mensajes");
  const { id, lender, number, submittedAt } = application;
  if (!submittedAt) redirect(pathOf(id));
  const [t, messages, refused, query] = await Promise.all([
    getTranslations("care.talk"),
    read(ownMessages, { id }),
    refusedForm(searchParams),
    searchParams,
  ]);
  return (
    <PublicShell lender={lender} back={{ href: pathOf(id), label: number ?? undefined }}>
      <div className="grid gap-8">
        <Problems refused={refused} />
        {first(query.hecho) && !refused ? <Notice look="success" title={t("sent")} live /> : null}
        <PageHead title={t("title")}>
          <p>{t("lead", { lender: lender.name })}</p>
        </PageHead>
        {messages.length === 0 ? (
          <EmptyState icon="message" title={t("empty")}>
            <p>{t("empty_text")}</p>
          </EmptyState>
        ) : (
          <Conversation
            own="applicant"
            messages={messages.map(({ id: key, side, authorName, text, at }) => ({
              key,
              side,
              who: side === "lender" ? lender.name : authorName,
              text,
              when: formatDateTime(at),
              dateTime: at.toISOString(),
            }))}
          />
        )}
        <PostForm action={pathOf(id, "/mensajes/enviar")} once className="grid gap-4">
          <TextArea
            name="text"
            label={t("label")}
            hint={t("hint")}
            error={refused?.errors.text}
            value={refused?.typed("text")}
            rows={4}
            maxLength={2000}
          />
          <Button icon="send">{t("send")}</Button>
        </PostForm>
      </div>
    </PublicShell>
  );
}
