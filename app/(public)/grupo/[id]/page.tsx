import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHead } from "@/app/(portal)/page-head";
import { PostForm } from "@/app/(portal)/post-form";
import { titled } from "@/app/(public)/page-title";
import { Problems } from "@/app/(public)/problems";
import { read, type SearchParams } from "@/app/bridge";
import { refusedForm } from "@/app/refused";
import { PublicShell } from "@/app/shell";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { SummaryList } from "@/components/ui/summary-list";
import { formatDateTime } from "@/domain/format";
import { textIn } from "@/domain/localized";
import { formatSoles } from "@/domain/money";
import { currentLanguage } from "@/lib/auth";
import { liability } from "@/lib/groups/answer";

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return titled((await getTranslations("group.answer"))("title"), searchParams);
}

/** What a member of a group reads before they say yes or no: whose loan, how much, with whom, and what it means. */
export default async function LiabilityPage({ params, searchParams }: Props) {
  const { id } = await params;
  const [asked, t, refused, language] = await Promise.all([
    read(liability, { id }, `/grupo/${id}`),
    getTranslations("group.answer"),
    refusedForm(searchParams),
    currentLanguage(),
  ]);
  const { applicant, lender, product, amountCents, termMonths, others, state, acceptedAt, isOpen } = asked;
  const open = isOpen && state === "opened";
  const amount = formatSoles(amountCents ?? 0);
  return (
    <PublicShell lender={lender}>
      <div className="grid gap-8">
        <Problems refused={refused} field="aceptar" />
        {state === "accepted" ? (
          <Notice look="success" title={t("accepted")} live>
            <p>{t("accepted_text", { at: acceptedAt ? formatDateTime(acceptedAt) : "" })}</p>
          </Notice>
        ) : null}
        {state === "declined" ? (
          <Notice title={t("declined")} live>
            <p>{t("declined_text")}</p>
          </Notice>
        ) : null}
        {!open && state !== "accepted" && state !== "declined" ? (
          <Notice title={t("over")}>
            <p>{t("over_text")}</p>
          </Notice>
        ) : null}
        <PageHead caption={textIn(product, language)} title={t("title")}>
          <p>{t("lead", { applicant, lender: lender.name })}</p>
        </PageHead>
        <SummaryList
          rows={[
            { term: t("amount"), value: <strong>{amount}</strong> },
            { term: t("term"), value: t("months", { count: termMonths ?? 0 }) },
            { term: t("others"), value: others.join(", ") || t("nobody_else") },
          ]}
        />
        <section className="grid gap-3">
          <h2>{t("means")}</h2>
          <ul className="grid list-disc gap-2 pl-6">
            <li>{t("means_all", { amount })}</li>
            <li>{t("means_any")}</li>
            <li>{t("means_record")}</li>
            <li>{t("means_free")}</li>
          </ul>
        </section>
        {open ? (
          <div className="grid gap-3">
            <PostForm action={`/grupo/${id}/codigo`} id="aceptar" once className="">
              <Button icon="check">{t("accept")}</Button>
            </PostForm>
            <Button href={`/grupo/${id}/rechazar`} look="secondary">
              {t("decline")}
            </Button>
          </div>
        ) : null}
        <p className="border-t border-linea pt-4 text-nota text-tinta-2">{t("outside")}</p>
      </div>
    </PublicShell>
  );
}
