import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AdminPage } from "@/app/(admin)/admin-page";
import { productPath, versionPath } from "@/app/(admin)/productos/paths";
import { staffWith } from "@/app/(desk)/guard";
import { titled } from "@/app/(desk)/problems";
import { StaffForm } from "@/app/(desk)/staff-form";
import { read, type SearchParams } from "@/app/bridge";
import { refusedForm } from "@/app/refused";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { RadioField } from "@/components/ui/radio-field";
import { formatDateTime } from "@/domain/format";
import { textIn } from "@/domain/localized";
import { currentLanguage } from "@/lib/auth";
import { walkOfVersion } from "@/lib/walks/queries";

type Props = { params: Promise<{ versionId: string }>; searchParams: SearchParams };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return titled((await getTranslations("admin.walk"))("title"), searchParams);
}

/** Before walking a draft: as whom, or going on with what was begun. */
export default async function WalkPage({ params, searchParams }: Props) {
  const { versionId } = await params;
  await staffWith("product.walk", versionPath(versionId, "/recorrer"));
  const [t, admin, c, language, refused, walk] = await Promise.all([
    getTranslations("admin.walk"),
    getTranslations("admin"),
    getTranslations("common.kind"),
    currentLanguage(),
    refusedForm(searchParams),
    read(walkOfVersion, { versionId }),
  ]);
  const { begun, audience } = walk;
  const name = textIn(walk.name, language);
  const action = versionPath(versionId, "/recorrer/empezar");
  return (
    <AdminPage
      here="products"
      product={walk.productId}
      title={t("title")}
      path={{
        label: admin("product.path"),
        items: [
          { label: admin("products.title"), href: "/productos" },
          { label: name, href: productPath(walk.productId) },
          { label: t("number", { number: walk.number }), href: versionPath(versionId) },
          { label: t("title") },
        ],
      }}
      summary={t("lead")}
      refused={refused}
    >
      <div className="grid max-w-160 gap-6">
        {walk.isWalkable ? null : (
          <Notice title={t("over")}>
            <p>{t("over_text")}</p>
          </Notice>
        )}
        {walk.isWalkable && begun && !(begun.isOutdated && walk.toMend > 0) ? (
          <Notice title={t("begun")} level={2}>
            <p>{t("begun_text", { kind: c(begun.kind), date: formatDateTime(begun.at) })}</p>
            {begun.isOutdated ? <p>{t("outdated")}</p> : null}
            <StaffForm action={action} hidden={{ how: begun.isOutdated ? "keep" : "go_on" }}>
              <Button>{t(begun.isOutdated ? "keep" : "go_on")}</Button>
            </StaffForm>
          </Notice>
        ) : null}
        {walk.isWalkable && walk.toMend > 0 ? (
          <Notice look="warning" title={t("blocked")} level={2}>
            <p>{t("blocked_text", { count: walk.toMend })}</p>
            <Button look="secondary" href={versionPath(versionId, "/proponer")}>
              {t("to_mend")}
            </Button>
          </Notice>
        ) : null}
        {walk.isWalkable && walk.toMend === 0 ? (
          <StaffForm action={action} hidden={{ how: "new" }} className="grid gap-6">
            {audience.length > 1 ? (
              <RadioField
                name="kind"
                label={t("as")}
                value={refused?.typed("kind") || audience[0]}
                error={refused?.errors.kind}
                options={audience.map((kind) => ({ value: kind, label: c(kind) }))}
              />
            ) : null}
            <p>{t("hint")}</p>
            <div>
              <Button look={begun ? "secondary" : "primary"} tall>
                {t(begun ? "start_again" : "start")}
              </Button>
            </div>
          </StaffForm>
        ) : null}
      </div>
    </AdminPage>
  );
}
