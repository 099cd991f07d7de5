import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { titled } from "@/app/(desk)/problems";
import { StaffForm } from "@/app/(desk)/staff-form";
import { first, type SearchParams } from "@/app/bridge";
import { refusedForm } from "@/app/refused";
import { Button } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { TextArea } from "@/components/ui/text-area";
import { can } from "@/domain/access";
import { limaDate } from "@/domain/calendar/lima";
import { formatDate, formatDateTime } from "@/domain/format";
import { textIn } from "@/domain/localized";
import { currentLanguage } from "@/lib/auth";
import { productPath, versionPath } from "../paths";
import { ProductFrame, productOf } from "../product-frame";
import { VersionStamp } from "../version-stamp";

type Props = { params: Promise<{ productId: string }>; searchParams: SearchParams };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { productId } = await params;
  const { product } = await productOf(productId, productPath(productId));
  return titled(textIn(product.name, await currentLanguage()), searchParams);
}

const doneWords = ["published", "scheduled", "called_off", "discarded", "opened", "closed"] as const;

/** One product: every version there was, and the way to a new one. */
export default async function ProductPage({ params, searchParams }: Props) {
  const { productId } = await params;
  const { actor, product, versions } = await productOf(productId, productPath(productId));
  const [t, refused, query] = await Promise.all([
    getTranslations("admin.product"),
    refusedForm(searchParams),
    searchParams,
  ]);
  const done = doneWords.find((word) => word === first(query.hecho));
  const date = (at: Date | null) => (at ? formatDate(limaDate(at)) : "");
  return (
    <ProductFrame
      product={product}
      here="versions"
      refused={refused}
      done={done ? t(`done.${done}`) : undefined}
      actions={
        <>
          {can(actor, "product.publish") && !product.isOpen ? (
            <StaffForm action={`${productPath(product.id)}/abrir`} hidden={{ isOpen: "yes" }}>
              <Button look="secondary">{t("open")}</Button>
            </StaffForm>
          ) : null}
          {can(actor, "product.draft") ? (
            product.draft ? (
              <Button href={versionPath(product.draft.id)}>
                {t("continue_draft", { number: product.draft.number })}
              </Button>
            ) : (
              <StaffForm action={`${productPath(product.id)}/proponer-cambio`}>
                <Button>{t("propose_change")}</Button>
              </StaffForm>
            )
          ) : null}
        </>
      }
    >
      <DataTable
        caption={t("versions")}
        columns={[
          { label: t("version") },
          { label: t("state") },
          { label: t("author") },
          { label: t("publisher") },
          { label: t("from") },
          { label: t("until") },
        ]}
        rows={versions.map((version) => ({
          key: version.id,
          cells: [
            <a key="link" href={versionPath(version.id)} className="inline-flex min-h-6 items-center font-semibold">
              {t("numbered", { number: version.number })}
            </a>,
            <VersionStamp key="state" status={version.status} />,
            `${version.author ?? ""}, ${date(version.createdAt)}`,
            version.publisher ?? "",
            version.effectiveFrom ? formatDateTime(version.effectiveFrom) : "",
            date(version.retiredAt),
          ],
        }))}
      />
      <p className="max-w-160 text-tinta-2">{t("frozen")}</p>
      {product.isOpen && can(actor, "product.publish") ? (
        <details open={refused !== null} className="border-t border-linea pt-3">
          <summary className="flex min-h-8 items-center font-semibold text-laguna-700">{t("close_open")}</summary>
          <StaffForm
            action={`${productPath(product.id)}/abrir`}
            hidden={{ isOpen: "no" }}
            className="grid max-w-160 gap-3 pt-2"
          >
            <TextArea
              name="reason"
              rows={2}
              maxLength={300}
              label={t("close_reason")}
              hint={t("close_hint")}
              value={refused?.typed("reason")}
              error={refused?.errors.reason}
            />
            <Button look="danger">{t("close")}</Button>
          </StaffForm>
        </details>
      ) : null}
    </ProductFrame>
  );
}
