import { getTranslations } from "next-intl/server";
import { PageHead } from "@/app/(portal)/page-head";
import { PublicShell } from "@/app/shell";
import { Button } from "@/components/ui/button";

export async function generateMetadata() {
  return { title: (await getTranslations("portal.offline"))("title") };
}

/** What the phone shows in place of a page that it does not have. Holds nothing of anybody. */
export default async function OfflinePage() {
  const t = await getTranslations("portal.offline");
  return (
    <PublicShell>
      <div className="grid gap-8">
        <PageHead title={t("title")} />
        <p>{t("kept")}</p>
        <p>{t("then")}</p>
        <Button href="/solicitudes">{t("applications")}</Button>
      </div>
    </PublicShell>
  );
}
