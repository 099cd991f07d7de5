import { getTranslations } from "next-intl/server";
import { factsOf } from "@/app/lender-facts";
import { phoneHref } from "@/app/shell";
import { Notice } from "@/components/ui/notice";
import { departments } from "@/domain/register/ubigeo";

type LenderProps = { lender: { id: string; name: string } };

function namesOf(codes: readonly string[]): string {
  const all = departments();
  return codes.map((code) => all.find((one) => one.code === code)?.name ?? code).join(", ");
}

/** The regions whose organizations may apply, when they are not all of them. */
export async function RegionsServed({ lender }: LenderProps) {
  const [t, { branches }] = await Promise.all([getTranslations("public.offices"), factsOf(lender.id)]);
  if (branches.departmentsServed.length === 0) return null;
  return (
    <Notice title={t("regions")} level={2}>
      <p>{t("regions_text", { lender: lender.name, regions: namesOf(branches.departmentsServed) })}</p>
    </Notice>
  );
}

/** The offices of a lender, each with its address and telephone. */
export async function Offices({ lender }: LenderProps) {
  const [t, { branches }] = await Promise.all([getTranslations("public.offices"), factsOf(lender.id)]);
  if (branches.branches.length === 0) return null;
  return (
    <section className="pt-8">
      <h2>{t("title")}</h2>
      <ul className="divide-y divide-linea border-b border-linea pt-2">
        {branches.branches.map(({ code, name, address, phone, departments: seen }) => (
          <li key={code} className="grid gap-1 py-3">
            <strong>{name}</strong>
            <span>{address}</span>
            <a href={phoneHref(phone)} className="flex min-h-12 items-center">
              {phone}
            </a>
            {seen.length > 0 ? (
              <span className="text-nota text-tinta-2">{t("sees", { regions: namesOf(seen) })}</span>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
