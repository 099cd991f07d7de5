import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { staffWith } from "@/app/(desk)/guard";
import { titled } from "@/app/(desk)/problems";
import { StaffForm } from "@/app/(desk)/staff-form";
import { first, read, type SearchParams } from "@/app/bridge";
import { refusedForm } from "@/app/refused";
import { Button } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { Stamp } from "@/components/ui/stamp";
import { can } from "@/domain/access";
import { formatSoles } from "@/domain/money";
import { staff } from "@/lib/people/queries";
import { AdminPage } from "../admin-page";

type Props = { searchParams: SearchParams };
type Colleague = Extract<Awaited<ReturnType<typeof staff>>, { ok: true }>["value"][number];

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return titled((await getTranslations("admin.people"))("title"), searchParams);
}

const doneWords = ["disabled", "enabled"] as const;

/** Who works for the lender, in which roles, up to which amount. Who administers it gives and takes access. */
export default async function PeoplePage({ searchParams }: Props) {
  const actor = await staffWith("people.read", "/equipo");
  const [t, c, people, refused, query] = await Promise.all([
    getTranslations("admin.people"),
    getTranslations("common"),
    read(staff),
    refusedForm(searchParams),
    searchParams,
  ]);
  const changes = can(actor, "people.disable");
  const done = doneWords.find((word) => word === first(query.hecho));
  const decides = (person: Colleague) => person.roles.includes("approver");
  return (
    <AdminPage
      here="people"
      title={t("title")}
      summary={changes ? t("lead") : t("read_only")}
      refused={refused}
      done={done ? t(`done.${done}`) : undefined}
    >
      <DataTable
        caption={t("title")}
        hideCaption
        columns={[
          { label: t("name") },
          { label: t("roles") },
          { label: t("limit"), numeric: true },
          { label: t("access") },
          ...(changes ? [{ label: t("act") }] : []),
        ]}
        rows={people.map((person) => ({
          key: person.id,
          cells: [
            <span key="name">
              <span className="font-semibold">{person.name}</span>
              <span className="block text-nota text-tinta-2">{person.email}</span>
            </span>,
            person.roles.map((role) => c(`role.${role}`)).join(", "),
            decides(person) ? formatSoles(person.authorityCents) : "",
            <Stamp key="access" tone={person.disabled ? "neutral" : "verde"}>
              {person.disabled ? t("without") : t("with")}
            </Stamp>,
            ...(changes ? [<Access key="act" person={person} isSelf={person.id === actor.personId} />] : []),
          ],
        }))}
      />
    </AdminPage>
  );
}

async function Access({ person, isSelf }: { person: Colleague; isSelf: boolean }) {
  const t = await getTranslations("admin.people");
  if (isSelf) return <span className="text-nota text-tinta-2">{t("yourself")}</span>;
  return (
    <StaffForm className="relative" action={`/equipo/${person.id}/${person.disabled ? "dar-acceso" : "quitar-acceso"}`}>
      <Button look="secondary">
        {person.disabled ? t("enable") : t("disable")}
        <span className="sr-only"> {t("to", { name: person.name })}</span>
      </Button>
    </StaffForm>
  );
}
