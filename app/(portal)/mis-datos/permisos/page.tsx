import { getTranslations } from "next-intl/server";
import { PageHead } from "@/app/(portal)/page-head";
import { PostForm } from "@/app/(portal)/post-form";
import { Problems } from "@/app/(portal)/problems";
import { first, read, type SearchParams } from "@/app/bridge";
import { refusedForm } from "@/app/refused";
import { PublicShell } from "@/app/shell";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icon";
import { Notice } from "@/components/ui/notice";
import { formatDateTime } from "@/domain/format";
import { textIn } from "@/domain/localized";
import { currentLanguage } from "@/lib/auth";
import { type OwnConsent, ownConsents } from "@/lib/consents/withdraw";
import { fill } from "@/lib/sentence";

type Props = { searchParams: SearchParams };

export async function generateMetadata() {
  return { title: (await getTranslations("care.consents"))("title") };
}

/** What somebody declared and agreed to, each with its text, its hour and the way to take it back. */
export default async function ConsentsPage({ searchParams }: Props) {
  const consents = await read(ownConsents, {}, "/mis-datos/permisos");
  const [t, mine, refused, query] = await Promise.all([
    getTranslations("care.consents"),
    getTranslations("care.mine"),
    refusedForm(searchParams),
    searchParams,
  ]);
  const ids = [...new Set(consents.map(({ applicationId }) => applicationId))];
  const byApplication = ids.map((id) => consents.filter(({ applicationId }) => applicationId === id));
  return (
    <PublicShell back={{ href: "/mis-datos", label: mine("back") }}>
      <div className="grid gap-8">
        <Problems refused={refused} />
        {first(query.hecho) && !refused ? <Notice look="success" title={t("done")} live /> : null}
        <PageHead title={t("title")}>
          <p>{t("lead")}</p>
        </PageHead>
        {byApplication.length === 0 ? (
          <EmptyState icon="check" title={t("empty")} />
        ) : (
          byApplication.map((group) => <Signed key={group[0]?.applicationId} group={group} />)
        )}
      </div>
    </PublicShell>
  );
}

/** What was signed of one application. */
async function Signed({ group }: { group: readonly OwnConsent[] }) {
  const t = await getTranslations("care.consents");
  const [first] = group;
  if (!first) return null;
  const { lender, number } = first;
  return (
    <section className="grid gap-4">
      <h2>{number ? t("of", { lender, number }) : t("of_draft", { lender })}</h2>
      <ul className="grid gap-5">
        {group.map((consent) => (
          <Consent key={consent.id} consent={consent} />
        ))}
      </ul>
    </section>
  );
}

async function Consent({ consent }: { consent: OwnConsent }) {
  const [t, language] = await Promise.all([getTranslations("care.consents"), currentLanguage()]);
  const { purpose, text, lender, givenAt, withdrawnAt, withdrawable } = consent;
  return (
    <li className={`rule ${withdrawnAt ? "rule-dotted" : "rule-solid"} grid gap-1 pb-2`}>
      <h3>{t(`purpose.${purpose}`)}</h3>
      <blockquote>{fill(textIn(text, language), { lender })}</blockquote>
      <p className="text-nota text-tinta-2">
        {t("given", { at: formatDateTime(givenAt) })}{" "}
        {t("version", { version: consent.version, hash: consent.hash.slice(0, 12) })}
      </p>
      {withdrawnAt ? <p className="font-semibold">{t("withdrawn", { at: formatDateTime(withdrawnAt) })}</p> : null}
      {withdrawable ? (
        <details className="group">
          <summary className="inline-flex min-h-12 list-none items-center gap-3 font-semibold text-laguna-700 [&::-webkit-details-marker]:hidden">
            <Icon name="right" className="group-open:rotate-90" />
            {t("withdraw")}
          </summary>
          <PostForm
            action="/mis-datos/permisos/retirar"
            once
            hidden={{ consentId: consent.id }}
            className="grid gap-4 pt-2"
          >
            <p>{t("means", { lender })}</p>
            <Button look="danger">{t("withdraw")}</Button>
          </PostForm>
        </details>
      ) : null}
    </li>
  );
}
