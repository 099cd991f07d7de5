import { getTranslations } from "next-intl/server";
import { CheckNotices } from "@/app/(portal)/check-notices";
import { CostInFull } from "@/app/(portal)/cost";
import { type ApplicationParams, applicationOf, pathOf } from "@/app/(portal)/own-application";
import { PageHead } from "@/app/(portal)/page-head";
import { Problems } from "@/app/(portal)/problems";
import { WalkStrip } from "@/app/(portal)/walk-strip";
import { CapNotice } from "@/app/(public)/cap-notice";
import { titled } from "@/app/(public)/page-title";
import { first, type SearchParams } from "@/app/bridge";
import { refusedForm } from "@/app/refused";
import { PublicShell } from "@/app/shell";
import { Notice } from "@/components/ui/notice";
import { loanGap } from "@/domain/answers";
import { BeyondAssembly } from "../beyond-assembly";
import { GroupTurn } from "../group-turn";
import { AnswerSections } from "./answer-sections";
import { Missing } from "./missing";
import { FailingRequirements, UnknownRequirements } from "./requirements";
import { SendPanel } from "./send-panel";
import { WalkEnd } from "./walk-end";

type Props = { params: ApplicationParams; searchParams: SearchParams };

export async function generateMetadata({ params, searchParams }: Props) {
  const [application, t] = await Promise.all([applicationOf(params, "/revisar"), getTranslations("portal.review")]);
  return titled(t(application.status === "draft" ? "title" : "title_sent"), searchParams);
}

/** The last look before sending: everything that was answered, what is missing, what it costs, what one declares. */
export default async function ReviewPage({ params, searchParams }: Props) {
  const application = await applicationOf(params, "/revisar");
  const [t, offer, refused, { muestra }] = await Promise.all([
    getTranslations("portal.review"),
    getTranslations("offer.review"),
    refusedForm(searchParams),
    searchParams,
  ]);
  const { id, config, amountCents, termMonths, status, walk } = application;
  const isDraft = status === "draft";
  const priced = !application.submittedAt && loanGap(config, { amountCents, termMonths }) === null;
  return (
    <PublicShell
      lender={application.lender}
      strips={<WalkStrip application={application} />}
      back={{ href: pathOf(id), label: t(isDraft ? "back" : "back_sent") }}
    >
      <div className="grid gap-8">
        <Problems refused={refused} />
        <PageHead caption={isDraft ? undefined : application.number} title={t(isDraft ? "title" : "title_sent")}>
          {isDraft ? <p>{t("lead")}</p> : null}
        </PageHead>
        {isDraft && !walk && !application.product.isOpen ? (
          <Notice look="warning" title={t("closed")}>
            <p>{t("closed_why")}</p>
          </Notice>
        ) : null}
        {isDraft ? <Missing application={application} /> : null}
        {isDraft ? <GroupTurn application={application} missing /> : null}
        {isDraft ? <CheckNotices application={application} /> : null}
        {!walk && (isDraft || status === "awaiting_signoff") ? <BeyondAssembly id={id} signing={false} /> : null}
        {isDraft ? <FailingRequirements application={application} /> : null}
        <AnswerSections application={application} />
        {priced && amountCents && termMonths ? (
          <section className="grid gap-4">
            <p className="font-semibold">{offer("not_an_offer")}</p>
            <CapNotice missing={application.capMissing} lender={application.lender.name} />
            <CostInFull config={config} amountCents={amountCents} termMonths={termMonths} title={offer("title")} />
          </section>
        ) : null}
        {isDraft ? <UnknownRequirements application={application} /> : null}
        {walk ? <WalkEnd id={id} walk={walk} refused={refused} kept={first(muestra) !== ""} /> : null}
        {!walk && (isDraft || status === "awaiting_signoff") ? (
          <SendPanel application={application} refused={refused} />
        ) : null}
      </div>
    </PublicShell>
  );
}
