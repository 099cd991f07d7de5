import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { peoplePath } from "@/app/(admin)/equipo/path";
import { staffWith } from "@/app/(desk)/guard";
import { first, type SearchParams } from "@/app/bridge";
import { DataTable } from "@/components/ui/data-table";
import { type InstitutionRole, institutionRoles } from "@/domain/access";
import { fileRights, type Phase, phases, type Right, rightOf, statusesIn, type Zone, zones } from "@/domain/file-zones";
import { AdminPage } from "../../admin-page";

type Props = { searchParams: SearchParams };

const opening = institutionRoles.filter((role) => Object.keys(fileRights[role]).length > 0);

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("people.rights_page"))("title") };
}

/** What each role sees and changes in each zone of a file at each moment, as pages and commands ask it. */
export default async function RightsPage({ searchParams }: Props) {
  await staffWith("people.read", "/equipo/derechos");
  const [t, p, c, d, query] = await Promise.all([
    getTranslations("people.rights_page"),
    getTranslations("people"),
    getTranslations("common.role"),
    getTranslations("desk.zones.zone"),
    searchParams,
  ]);
  const role: InstitutionRole = opening.find((one) => one === first(query.rol)) ?? "analyst";
  return (
    <AdminPage here="people" title={t("title")} summary={t("lead")} path={await peoplePath({ label: t("title") })}>
      <nav aria-label={t("roles")} className="flex flex-wrap gap-x-5 gap-y-1">
        {opening.map((one) => (
          <a
            key={one}
            href={`/equipo/derechos?rol=${one}`}
            aria-current={one === role ? "page" : undefined}
            className="py-1 aria-[current]:font-bold aria-[current]:text-tinta"
          >
            {c(one)}
          </a>
        ))}
      </nav>
      <DataTable
        caption={t("table", { role: c(role) })}
        columns={[{ label: t("zone") }, ...phases.map((phase) => ({ label: p(`phase.${phase}`) }))]}
        rows={zones.map((zone) => ({
          key: zone,
          cells: [
            <span key="zone" className="block first-letter:uppercase">
              {d(zone)}
            </span>,
            ...phases.map((phase) => <RightMark key={phase} right={rightAt(role, phase, zone)} />),
          ],
        }))}
      />
    </AdminPage>
  );
}

/** Within a phase every status has the same rights. */
function rightAt(role: InstitutionRole, phase: Phase, zone: Zone): Right {
  const [status] = statusesIn(phase);
  return status ? rightOf(role, status, zone) : "none";
}

const looks = { edit: "font-semibold", see: "", none: "text-tinta-2" } as const;

async function RightMark({ right }: { right: Right }) {
  const t = await getTranslations("people.right");
  return <span className={looks[right]}>{t(right)}</span>;
}
