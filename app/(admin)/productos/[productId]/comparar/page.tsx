import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AdminPage } from "@/app/(admin)/admin-page";
import { adminWords } from "@/app/(admin)/productos/admin-words";
import { Changes } from "@/app/(admin)/productos/changes";
import { productPath } from "@/app/(admin)/productos/paths";
import { staffWith } from "@/app/(desk)/guard";
import { StaffForm } from "@/app/(desk)/staff-form";
import { first, read, type SearchParams } from "@/app/bridge";
import { refusedForm } from "@/app/refused";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select-field";
import { can } from "@/domain/access";
import { textIn } from "@/domain/localized";
import { compareVersions, productHistory } from "@/lib/products/queries";

type Props = { params: Promise<{ productId: string }>; searchParams: SearchParams };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("admin.compare"))("title") };
}

/** Any two versions side by side, and the way back to the older one: as a new draft, never by rewriting history. */
export default async function ComparePage({ params, searchParams }: Props) {
  const { productId } = await params;
  const actor = await staffWith("product.read", `${productPath(productId)}/comparar`);
  const [words, refused, query, versions] = await Promise.all([
    adminWords(),
    refusedForm(searchParams),
    searchParams,
    read(productHistory, { productId }),
  ]);
  const { t, language } = words;
  const pick = (name: string, otherwise: string | undefined) =>
    versions.find(({ id }) => id === first(query[name]))?.id ?? otherwise ?? "";
  const fromId = pick("de", versions[1]?.id ?? versions[0]?.id);
  const toId = pick("a", versions[0]?.id);
  const { from, to, differences } = await read(compareVersions, { fromId, toId });
  const options = versions.map(({ id, number }) => ({ value: id, label: t("product.numbered", { number }) }));
  const goesBack = can(actor, "product.draft") && to.status !== "draft" && to.status !== "in_review";
  const name = textIn(to.config.name, language);
  return (
    <AdminPage
      here="products"
      title={t("compare.title")}
      path={{
        label: t("product.path"),
        items: [
          { label: t("products.title"), href: "/productos" },
          { label: name, href: productPath(productId) },
          { label: t("compare.title") },
        ],
      }}
      refused={refused}
    >
      <form method="get" className="flex flex-wrap items-end gap-3">
        <SelectField name="de" label={t("compare.from")} value={fromId} options={options} />
        <SelectField name="a" label={t("compare.to")} value={toId} options={options} />
        <Button look="secondary">{t("compare.show")}</Button>
      </form>
      {differences.length === 0 ? (
        <p>{t("compare.same")}</p>
      ) : (
        <Changes
          differences={differences}
          before={from.config}
          after={to.config}
          numbers={{ base: from.number, draft: to.number }}
        />
      )}
      {goesBack ? (
        <StaffForm
          action={`${productPath(productId)}/proponer-cambio`}
          hidden={{ fromVersionId: to.id }}
          className="grid max-w-160 gap-2"
        >
          <Button>{t("compare.back", { number: to.number })}</Button>
          <p className="text-nota text-tinta-2">{t("compare.back_text")}</p>
        </StaffForm>
      ) : null}
    </AdminPage>
  );
}
