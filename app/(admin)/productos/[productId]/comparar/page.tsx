import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { adminWords } from "@/app/(admin)/productos/admin-words";
import { Changes } from "@/app/(admin)/productos/changes";
import { productPath } from "@/app/(admin)/productos/paths";
import { ProductFrame, productOf } from "@/app/(admin)/productos/product-frame";
import { StaffForm } from "@/app/(desk)/staff-form";
import { first, read, type SearchParams } from "@/app/bridge";
import { refusedForm } from "@/app/refused";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select-field";
import { can } from "@/domain/access";
import { productChanges } from "@/domain/product-form";
import { compareVersions } from "@/lib/products/queries";

type Props = { params: Promise<{ productId: string }>; searchParams: SearchParams };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("admin.compare"))("title") };
}

/** Any two versions side by side, and the way back to the older one: as a new draft, never by rewriting history. */
export default async function ComparePage({ params, searchParams }: Props) {
  const { productId } = await params;
  const { actor, product, versions } = await productOf(productId, `${productPath(productId)}/comparar`);
  const [{ t }, refused, query] = await Promise.all([adminWords(), refusedForm(searchParams), searchParams]);
  const pick = (name: string, otherwise: string | undefined) =>
    versions.find(({ id }) => id === first(query[name]))?.id ?? otherwise ?? "";
  const fromId = pick("de", versions[1]?.id ?? versions[0]?.id);
  const toId = pick("a", versions[0]?.id);
  const { from, to } = await read(compareVersions, { fromId, toId });
  const options = versions.map(({ id, number }) => ({ value: id, label: t("product.numbered", { number }) }));
  const goesBack = can(actor, "product.draft") && to.status !== "draft" && to.status !== "in_review";
  return (
    <ProductFrame product={product} here="compare" refused={refused}>
      {versions.length < 2 ? <p className="text-tinta-2">{t("compare.one")}</p> : null}
      <form method="get" className="flex flex-wrap items-end gap-3">
        <SelectField name="de" label={t("compare.from")} value={fromId} options={options} />
        <SelectField name="a" label={t("compare.to")} value={toId} options={options} />
        <Button look="secondary">{t("compare.show")}</Button>
      </form>
      {productChanges(from.config, to.config).length === 0 ? (
        versions.length < 2 ? null : (
          <p>{t("compare.same")}</p>
        )
      ) : (
        <Changes
          before={from.config}
          after={to.config}
          heads={{
            before: t("product.numbered", { number: from.number }),
            after: t("product.numbered", { number: to.number }),
          }}
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
    </ProductFrame>
  );
}
