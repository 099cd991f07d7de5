import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PostForm } from "@/app/(portal)/post-form";
import { first, read, type SearchParams } from "@/app/bridge";
import { type RefusedForm, refusedForm } from "@/app/refused";
import { PublicShell } from "@/app/shell";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FileField } from "@/components/ui/file-field";
import { Notice } from "@/components/ui/notice";
import { limaDate } from "@/domain/calendar/lima";
import { formatDate } from "@/domain/format";
import type { RosterColumn } from "@/domain/roster";
import { ownOrganization } from "@/lib/organizations/queries";
import { ownRoster } from "@/lib/organizations/roster";
import { titled } from "../../page-title";
import { Problems } from "../../problems";

type Props = { searchParams: SearchParams };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return titled((await getTranslations("association.roster"))("title"), searchParams);
}

/** The members' register: whom it holds, and the file it comes from. */
export default async function RosterPage({ searchParams }: Props) {
  const query = await searchParams;
  const here = "/organizacion/socios";
  const [organization, roster, t, doc, refused] = await Promise.all([
    read(ownOrganization, {}, here),
    read(ownRoster, { page: first(query.pagina) || 1 }, here),
    getTranslations("association.roster"),
    getTranslations("portal.document"),
    refusedForm(searchParams),
  ]);
  const came = Number(first(query.entraron));
  return (
    <PublicShell sample={organization.isSample} back={{ href: "/organizacion/ficha", label: t("back") }}>
      <div className="grid gap-8">
        {refused?.code === "roster_errors" ? (
          <RowErrors refused={refused} />
        ) : (
          <Problems refused={refused} field="file" />
        )}
        {came > 0 && !refused ? <Notice look="success" title={t("came", { count: came })} live /> : null}
        <div className="grid gap-2">
          <h1>{t("title")}</h1>
          <p className="text-tinta-2">
            {roster.recordedAt
              ? t("count", { count: roster.count, date: formatDate(limaDate(roster.recordedAt)) })
              : t("nobody")}
          </p>
        </div>
        <section className="grid gap-4">
          <h2>{t("import")}</h2>
          <p>{t("import_lead")}</p>
          <ul className="grid list-disc gap-1 pl-6">
            <li>{t("column.name")}</li>
            <li>{t("column.dni")}</li>
            <li>{t("column_optional", { name: t("column.activity") })}</li>
            <li>{t("column_optional", { name: t("column.joined") })}</li>
          </ul>
          <PostForm action="/organizacion/socios/subir" once files className="grid gap-6">
            <FileField
              name="file"
              label={t("file")}
              hint={t("file_hint")}
              error={refused?.errors.file}
              accept=".csv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
              fileLabel={t("choose")}
            />
            <Button icon="upload">{doc("send")}</Button>
          </PostForm>
        </section>
        {roster.members.length > 0 ? (
          <section className="grid gap-2">
            <h2>{t("list")}</h2>
            <ul className="border-t border-linea">
              {roster.members.map(({ name, dniEnd, activity, joinedOn }) => (
                <li key={`${name} ${dniEnd}`} className="rule rule-dashed border-b border-linea py-3">
                  <strong>{name}</strong>
                  <br />
                  <span className="text-nota text-tinta-2">
                    {t("dni_end", { end: dniEnd })}
                    {activity ? ` · ${activity}` : ""}
                    {joinedOn ? ` · ${t("since", { date: formatDate(joinedOn) })}` : ""}
                  </span>
                </li>
              ))}
            </ul>
            {roster.page < roster.pages ? (
              <a href={`${here}?pagina=${roster.page + 1}`} className="inline-flex min-h-12 items-center font-semibold">
                {t("more")}
              </a>
            ) : null}
          </section>
        ) : null}
        <p className="border-t border-linea pt-4 text-nota text-tinta-2">{t("privacy")}</p>
      </div>
    </PublicShell>
  );
}

/** What to mend in the file, row by row. */
async function RowErrors({ refused }: { refused: RefusedForm }) {
  const t = await getTranslations("association.roster");
  const errors = Object.entries(refused.errors).map(([cell, text]) => {
    const [, row, column] = cell.split("-");
    return { field: "file", text: t("row", { row: row ?? "", column: t(`column.${column as RosterColumn}`), text }) };
  });
  return (
    <div className="grid gap-4">
      <ErrorSummary title={refused.summary} errors={errors} />
      {Number(refused.facts.count) > errors.length ? <p>{t("first_ones", { count: errors.length })}</p> : null}
    </div>
  );
}
