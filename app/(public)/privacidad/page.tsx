import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PublicShell } from "@/app/shell";
import { Notice } from "@/components/ui/notice";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("public.privacy");
  return { title: t("title") };
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
    </PublicShell>
  );
}
