import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { read } from "@/app/bridge";
import { factsOf } from "@/app/lender-facts";
import { PublicShell } from "@/app/shell";
import { Notice } from "@/components/ui/notice";
import { textIn } from "@/domain/localized";
import { type PlatformData, platformRetention } from "@/domain/settings/retention";
import { currentLanguage } from "@/lib/auth";
import { catalogue } from "@/lib/products/queries";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("public.privacy");
  return { title: t("title") };
}

/** What is kept and for how long: what each lender says, and what goes by itself. */
async function Retention() {
  const [t, language, products] = await Promise.all([
    getTranslations("public.privacy"),
    currentLanguage(),
    read(catalogue),
  ]);
  const lenders = [...new Map(products.map(({ institution }) => [institution.id, institution])).values()];
  return (
    <section className="pt-8">
      <h2>{t("retention")}</h2>
      {lenders.map(async ({ id, name }) => {
        const { retention } = await factsOf(id);
        return (
          <div key={id} className="pt-3">
            <h3 className="text-etiqueta">{name}</h3>
            <ul className="grid list-disc gap-1 pl-6">
              <li>{t("drafts", { days: retention.draftDays })}</li>
              {retention.rules.map(({ code, data, since, months, legalBasis }) => (
                <li key={code}>
                  {t("rule", { data: textIn(data, language), since: textIn(since, language), months })}{" "}
                  <span className="text-nota text-tinta-2">{t("basis", { norm: legalBasis })}</span>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
      <div className="pt-3">
        <h3 className="text-etiqueta">{t("platform")}</h3>
        <ul className="grid list-disc gap-1 pl-6">
          {(Object.keys(platformRetention) as PlatformData[]).map((data) => (
            <li key={data}>{t(data, { days: platformRetention[data] })}</li>
          ))}
        </ul>
      </div>
    </section>
  );
}

const topics = ["kept", "how", "who", "cookies"] as const;

/** What is true of this build, no more: the trial comes first. */
export default async function PrivacyPage() {
  const t = await getTranslations("public.privacy");
  return (
    <PublicShell back={{ href: "/" }}>
      <h1>{t("title")}</h1>
      <div className="pt-4">
        <Notice look="warning" title={t("trial")} level={2}>
          <p>{t("trial_text")}</p>
        </Notice>
      </div>
      {topics.map((topic) => (
        <section key={topic} className="pt-8">
          <h2>{t(topic)}</h2>
          <p className="pt-2">{t(`${topic}_text`)}</p>
          {topic === "kept" ? <p className="pt-2">{t("precheck_text")}</p> : null}
        </section>
      ))}
      <Retention />
    </PublicShell>
  );
}
