import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { peoplePath } from "@/app/(admin)/equipo/path";
import { Section } from "@/app/(desk)/case/section";
import { staffWith } from "@/app/(desk)/guard";
import { titled } from "@/app/(desk)/problems";
import { StaffForm } from "@/app/(desk)/staff-form";
import { first, read, type SearchParams } from "@/app/bridge";
import { refusedForm } from "@/app/refused";
import { Button } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { Stamp } from "@/components/ui/stamp";
import { TextArea } from "@/components/ui/text-area";
import { can } from "@/domain/access";
import { formatDate, formatDateTime } from "@/domain/format";
import { accessReview } from "@/lib/people/review";
import { AdminPage } from "../../admin-page";
import { doneIn } from "../done";

type Props = { searchParams: SearchParams };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return titled((await getTranslations("people.review"))("title"), searchParams);
}

/** Who has which access since when and by whom, to take away as a file and to sign. */
export default async function ReviewPage({ searchParams }: Props) {
  const actor = await staffWith("people.read", "/equipo/revision");
  const [t, p, c, review, refused, query] = await Promise.all([
    getTranslations("people.review"),
    getTranslations("people"),
    getTranslations("common.role"),
    read(accessReview),
    refusedForm(searchParams),
    searchParams,
  ]);
  const done = doneIn(first(query.hecho));
  const rows = review.people.flatMap((person) =>
    (person.roles.length > 0 ? person.roles : [null]).map((held) => ({ person, held })),
  );
  return (
    <AdminPage
      here="people"
      title={t("title")}
      summary={t("lead")}
      path={await peoplePath({ label: t("title") })}
      refused={refused}
      done={done ? p(`done.${done}`) : undefined}
    >
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <p className="font-semibold">{t("summary", { people: review.peopleCount, conflicts: review.conflictCount })}</p>
        <Button look="secondary" href="/equipo/revision/accesos.csv">
          {t("csv")}
        </Button>
        <Button look="secondary" href="/equipo/revision/accesos.xlsx">
          {t("xlsx")}
        </Button>
        <p className="text-nota text-tinta-2">{t("downloads")}</p>
      </div>
      <DataTable
        caption={t("list")}
        hideCaption
        columns={[
          { label: p("name") },
          { label: p("person.role") },
          { label: p("person.from") },
          { label: p("person.until") },
          { label: p("person.given_by") },
          { label: p("person.confirmed_by") },
          { label: p("last_sign_in") },
          { label: p("access") },
        ]}
        rows={rows.map(({ person, held }) => ({
          key: `${person.id}${held?.role}`,
          cells: [
            <a key="name" href={`/equipo/${person.id}`}>
              {person.name}
            </a>,
            <span key="role">
              {held ? c(held.role) : p("no_roles")}
              {held && person.conflicts.some(({ roles }) => roles.includes(held.role)) ? (
                <span className="block text-nota text-rojo-700">{p("person.conflicts")}</span>
              ) : null}
            </span>,
            held ? (held.validFrom ? formatDate(held.validFrom) : formatDateTime(held.since)) : "",
            held?.validUntil ? formatDate(held.validUntil) : "",
            held ? (held.proposedBy ?? p("person.operator")) : "",
            held ? (held.confirmedBy ?? p("person.operator")) : "",
            person.lastSignIn ? formatDateTime(person.lastSignIn) : p("never"),
            person.isIn ? p("with") : p("without"),
          ],
        }))}
      />
      {can(actor, "people.review") ? (
        <Section title={t("sign")}>
          <p className="text-tinta-2">{t("sign_text")}</p>
          <StaffForm
            className="grid max-w-160 gap-4 pt-2"
            action="/equipo/revision/firmar"
            hidden={{ fingerprint: review.fingerprint }}
          >
            <TextArea
              name="note"
              label={t("note")}
              error={refused?.errors.note}
              value={refused?.typed("note")}
              rows={3}
              maxLength={500}
            />
            <div>
              <Button>{t("submit")}</Button>
            </div>
          </StaffForm>
        </Section>
      ) : null}
      <Past reviews={review.reviews} />
    </AdminPage>
  );
}

type Reviews = Extract<Awaited<ReturnType<typeof accessReview>>, { ok: true }>["value"]["reviews"];

async function Past({ reviews }: { reviews: Reviews }) {
  const [t, p] = [await getTranslations("people.review"), await getTranslations("people")];
  if (reviews.length === 0)
    return (
      <Section title={t("past")}>
        <p className="text-tinta-2">{t("none")}</p>
      </Section>
    );
  return (
    <DataTable
      caption={t("past")}
      columns={[
        { label: t("at") },
        { label: t("by") },
        { label: t("note") },
        { label: t("people"), numeric: true },
        { label: t("conflicts"), numeric: true },
        { label: p("person.state") },
      ]}
      rows={reviews.map((review) => ({
        key: review.id,
        cells: [
          formatDateTime(review.at),
          review.by,
          review.note,
          String(review.peopleCount),
          String(review.conflictCount),
          <Stamp key="state" tone={review.isCurrent ? "verde" : "neutral"}>
            {review.isCurrent ? t("current") : t("changed")}
          </Stamp>,
        ],
      }))}
    />
  );
}
