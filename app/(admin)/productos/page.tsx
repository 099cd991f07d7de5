import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { staffWith } from "@/app/(desk)/guard";
import { read, type SearchParams } from "@/app/bridge";
import { refusedForm } from "@/app/refused";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { SummaryList } from "@/components/ui/summary-list";
import { can } from "@/domain/access";
import { limaDate } from "@/domain/calendar/lima";
import { formatDate } from "@/domain/format";
import { textIn } from "@/domain/localized";
import { currentLanguage } from "@/lib/auth";
import { ownProducts } from "@/lib/products/queries";
import { AdminPage } from "../admin-page";
import { importPath, newProductPath, productPath, sharedTemplatesPath, versionPath } from "./paths";
import { VersionStamp } from "./version-stamp";

type Props = { searchParams: SearchParams };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("admin.products"))("title") };
}

/** What the lender offers: the version in force, the draft on its way, the files that run. */
export default async function ProductsPage({ searchParams }: Props) {
  const actor = await staffWith("product.read", "/productos");
  const [t, shared, language, products, refused] = await Promise.all([
    getTranslations("admin.products"),
    getTranslations("federation.offered"),
    currentLanguage(),
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
      {products.map((product) => (
        <article key={product.id} className="grid max-w-200 gap-2">
          <h2>
            <a href={productPath(product.id)}>{textIn(product.name, language)}</a>
          </h2>
          <SummaryList
            rows={[
              {
                term: t("live"),
                value: product.live ? (
                  <a href={versionPath(product.live.id)}>{t("version", { number: product.live.number })}</a>
                ) : (
                  t("not_live")
                ),
                note: product.live?.since ? t("since", { date: formatDate(limaDate(product.live.since)) }) : null,
              },
              {
                term: t("draft"),
                value: product.draft ? (
                  <span className="flex flex-wrap items-center gap-2">
                    <a href={versionPath(product.draft.id)}>{t("version", { number: product.draft.number })}</a>
                    <VersionStamp status={product.draft.status} />
                  </span>
                ) : (
                  t("no_draft")
                ),
              },
              { term: t("running"), value: t("running_count", { count: product.running }) },
              { term: t("open"), value: product.isOpen ? t("is_open") : t("is_closed") },
            ]}
          />
        </article>
      ))}
    </AdminPage>
  );
}
