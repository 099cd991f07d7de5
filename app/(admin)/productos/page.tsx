import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { staffWith } from "@/app/(desk)/guard";
import { read, type SearchParams } from "@/app/bridge";
import { refusedForm } from "@/app/refused";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { can } from "@/domain/access";
import { limaDate } from "@/domain/calendar/lima";
import { formatDate, formatDateTime } from "@/domain/format";
import { textIn } from "@/domain/localized";
import { currentLanguage } from "@/lib/auth";
import { ownProducts } from "@/lib/products/queries";
import { AdminPage } from "../admin-page";
import { importPath, newProductPath, productPath, sharedTemplatesPath, versionPath } from "./paths";
import { type Product, ProductStamp } from "./product-frame";
import { VersionStamp } from "./version-stamp";

type Props = { searchParams: SearchParams };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("admin.products"))("title") };
}

/** What the lender offers: the version in force, the draft on its way, the files that run. */
export default async function ProductsPage({ searchParams }: Props) {
  const actor = await staffWith("product.read", "/productos");
  const [t, shared, products, refused] = await Promise.all([
    getTranslations("admin.products"),
    getTranslations("federation.offered"),
    read(ownProducts),
    refusedForm(searchParams),
  ]);
  return (
    <AdminPage
      here="products"
      title={t("title")}
      summary={t("lead")}
      refused={refused}
      actions={
        can(actor, "product.draft") ? (
          <>
            <Button look="secondary" href={sharedTemplatesPath}>
              {shared("title")}
            </Button>
            <Button look="secondary" href={importPath}>
              {t("import")}
            </Button>
            <Button href={newProductPath}>{t("new")}</Button>
          </>
        ) : null
      }
    >
      {products.length === 0 ? (
        <EmptyState icon="products" title={t("empty")}>
          <p>{t("empty_text")}</p>
        </EmptyState>
      ) : null}
      <ul className="grid max-w-240 divide-y divide-linea">
        {products.map((product) => (
          <li key={product.id} className="py-3 first:pt-0">
            <ProductLine product={product} />
          </li>
        ))}
      </ul>
    </AdminPage>
  );
}

async function ProductLine({ product }: { product: Product }) {
  const [t, language] = await Promise.all([getTranslations("admin.products"), currentLanguage()]);
  const { live, scheduled, draft, closed } = product;
  const day = (at: Date) => formatDate(limaDate(at));
  return (
    <article className="grid gap-1 lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)] lg:gap-x-6">
      <div className="grid content-start gap-1">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <h2>
            <a href={productPath(product.id)}>{textIn(product.name, language)}</a>
          </h2>
          <ProductStamp isOpen={product.isOpen} />
        </div>
        <p className="text-tinta-2">{t("running_count", { count: product.running })}</p>
        {closed?.since ? (
          <p className="text-nota text-tinta-2">
            {t("closed", { date: day(closed.since), reason: closed.reason ?? "" })}
          </p>
        ) : null}
      </div>
      <ul className="grid content-start gap-1">
        <li>
          {live ? (
            <>
              <a href={versionPath(live.id)}>{t("version", { number: live.number })}</a>{" "}
              {live.since ? t("since", { date: day(live.since) }) : null}
            </>
          ) : (
            <span className="text-tinta-2">{t("not_live")}</span>
          )}
        </li>
        {scheduled ? (
          <li className="flex flex-wrap items-center gap-x-2">
            <a href={versionPath(scheduled.id)}>{t("version", { number: scheduled.number })}</a>
            <VersionStamp status="scheduled" />
            {scheduled.from ? t("from", { moment: formatDateTime(scheduled.from) }) : null}
          </li>
        ) : null}
        {draft ? (
          <li className="flex flex-wrap items-center gap-x-2">
            <a href={versionPath(draft.id)}>{t("version", { number: draft.number })}</a>
            <VersionStamp status={draft.status} />
          </li>
        ) : null}
      </ul>
    </article>
  );
}
