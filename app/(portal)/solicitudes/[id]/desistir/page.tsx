import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { type ApplicationParams, applicationOf, pathOf } from "@/app/(portal)/own-application";
import { PageHead } from "@/app/(portal)/page-head";
import { PostForm } from "@/app/(portal)/post-form";
import { Problems } from "@/app/(portal)/problems";
import { titled } from "@/app/(public)/page-title";
import type { SearchParams } from "@/app/bridge";
import { reasonWords } from "@/app/reasons";
import { refusedForm } from "@/app/refused";
import { PublicShell } from "@/app/shell";
import { Button } from "@/components/ui/button";
import { RadioField } from "@/components/ui/radio-field";
import { TextArea } from "@/components/ui/text-area";

type Props = { params: ApplicationParams; searchParams: SearchParams };

export async function generateMetadata({ params, searchParams }: Props) {
  const [application, t] = await Promise.all([applicationOf(params, "/desistir"), getTranslations("portal.withdraw")]);
  return titled(t(application.submittedAt ? "title" : "title_draft"), searchParams);
}

/** Asks once more before an application is given up. A draft goes without reasons: nobody else has seen it. */
export default async function WithdrawPage({ params, searchParams }: Props) {
  const application = await applicationOf(params, "/desistir");
  if (!application.steps.includes("withdraw")) redirect(pathOf(application.id));
  const [t, reasons, refused] = await Promise.all([
    getTranslations("portal.withdraw"),
    reasonWords(application.lender.id),
    refusedForm(searchParams),
  ]);
  const { id, lender, number } = application;
  const isSent = application.submittedAt !== null;
  const action = pathOf(id, "/desistir/enviar");
  return (
    <PublicShell lender={lender} back={{ href: pathOf(id) }}>
      <div className="grid gap-8">
        <Problems refused={refused} />
        <PageHead caption={number} title={t(isSent ? "title" : "title_draft")}>
          <p>{isSent ? t("lead", { lender: lender.name }) : t("lead_draft")}</p>
        </PageHead>
        {isSent ? (
          <PostForm action={action} once>
            <RadioField
              name="reasonCode"
              label={t("why")}
              error={refused?.errors.reasonCode}
              value={refused?.typed("reasonCode")}
              options={reasons.offered("withdrawal").map(({ code, text }) => ({ value: code, label: text }))}
            />
            <TextArea
              name="note"
              label={t("note")}
              error={refused?.errors.note}
              value={refused?.typed("note")}
              maxLength={500}
            />
            <Button look="danger">{t("confirm")}</Button>
          </PostForm>
        ) : (
          <PostForm action={action} once hidden={{ reasonCode: "no_longer_needed", _draft: "1" }}>
            <Button look="danger" icon="trash">
              {t("confirm_draft")}
            </Button>
          </PostForm>
        )}
        <Button href={pathOf(id)} look="secondary">
          {t("keep")}
        </Button>
      </div>
    </PublicShell>
  );
}
