import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { AdminPage } from "@/app/(admin)/admin-page";
import { productPath, samplesPath, tabPath, versionPath } from "@/app/(admin)/productos/paths";
import { VersionStamp } from "@/app/(admin)/productos/version-stamp";
import type { RefusedForm } from "@/app/refused";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Pane, Panes } from "@/components/ui/pane";
import { Tabs } from "@/components/ui/tabs";
import { limaDate } from "@/domain/calendar/lima";
import { valueAt } from "@/domain/editor/path";
import { formatDate } from "@/domain/format";
import { type Localized, textIn } from "@/domain/localized";
import { type ProductTab, productTabs, tabOf } from "@/domain/product-tabs";
import { singleKeysOn } from "@/lib/auth";
import type { DraftPage } from "./draft-page";
import { EditorKeys } from "./editor-keys";
import { KeyStrip } from "./key-strip";

type Props = {
  draft: DraftPage;
  /** Null on the page that proposes. */
  tab: ProductTab | null;
  refused: RefusedForm | null;
  problems?: ReactNode;
  done?: string;
  aside: ReactNode;
  children: ReactNode;
};

/** The frame of every page of a draft: its product in the rail, the eight tabs, and beside them what the draft looks like. */
export async function DraftFrame({ draft, tab, refused, problems, done, aside, children }: Props) {
  const { version, product, words } = draft;
  const { t, language } = words;
  const walk = await getTranslations("admin.walk");
  const name =
    textIn(valueAt(draft.state.content, "name") as Localized, language) || textIn(version.config.name, language);
  const blocking = draft.reading.mistakes.filter(({ severity }) => severity === "blocks");
  const tabs = productTabs.map((one) => {
    const count = blocking.filter(({ path }) => tabOf(path) === one).length;
    return {
      label: t(`tab.${one}`),
      href: tabPath(version.id, one),
      current: one === tab,
      mark: count > 0 ? t("edit.problems", { count }) : undefined,
    };
  });
  return (
    <AdminPage
      here="products"
      product={version.productId}
      title={name}
      path={{
        label: t("edit.path"),
        items: [
          { label: words.t("edit.products"), href: "/productos" },
          { label: name, href: productPath(version.productId) },
          { label: t("edit.draft", { number: version.number }) },
        ],
      }}
      marks={
        <>
          <VersionStamp status={version.status} />
          <span className="text-nota text-tinta-2">
            {product?.live
              ? t("edit.live", { number: product.live.number, count: product.running })
              : t("edit.not_live")}
          </span>
        </>
      }
      actions={
        <>
          <Button href={versionPath(version.id, "/recorrer")} look="secondary" icon="phone">
            {walk("open")}
          </Button>
          <Button look="secondary" href={samplesPath(version.productId, `?version=${version.id}`)}>
            {t("edit.samples")}
          </Button>
          {tab ? (
            <Button href={versionPath(version.id, "/proponer")}>{t("edit.review")}</Button>
          ) : (
            <Button look="secondary" href={tabPath(version.id, productTabs[0])}>
              {t("propose.back")}
            </Button>
          )}
        </>
      }
      tabs={<Tabs label={t("edit.tabs")} tabs={tabs} />}
      refused={refused}
      problems={problems}
      done={done}
      keys={
        <KeyStrip
          tab={tab}
          note={t("edit.author", { name: version.author, date: formatDate(limaDate(version.createdAt)) })}
        />
      }
      bare
    >
      <Panes layout="aside">
        <Pane>
          <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
            {version.isOwn ? null : (
              <Notice title={t("edit.others", { name: version.author })}>
                <p>{t("edit.others_text")}</p>
              </Notice>
            )}
            {children}
          </div>
        </Pane>
        <div className="min-w-0 bg-hundido">
          <section
            aria-label={t("live.panel")}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
            tabIndex={0}
            className="grid grid-cols-[minmax(0,1fr)] gap-6 p-4 -outline-offset-3 lg:sticky lg:top-12 lg:max-h-[calc(100dvh-5rem)] lg:overflow-y-auto lg:p-6"
          >
            {aside}
          </section>
        </div>
      </Panes>
      {(await singleKeysOn()) ? <EditorKeys tabs={tabs.map(({ href }) => href)} /> : null}
    </AdminPage>
  );
}
