import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { peoplePath } from "@/app/(admin)/equipo/path";
import { Section } from "@/app/(desk)/case/section";
import { staffWith } from "@/app/(desk)/guard";
import { read } from "@/app/bridge";
import { DataTable } from "@/components/ui/data-table";
import { grants, institutionRoles, type Permission, permissionAxis } from "@/domain/access";
import { dutyConflicts, samePersonRules } from "@/domain/duties";
import { countByRole, staff } from "@/lib/people/queries";
import type { Messages } from "@/messages/catalogue";
import { AdminPage } from "../../admin-page";

type Named = keyof Messages["people"]["permission"];

/** What some role of a lender may do, in the order of the table. */
const permissions = (Object.keys(permissionAxis) as Permission[]).filter((permission) =>
  institutionRoles.some((role) => grants[role].includes(permission)),
);

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("people.roles_page"))("title") };
}

/** The matrix of roles and permissions as the code has it, and the duties that do not go together. */
export default async function RolesPage() {
  await staffWith("people.read", "/equipo/roles");
  const [t, p, c, { people }] = await Promise.all([
    getTranslations("people.roles_page"),
    getTranslations("people"),
    getTranslations("common.role"),
    read(staff),
  ]);
  const holders = countByRole(people);
  const joined = (roles: readonly string[]) =>
    people.filter(
      ({ isIn, conflicts }) => isIn && conflicts.some((conflict) => conflict.roles.join() === roles.join()),
    );
  return (
    <AdminPage here="people" title={t("title")} summary={t("lead")} path={await peoplePath({ label: t("title") })}>
      <DataTable
        caption={t("matrix")}
        dense
        columns={[{ label: t("permission") }, ...institutionRoles.map((role) => ({ label: c(role) }))]}
        rows={permissions.map((permission) => ({
          key: permission,
          cells: [
            <span key="name" className="block min-w-52">
              {p(`permission.${permission.replace(".", "_") as Named}`)}
            </span>,
            ...institutionRoles.map((role) =>
              grants[role].includes(permission) ? (
                <span key={role} className="text-verde-700">
                  <span aria-hidden="true">●</span>
                  <span className="sr-only">{t("may")}</span>
                </span>
              ) : (
                <span key={role} className="sr-only">
                  {t("may_not")}
                </span>
              ),
            ),
          ],
        }))}
        total={[t("holders"), ...institutionRoles.map((role) => String(holders.get(role) ?? 0))]}
      />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-2">
        <DataTable
          caption={t("conflicts")}
          columns={[{ label: t("pair") }, { label: t("effect") }, { label: t("why") }, { label: t("who") }]}
          rows={dutyConflicts.map(({ code, roles, severity }) => ({
            key: roles.join(),
            cells: [
              roles.map((role) => c(role)).join(" + "),
              <span key="effect" className={severity === "blocks" ? "font-semibold" : "text-tinta-2"}>
                {p(`severity.${severity}`)}
              </span>,
              p(`conflict.${code as "analyse_approve"}`),
              joined(roles)
                .map(({ name }) => name)
                .join(", ") || <span className="text-tinta-2">{t("nobody")}</span>,
            ],
          }))}
        />
        <p className="text-nota text-tinta-2">{t("conflicts_text")}</p>
      </div>
      <Section title={t("same")} note={t("same_text")}>
        <ul className="grid list-disc gap-1 pl-5">
          {(Object.keys(samePersonRules) as (keyof typeof samePersonRules)[]).map((rule) => (
            <li key={rule}>{p(`same.${rule}`)}</li>
          ))}
        </ul>
      </Section>
    </AdminPage>
  );
}
