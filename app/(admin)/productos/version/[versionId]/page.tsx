import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { AdminPage } from "@/app/(admin)/admin-page";
import { adminWords } from "@/app/(admin)/productos/admin-words";
import { productPath, tabPath, versionPath } from "@/app/(admin)/productos/paths";
import { PublishedView } from "@/app/(admin)/productos/published-view";
import { ReviewView } from "@/app/(admin)/productos/review-view";
import { VersionStamp } from "@/app/(admin)/productos/version-stamp";
import { summaryOf } from "@/app/(admin)/productos/version-summary";
import { staffWith } from "@/app/(desk)/guard";
import { titled } from "@/app/(desk)/problems";
import { first, read, type SearchParams } from "@/app/bridge";
import { refusedForm } from "@/app/refused";
import { Button } from "@/components/ui/button";
import { can } from "@/domain/access";
import { textIn } from "@/domain/localized";
import { productTabs } from "@/domain/product-tabs";
import { currentLanguage } from "@/lib/auth";
import { productVersion } from "@/lib/products/queries";

type Props = { params: Promise<{ versionId: string }>; searchParams: SearchParams };

const versionOf = cache(async (versionId: string) => {
  const actor = await staffWith("product.read", versionPath(versionId));
  return { actor, version: await read(productVersion, { versionId }) };
});

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { version } = await versionOf((await params).versionId);
  const t = await getTranslations("admin.product");
  const title = `${textIn(version.config.name, await currentLanguage())}, ${t("version_number", { number: version.number })}`;
  return titled(title, searchParams);
}

const doneWords = ["proposed", "approved"] as const;

/** One version: a proposal to judge, or what was published, which never changes. A draft is edited on its tabs. */
export default async function VersionPage({ params, searchParams }: Props) {
  const { actor, version } = await versionOf((await params).versionId);
  if (version.status === "draft" && can(actor, "product.draft")) return toEditor(version.id, await searchParams);
  const [words, refused, query] = await Promise.all([adminWords(), refusedForm(searchParams), searchParams]);
  const { t, language } = words;
  const name = textIn(version.config.name, language);
  const numbered = t("product.version_number", { number: version.number });
  const done = doneWords.find((word) => word === first(query.hecho));
  const base = version.base?.config ?? null;
  return (
    <AdminPage
      here="products"
      product={version.productId}
      title={version.status === "in_review" ? t("review.title") : `${name}, ${numbered}`}
      path={{
        label: t("product.path"),
        items: [
          { label: t("products.title"), href: "/productos" },
          { label: name, href: productPath(version.productId) },
          { label: numbered },
        ],
      }}
      marks={<VersionStamp status={version.status} />}
      actions={
        version.status === "in_review" && can(actor, "product.walk") ? (
          <Button href={versionPath(version.id, "/recorrer")} look="secondary">
            {t("walk.open")}
          </Button>
        ) : null
      }
      summary={summaryOf(version, name, words)}
      refused={refused}
      done={done ? t(`version.done.${done}`) : undefined}
      bare
    >
      {version.status === "in_review" ? (
        <ReviewView version={version} base={base} actor={actor} refused={refused} page={first(query.pagina)} />
      ) : null}
      {version.status !== "in_review" ? (
        <PublishedView version={version} publishes={can(actor, "product.publish")} refused={refused} />
      ) : null}
    </AdminPage>
  );
}

/** The first tab of the draft, with what was just done or refused. */
function toEditor(versionId: string, query: Awaited<SearchParams>): never {
  const carried = Object.entries({ hecho: first(query.hecho), aviso: first(query.aviso) }).filter(([, value]) => value);
  const search = new URLSearchParams(carried).toString();
  redirect(`${tabPath(versionId, productTabs[0])}${search ? `?${search}` : ""}`);
}
