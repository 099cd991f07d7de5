import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { staffWith } from "@/app/(desk)/guard";
import { read } from "@/app/bridge";
import { Button } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { Stamp } from "@/components/ui/stamp";
import { institutionsOverview, isSetUp, missingSteps } from "@/lib/platform/queries";
import { PlatformPage } from "../page-frame";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("platform"))("title") };
}

/** Every lender of the platform: does it work, and what is it missing before its first product. */
export default async function PlatformHome() {
  await staffWith("institution.oversee", "/plataforma");
  const [t, institutions] = [await getTranslations("platform"), await read(institutionsOverview)];
  return (
    <PlatformPage
      here="institutions"
      title={t("title")}
      summary={t("lead")}
      actions={<Button href="/plataforma/nueva">{t("new")}</Button>}
    >
      <DataTable
        caption={t("title")}
        hideCaption
        columns={[
          { label: t("name") },
          { label: t("kind") },
          { label: t("federation") },
          { label: t("setup") },
          { label: t("state") },
        ]}
        rows={institutions.map((one) => {
          const missing = missingSteps(one.done).length;
          return {
            key: one.id,
            cells: [
              <span key="name">
                <a href={`/plataforma/${one.id}`} className="font-semibold">
                  {one.name}
                </a>
                <span className="block text-nota text-tinta-2">{one.slug}</span>
              </span>,
              t(`kinds.${one.kind}`),
              one.federation ?? t("no_federation"),
              t(isSetUp(one.done) ? "running" : "missing", { count: missing }),
              <Stamp key="state" tone={one.suspendedAt ? "neutral" : "verde"}>
                {one.suspendedAt ? t("suspended") : t("working")}
              </Stamp>,
            ],
          };
        })}
      />
    </PlatformPage>
  );
}
