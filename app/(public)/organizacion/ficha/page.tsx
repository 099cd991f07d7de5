import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { first, read, type SearchParams } from "@/app/bridge";
import { PublicShell } from "@/app/shell";
import { LinkRow, LinkRows } from "@/components/ui/link-row";
import { Notice } from "@/components/ui/notice";
import { limaDate } from "@/domain/calendar/lima";
import { formatDate } from "@/domain/format";
import { type PassportLine, passport } from "@/lib/organizations/facts";
import { ownPowers } from "@/lib/organizations/powers";
import { ownOrganization } from "@/lib/organizations/queries";
import { ownRoster } from "@/lib/organizations/roster";
import { isOnePerson } from "../../registro/steps";
import { valueInWords } from "./value-in-words";

type Props = { searchParams: SearchParams };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("association.passport"))("title") };
}

const here = "/organizacion/ficha";

/** The formality passport: what is known with its day and paper, what is missing, what ends when, what to do next. */
export default async function PassportPage({ searchParams }: Props) {
  const [organization, { lines, production }, powers, roster, t, query] = await Promise.all([
    read(ownOrganization, {}, here),
    read(passport, {}, here),
    read(ownPowers, {}, here),
    read(ownRoster, {}, here),
    getTranslations("association.passport"),
    searchParams,
  ]);
  const inForce = powers.filter(({ state }) => state === "in_force");
  const open = lines.filter(({ standing }) => standing !== "in_order");
  const gaps = production.filter(({ filedOn }) => filedOn === null);
  const ends = [
    ...lines.flatMap(({ kind, expiresOn }) => (expiresOn ? [{ name: t(`facts.${kind}.title`), on: expiresOn }] : [])),
    ...inForce.flatMap(({ name, validTo }) => (validTo ? [{ name: t("power_of", { name }), on: validTo }] : [])),
  ].sort((a, b) => (a.on < b.on ? -1 : 1));
  const next = open[0];
  return (
    <PublicShell sample={organization.isSample} back={{ href: "/organizacion", label: organization.name }}>
      <div className="grid gap-8">
        {first(query.hecho) ? <Notice look="success" title={t("saved")} live /> : null}
        <div className="grid gap-2">
          <h1>{t("title")}</h1>
          <p className="text-tinta-2">{t("lead")}</p>
        </div>
        {next ? (
          <Notice title={t("next_step")} level={2}>
            <p>{t(`facts.${next.kind}.next`)}</p>
          </Notice>
        ) : null}
        <ul>
          {lines.map((line) => (
            <Line key={line.kind} line={line} />
          ))}
        </ul>
        {production.length > 0 ? (
          <section className="grid gap-2">
            <h2>{t("production")}</h2>
            <p>{gaps.length > 0 ? t("production_gaps", { count: gaps.length }) : t("production_whole")}</p>
            <ul>
              {production.map(({ year, half, goldGrams, filedOn }) => (
                <li
                  key={`${year}-${half}`}
                  className={`rule ${filedOn ? "rule-dashed" : "rule-dotted"} border-b border-linea py-3`}
                >
                  <strong>{t("half", { half, year })}</strong>
                  <br />
                  {filedOn ? t("filed", { grams: goldGrams ?? 0, date: formatDate(filedOn) }) : t("not_filed")}
                </li>
              ))}
            </ul>
            <a href="/organizacion/ficha/produccion" className="inline-flex min-h-12 items-center font-semibold">
              {t("add_half")}
            </a>
          </section>
        ) : null}
        <LinkRows>
          <LinkRow href="/organizacion/firmas" icon="person" note={t("signers", { count: inForce.length })}>
            {t("powers")}
          </LinkRow>
          {isOnePerson(organization.kind) ? null : (
            <LinkRow
              href="/organizacion/socios"
              icon="document"
              note={
                roster.recordedAt
                  ? t("members", { count: roster.count, date: formatDate(limaDate(roster.recordedAt)) })
                  : t("no_members")
              }
            >
              {t("roster")}
            </LinkRow>
          )}
        </LinkRows>
        {ends.length > 0 ? (
          <section className="grid gap-2">
            <h2>{t("ends")}</h2>
            <ul className="border-t border-linea">
              {ends.map(({ name, on }) => (
                <li key={name} className="flex flex-wrap justify-between gap-x-4 border-b border-linea py-3">
                  <span>{name}</span> <strong>{formatDate(on)}</strong>
                </li>
              ))}
            </ul>
          </section>
        ) : null}
        <p className="border-t border-linea pt-4 text-nota text-tinta-2">{t("no_verdict")}</p>
      </div>
    </PublicShell>
  );
}

async function Line({ line }: { line: PassportLine }) {
  const [t, words] = await Promise.all([getTranslations("association.passport"), valueInWords()]);
  const { kind, standing, asOf, source, expiresOn, evidenceId } = line;
  return (
    <li
      className={`rule ${standing === "in_order" ? "rule-dashed" : "rule-dotted"} grid gap-1 border-b border-linea py-4`}
    >
      <h2 className="text-etiqueta">{t(`facts.${kind}.title`)}</h2>
      {asOf && source ? (
        <>
          <p>{words(line)}</p>
          <p className="text-nota text-tinta-2">
            {t(`source.${source}`, { date: formatDate(asOf) })}{" "}
            {expiresOn ? t("until", { date: formatDate(expiresOn) }) : null}
          </p>
        </>
      ) : null}
      {standing === "in_order" ? null : <p className="font-semibold">{t(`standing.${standing}`)}</p>}
      <div className="flex flex-wrap gap-x-6">
        <a href={`/organizacion/ficha/${kind}`} className="inline-flex min-h-12 items-center font-semibold">
          {asOf ? t("update") : t("add")}
          <span className="sr-only">: {t(`facts.${kind}.title`)}</span>
        </a>
        {evidenceId ? (
          <a href={`/organizacion/ficha/archivo/${evidenceId}`} className="inline-flex min-h-12 items-center">
            {t("see_paper")}
            <span className="sr-only">: {t(`facts.${kind}.title`)}</span>
          </a>
        ) : null}
      </div>
    </li>
  );
}
