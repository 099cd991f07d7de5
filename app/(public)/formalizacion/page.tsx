import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PublicShell } from "@/app/shell";
import { Button } from "@/components/ui/button";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("association.law"))("title") };
}

const states = ["formal", "in_process", "unlawful"] as const;
const steps = ["reinfo", "igafom", "land", "right"] as const;
const norms = ["dl1105", "dl1336", "ley32537"] as const;

/** Three kinds of mining told apart in plain words, by the law of a date, with the next step for each. */
export default async function FormalizationPage() {
  const t = await getTranslations("association.law");
  return (
    <PublicShell back={{ href: "/" }}>
      <div className="grid gap-8">
        <div className="grid gap-2">
          <h1>{t("title")}</h1>
          <p className="text-tinta-2">{t("lead")}</p>
        </div>
        {states.map((state) => (
          <section key={state} className="grid gap-2 border-t border-linea pt-6">
            <h2>{t(`${state}.title`)}</h2>
            <p>{t(`${state}.what`)}</p>
            <p>{t(`${state}.money`)}</p>
            <div className="-mx-hang bg-laguna-100 px-4 py-3">
              <p className="font-semibold text-laguna-700">{t("next")}</p>
              <p>{t(`${state}.next`)}</p>
            </div>
          </section>
        ))}
        <section className="grid gap-2 border-t border-linea pt-6">
          <h2>{t("steps_title")}</h2>
          <ol className="grid list-decimal gap-2 pl-6">
            {steps.map((step) => (
              <li key={step}>{t(`steps.${step}`)}</li>
            ))}
          </ol>
          <p>{t("missing")}</p>
        </section>
        <section id="ayuda" className="grid scroll-mt-4 gap-2 border-t border-linea pt-6">
          <h2>{t("help_title")}</h2>
          <p>{t("help_office")}</p>
          <p>{t("help_technical")}</p>
        </section>
        <section className="grid gap-2 border-t border-linea pt-6">
          <h2>{t("norms_title")}</h2>
          <ul className="grid list-disc gap-1 pl-6">
            {norms.map((norm) => (
              <li key={norm}>{t(`norms.${norm}`)}</li>
            ))}
          </ul>
          <p className="text-nota text-tinta-2">{t("as_of")}</p>
        </section>
        <Button href="/creditos">{t("credits")}</Button>
      </div>
    </PublicShell>
  );
}
