import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { read } from "@/app/bridge";
import { PublicShell } from "@/app/shell";
import { Tracker } from "@/components/ui/tracker";
import { stages } from "@/domain/application";
import { publicStatus } from "@/lib/conversation/status-link";

type Props = { params: Promise<{ code: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("care.status"))("public_title"), robots: { index: false, follow: false } };
}

/** The stage of one application and nothing else, for whoever was given its link. */
export default async function PublicStatusPage({ params }: Props) {
  const { code } = await params;
  const [{ stage, lender }, t, c, track] = await Promise.all([
    read(publicStatus, { code }),
    getTranslations("care.status"),
    getTranslations("common.stage"),
    getTranslations("portal.track"),
  ]);
  const here = stage ? stages.indexOf(stage) : -1;
  return (
    <PublicShell lender={lender}>
      <div className="grid gap-8">
        <div className="grid gap-2">
          <h1>{t("public_title")}</h1>
          <p className="text-tinta-2">{t("public_lead", { lender: lender.name })}</p>
        </div>
        {stage ? (
          <>
            <p className="text-etiqueta">{t("public_stage", { n: here + 1, total: stages.length })}</p>
            <Tracker
              steps={stages.map((name, index) => ({
                title: c(name),
                state: index < here ? "done" : index === here ? "now" : "next",
                lines: [],
              }))}
              stateLabels={{ done: track("done"), now: track("now"), next: track("next") }}
            />
          </>
        ) : (
          <p>{t("public_over")}</p>
        )}
        <p className="text-nota text-tinta-2">{t("public_note")}</p>
      </div>
    </PublicShell>
  );
}
