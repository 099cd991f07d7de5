import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHead } from "@/app/(portal)/page-head";
import { PublicShell } from "@/app/shell";
import { Button } from "@/components/ui/button";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("association.lost_phone"))("title") };
}

/** What somebody does who lost the phone they sign in with. */
export default async function LostPhonePage() {
  const t = await getTranslations("association.lost_phone");
  return (
    <PublicShell back={{ href: "/ingresar", label: t("back") }}>
      <div className="grid gap-8">
        <PageHead title={t("title")}>
          <p>{t("lead")}</p>
        </PageHead>
        <section className="grid gap-2">
          <h2>{t("fellow")}</h2>
          <p>{t("fellow_text")}</p>
        </section>
        <section className="grid gap-2">
          <h2>{t("lender")}</h2>
          <p>{t("lender_text")}</p>
        </section>
        <p className="text-nota text-tinta-2">{t("same_number")}</p>
        <Button href="/ayuda" look="secondary">
          {t("help")}
        </Button>
      </div>
    </PublicShell>
  );
}
