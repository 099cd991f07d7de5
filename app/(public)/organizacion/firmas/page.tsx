import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PostForm } from "@/app/(portal)/post-form";
import { first, read, type SearchParams } from "@/app/bridge";
import { refusedForm } from "@/app/refused";
import { PublicShell } from "@/app/shell";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import { can } from "@/domain/access";
import { limaDate } from "@/domain/calendar/lima";
import { daysBetween } from "@/domain/date";
import { formatDate } from "@/domain/format";
import { currentActor } from "@/lib/auth";
import { ownPowers, type ShownPower } from "@/lib/organizations/powers";
import { ownOrganization } from "@/lib/organizations/queries";
import { titled } from "../../page-title";
import { Problems } from "../../problems";
import { isOnePerson } from "../../registro/steps";

type Props = { searchParams: SearchParams };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return titled((await getTranslations("association.powers"))("title"), searchParams);
}

/** Who signs for the organization: by what paper, since when, until when. */
export default async function PowersPage({ searchParams }: Props) {
  const here = "/organizacion/firmas";
  const [organization, powers, t, paper, refused, actor, query] = await Promise.all([
    read(ownOrganization, {}, here),
    read(ownPowers, {}, here),
    getTranslations("association.powers"),
    getTranslations("association.powers_paper"),
    refusedForm(searchParams),
    currentActor(),
    searchParams,
  ]);
  const alone = isOnePerson(organization.kind);
  const may = can(actor, "powers.record") && !alone;
  const doneWords = (done: string) => (done === "vigencia" ? paper("saved") : t(done === "fin" ? "ended" : "saved"));
  const [current, past] = [powers.filter(counts), powers.filter((power) => !counts(power))];
  return (
    <PublicShell sample={organization.isSample} back={{ href: "/organizacion", label: organization.name }}>
      <div className="grid gap-8">
        <Problems refused={refused} field="titulo" />
        {first(query.hecho) && !refused ? <Notice look="success" title={doneWords(first(query.hecho))} live /> : null}
        <div className="grid gap-2">
          <h1 id="titulo">{t("title")}</h1>
          <p className="text-tinta-2">{t(alone ? "lead_alone" : "lead")}</p>
        </div>
        <ul className="grid gap-4">
          {current.map((power) => (
            <Row key={power.id} power={power} may={may && current.length > 1} />
          ))}
        </ul>
        {may ? (
          <div className="grid gap-3">
            <Button href="/organizacion/firmas/nueva">{t("add")}</Button>
            <Button href="/organizacion/firmas/vigencia" look="secondary">
              {paper("upload")}
            </Button>
            <Button href="/organizacion/directiva" look="secondary">
              {t("new_board")}
            </Button>
          </div>
        ) : null}
        {past.length > 0 ? (
          <section className="grid gap-4">
            <h2>{t("past")}</h2>
            <ul className="grid gap-4">
              {past.map((power) => (
                <Row key={power.id} power={power} may={false} />
              ))}
            </ul>
          </section>
        ) : null}
      </div>
    </PublicShell>
  );
}

const counts = ({ state }: ShownPower) => state === "in_force" || state === "not_yet";

async function Row({ power, may }: { power: ShownPower; may: boolean }) {
  const [t, p, c] = await Promise.all([
    getTranslations("association.powers"),
    getTranslations("association.powers_paper"),
    getTranslations("common.post"),
  ]);
  const inForce = power.state === "in_force";
  return (
    <li className={`rule ${inForce ? "rule-dashed" : "rule-dotted"} grid gap-1 border-b border-linea py-3`}>
      <p>
        <strong>{power.name}</strong>, {c(power.post)}
      </p>
      <p>
        {t(`state.${power.state}`)}. {t(`manner.${power.manner}`)}
      </p>
      <p className="text-nota text-tinta-2">
        {power.validTo
          ? t("from_to", { from: formatDate(power.validFrom), to: formatDate(power.validTo) })
          : t("from", { from: formatDate(power.validFrom) })}{" "}
        {t(`source.${power.source}`, { date: formatDate(power.asOf) })}
      </p>
      {power.evidenceId ? (
        <p>
          <TextLink href={`/organizacion/ficha/archivo/${power.evidenceId}`}>
            {p("see", { date: formatDate(power.asOf) })}
            <span className="sr-only">: {power.name}</span>
          </TextLink>
          <span className="block text-nota text-tinta-2">
            {p("days", { count: daysBetween(power.asOf, limaDate(new Date())) })}
          </span>
        </p>
      ) : null}
      <p className="text-nota text-tinta-2">
        {power.phoneEnd ? t("phone", { end: power.phoneEnd }) : t("no_phone")}{" "}
        {power.dniEnd ? t("dni", { end: power.dniEnd }) : t("no_dni")} {power.hasAccount ? "" : t("no_account")}
      </p>
      {may ? (
        <PostForm action="/organizacion/firmas/terminar" once hidden={{ powerId: power.id }} className="">
          <button
            type="submit"
            className="inline-flex min-h-12 cursor-pointer items-center font-semibold text-laguna-700 underline decoration-1 underline-offset-4"
          >
            {t("end")}
            <span className="sr-only">: {power.name}</span>
          </button>
        </PostForm>
      ) : null}
    </li>
  );
}
