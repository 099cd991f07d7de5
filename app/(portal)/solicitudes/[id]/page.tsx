import { getTranslations } from "next-intl/server";
import { type ApplicationParams, applicationOf } from "@/app/(portal)/own-application";
import { Problems } from "@/app/(portal)/problems";
import { WalkStrip } from "@/app/(portal)/walk-strip";
import { titled } from "@/app/(public)/page-title";
import type { SearchParams } from "@/app/bridge";
import { refusedForm } from "@/app/refused";
import { PublicShell } from "@/app/shell";
import { Notice } from "@/components/ui/notice";
import { textIn } from "@/domain/localized";
import { currentLanguage } from "@/lib/auth";
import { DraftView } from "./draft-view";
import { SentView } from "./sent-view";
import { SignOffView } from "./sign-off-view";
import { TakenNotice } from "./taken-notice";

type Props = { params: ApplicationParams; searchParams: SearchParams };

export async function generateMetadata({ params, searchParams }: Props) {
  const application = await applicationOf(params);
  const name = textIn(application.config.name, await currentLanguage());
  return titled(application.number ? `${application.number} · ${name}` : name, searchParams);
}

/** One application, as far as it has come: the tasks of a draft, the sign-off it waits for, or where it is since sent. */
export default async function OwnApplicationPage({ params, searchParams }: Props) {
  const application = await applicationOf(params);
  const [t, refused, { corregida, version, reenviado }] = await Promise.all([
    getTranslations("portal"),
    refusedForm(searchParams),
    searchParams,
  ]);
  const View =
    application.status === "draft" ? DraftView : application.status === "awaiting_signoff" ? SignOffView : SentView;
  return (
    <PublicShell
      lender={application.lender}
      strips={<WalkStrip application={application} />}
      back={application.walk ? undefined : { href: "/solicitudes", label: t("list.title") }}
    >
      <div className="grid gap-8">
        <Problems refused={refused} />
        <TakenNotice application={application} searchParams={searchParams} />
        {corregida && !refused ? <Notice look="success" title={t("sent.resent")} live /> : null}
        {reenviado && !refused ? <Notice look="success" title={t("sign_off.resent")} live /> : null}
        {version && !refused ? (
          <Notice look="success" title={t("version.moved")} live>
            <p>{t("version.moved_more")}</p>
          </Notice>
        ) : null}
        <View application={application} />
      </div>
    </PublicShell>
  );
}
