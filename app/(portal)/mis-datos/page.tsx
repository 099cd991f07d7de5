import { getTranslations } from "next-intl/server";
import { PageHead } from "@/app/(portal)/page-head";
import { shownPhone } from "@/app/(public)/ingresar/shown-phone";
import { read } from "@/app/bridge";
import { PublicShell } from "@/app/shell";
import { Button } from "@/components/ui/button";
import { LinkRow, LinkRows } from "@/components/ui/link-row";
import { SummaryList } from "@/components/ui/summary-list";
import { formatDateTime } from "@/domain/format";
import { ownCases } from "@/lib/care/ask";
import { ownConsents } from "@/lib/consents/withdraw";
import { ownChoices } from "@/lib/messages/choices";
import { ownPerson } from "@/lib/mydata/person";

export async function generateMetadata() {
  return { title: (await getTranslations("care.mine"))("title") };
}

/** What Veta and its lenders know of a person, and what they may ask for. */
export default async function MyDataPage() {
  const person = await read(ownPerson, {}, "/mis-datos");
  const [t, choices, consents, cases] = await Promise.all([
    getTranslations("care.mine"),
    read(ownChoices),
    read(ownConsents),
    read(ownCases),
  ]);
  const last = person.sessions[0];
  return (
    <PublicShell back={{ href: "/solicitudes" }}>
      <div className="grid gap-8">
        <PageHead title={t("title")}>
          <p>{t("lead")}</p>
        </PageHead>
        <section>
          <h2>{t("know")}</h2>
          <SummaryList
            rows={[
              { term: t("name"), value: person.name },
              { term: t("phone"), value: person.phone ? shownPhone(person.phone) : "" },
              { term: t("dni"), value: person.dni ?? t("no_dni") },
              { term: t("email"), value: choices.email ?? t("no_email") },
              ...(last ? [{ term: t("sessions"), value: formatDateTime(last.createdAt) }] : []),
            ]}
          />
        </section>
        <LinkRows>
          <LinkRow href="/mis-datos/avisos" icon="message">
            {t("notices")}
          </LinkRow>
          <LinkRow
            href="/mis-datos/permisos"
            icon="check"
            note={t("given", { count: consents.filter(({ withdrawnAt }) => withdrawnAt === null).length })}
          >
            {t("consents")}
          </LinkRow>
          <LinkRow
            href="/mis-datos/pedidos"
            icon="inbox"
            note={t("open", { count: cases.filter(({ answeredAt }) => answeredAt === null).length })}
          >
            {t("requests")}
          </LinkRow>
          <LinkRow href="/mis-datos/pedidos/nuevo" icon="person">
            {t("ask")}
          </LinkRow>
          <LinkRow href="/libro-de-reclamaciones" icon="document">
            {t("book")}
          </LinkRow>
          <LinkRow href="/privacidad" icon="lock">
            {t("privacy")}
          </LinkRow>
        </LinkRows>
        <section className="grid gap-3">
          <h2>{t("score")}</h2>
          <p>{t("score_text")}</p>
          <p>{t("score_more")}</p>
          <Button href="/mis-datos/persona" look="secondary" icon="people">
            {t("score_ask")}
          </Button>
        </section>
        <section className="grid gap-3">
          <h2>{t("download")}</h2>
          <p>{t("download_text")}</p>
          <p className="text-nota text-tinta-2">{t("download_care")}</p>
          <form method="post" action="/mis-datos/descargar" className="grid">
            <Button look="secondary" icon="download">
              {t("download")}
            </Button>
          </form>
        </section>
      </div>
    </PublicShell>
  );
}
