import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { first, read, type SearchParams } from "@/app/bridge";
import { refusedForm } from "@/app/refused";
import { PublicShell } from "@/app/shell";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkRow, LinkRows } from "@/components/ui/link-row";
import { Notice } from "@/components/ui/notice";
import { YourTurn } from "@/components/ui/your-turn";
import { can } from "@/domain/access";
import { textIn } from "@/domain/localized";
import { ownApplications } from "@/lib/applications/own";
import { currentActor, currentLanguage } from "@/lib/auth";
import { draftsForUs } from "@/lib/integrations/prepared-drafts";
import { pathOf } from "../own-application";
import { PageHead } from "../page-head";
import { PhoneKeeper } from "../phone/phone-keeper";
import { Problems } from "../problems";
import { ApplicationCard, type OwnSummary } from "./application-card";
import { DraftsForUs } from "./drafts-for-us";

export async function generateMetadata() {
  return { title: (await getTranslations("portal.list"))("title") };
}

type Props = { searchParams: SearchParams };

export default async function OwnApplicationsPage({ searchParams }: Props) {
  const actor = await currentActor();
  // Someone who enrolled and does not act for an organization yet registers it first.
  if (actor.personId && !actor.organizationId && !actor.institutionId) redirect("/organizacion");
  const [all, prepared, t, offer, p, language, refused, { borrada, descartada }] = await Promise.all([
    read(ownApplications, {}, "/solicitudes"),
    can(actor, "application.start") ? read(draftsForUs) : [],
    getTranslations("portal.list"),
    getTranslations("offer.turn"),
    getTranslations("integration.portal"),
    currentLanguage(),
    refusedForm(searchParams),
    searchParams,
  ]);
  const open = all.filter(({ waitingOn }) => waitingOn !== null);
  // A draft that was given up is gone for its people: nobody else ever saw it.
  const over = all.filter(({ waitingOn, submittedAt }) => waitingOn === null && submittedAt !== null);
  const observed = open.find(({ status }) => status === "info_requested");
  const offered = open.find(({ status }) => status === "offer_sent");
  return (
    <PublicShell>
      <div className="grid gap-8">
        <PageHead title={t("title")} />
        <Problems refused={refused} />
        {first(borrada) ? <Notice look="success" title={t("deleted")} live /> : null}
        {first(descartada) && !refused ? <Notice look="success" title={p("declined")} live /> : null}
        {observed ? (
          <YourTurn
            label={t("your_turn")}
            title={t("correct", { product: textIn(observed.productName, language), number: observed.number ?? "" })}
            action={<Button href={pathOf(observed.id, "/corregir")}>{t("see_what")}</Button>}
          />
        ) : null}
        {offered && !observed ? (
          <YourTurn
            label={t("your_turn")}
            title={offer("list", { product: textIn(offered.productName, language), number: offered.number ?? "" })}
            action={<Button href={pathOf(offered.id, "/propuesta")}>{offer("see")}</Button>}
          />
        ) : null}
        <DraftsForUs drafts={prepared} />
        {open.length + over.length + prepared.length === 0 ? (
          <EmptyState icon="document" title={t("empty_title")} action={<Button href="/creditos">{t("start")}</Button>}>
            <p>{t("empty")}</p>
          </EmptyState>
        ) : null}
        <Cards title={t("open")} applications={open} />
        <Cards title={t("over")} applications={over} />
        {open.length + over.length + prepared.length > 0 ? (
          <Button href="/creditos" look={observed || offered || prepared.length > 0 ? "secondary" : "primary"}>
            {t("start_another")}
          </Button>
        ) : null}
        {actor.organizationId ? (
          <PhoneKeeper home="/solicitudes" steps={[]} papers={[]} lender={null} back="/solicitudes" canForget />
        ) : null}
        <LinkRows>
          <LinkRow href="/organizacion" icon="people">
            {t("organization")}
          </LinkRow>
        </LinkRows>
      </div>
    </PublicShell>
  );
}

function Cards({ title, applications }: { title: string; applications: OwnSummary[] }) {
  if (applications.length === 0) return null;
  return (
    <section className="grid gap-4">
      <h2>{title}</h2>
      <ul className="grid gap-4">
        {applications.map((application) => (
          <ApplicationCard key={application.id} application={application} />
        ))}
      </ul>
    </section>
  );
}
