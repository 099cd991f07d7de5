import { getTranslations } from "next-intl/server";
import { pathOf } from "@/app/(portal)/own-application";
import { PageHead } from "@/app/(portal)/page-head";
import { PostForm } from "@/app/(portal)/post-form";
import { Problems } from "@/app/(portal)/problems";
import { titled } from "@/app/(public)/page-title";
import { reasonWords } from "@/app/reasons";
import { PublicShell } from "@/app/shell";
import { Button } from "@/components/ui/button";
import { RadioField } from "@/components/ui/radio-field";
import { TextArea } from "@/components/ui/text-area";
import { type OfferPageProps, openToAnswer } from "../open-to-answer";

export async function generateMetadata({ searchParams }: OfferPageProps) {
  return titled((await getTranslations("offer.decline"))("title"), searchParams);
}

/** Asks once more, and why, before an offer is not accepted. */
export default async function DeclinePage(props: OfferPageProps) {
  const { application, refused } = await openToAnswer("/propuesta/rechazar", props);
  const [t, all, reasons] = await Promise.all([
    getTranslations("offer.decline"),
    getTranslations("offer"),
    reasonWords(application.lender.id),
  ]);
  const { id, lender, number } = application;
  const path = pathOf(id, "/propuesta");
  return (
    <PublicShell lender={lender} back={{ href: path, label: t("keep") }}>
      <div className="grid gap-8">
        <Problems refused={refused} />
        <PageHead caption={number} title={t("title")}>
          <p>{t("lead")}</p>
        </PageHead>
        <PostForm action={`${path}/rechazar/enviar`} once>
          <RadioField
            name="reasonCode"
            label={t("why")}
            error={refused?.errors.reasonCode}
            value={refused?.typed("reasonCode")}
            options={reasons.offered("offer_decline").map(({ code, text }) => ({ value: code, label: text }))}
          />
          <TextArea
            name="note"
            label={t("note")}
            error={refused?.errors.note}
            value={refused?.typed("note")}
            maxLength={500}
          />
          <Button look="danger">{t("send")}</Button>
        </PostForm>
        <Button href={path} look="secondary">
          {t("keep")}
        </Button>
        <p className="border-t border-linea pt-4 text-nota text-tinta-2">{all("outside")}</p>
      </div>
    </PublicShell>
  );
}
