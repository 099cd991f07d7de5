import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { can } from "@/domain/access";
import { textIn } from "@/domain/localized";
import { currentLanguage } from "@/lib/auth";
import { productVersion } from "@/lib/products/queries";
import { staffWith } from "../../../../(desk)/guard";
import { titled } from "../../../../(desk)/problems";
import { first, read, returnedForm, type SearchParams } from "../../../../bridge";
import { refusedForm } from "../../../../refused";
import { AdminPage } from "../../../admin-page";
import { adminWords } from "../../admin-words";
import { DraftView } from "../../draft-view";
import { productPath, versionPath } from "../../paths";
import { PublishedView } from "../../published-view";
import { ReviewView } from "../../review-view";
import { VersionStamp } from "../../version-stamp";
import { summaryOf } from "../../version-summary";

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

const doneWords = ["saved", "proposed", "returned"] as const;

/** One version: a draft to edit, a proposal to judge, or what was published, which never changes. */
export default async function VersionPage({ params, searchParams }: Props) {
  const { actor, version } = await versionOf((await params).versionId);
  const [words, refused, kept, query] = await Promise.all([
    adminWords(),
    refusedForm(searchParams),
    returnedForm(searchParams),
    searchParams,
  ]);
  const { t, language } = words;
  const name = textIn(version.config.name, language);
  const numbered = t("product.version_number", { number: version.number });
  const done = doneWords.find((word) => word === first(query.hecho));
  const base = version.basedOn ? (await read(productVersion, { versionId: version.basedOn })).config : null;
  const edits = version.status === "draft" && can(actor, "product.draft");
  return (
    <AdminPage
      here="products"
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
      summary={summaryOf(version, name, words)}
      refused={edits ? null : refused}
      done={done ? t(`version.done.${done}`) : undefined}
      bare
    >
      {edits ? <DraftView version={version} base={base} refused={refused} kept={kept} /> : null}
      {version.status === "in_review" ? <ReviewView version={version} base={base} actor={actor} /> : null}
      {!edits && version.status !== "in_review" ? <PublishedView version={version} /> : null}
    </AdminPage>
  );
}
