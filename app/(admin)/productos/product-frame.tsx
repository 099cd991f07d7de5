import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { cache } from "react";
import { AdminPage } from "@/app/(admin)/admin-page";
import { staffWith } from "@/app/(desk)/guard";
import { read } from "@/app/bridge";
import type { RefusedForm } from "@/app/refused";
import { Stamp } from "@/components/ui/stamp";
import { Tabs } from "@/components/ui/tabs";
import { limaDate } from "@/domain/calendar/lima";
import { formatDate } from "@/domain/format";
import { textIn } from "@/domain/localized";
import { ownProducts, productHistory } from "@/lib/products/queries";
import { adminWords } from "./admin-words";
import { productPath, samplesPath } from "./paths";

/** A product of the lender with all its versions, newest first. */
export const productOf = cache(async (productId: string, back: string) => {
  const actor = await staffWith("product.read", back);
  const [products, versions] = await Promise.all([read(ownProducts), read(productHistory, { productId })]);
  const product = products.find(({ id }) => id === productId);
  return product ? { actor, product, versions } : notFound();
});

export type Product = Awaited<ReturnType<typeof productOf>>["product"];

type Props = {
  product: Product;
  here: "versions" | "compare" | "samples";
  refused: RefusedForm | null;
  done?: string;
  actions?: ReactNode;
  children: ReactNode;
};

/** The frame of a product's own pages: whether it takes applications, and the way to its versions and its samples. */
export async function ProductFrame({ product, here, refused, done, actions, children }: Props) {
  const { t, language } = await adminWords();
  const name = textIn(product.name, language);
  const tabs = { versions: "", compare: "/comparar", samples: "/muestras" } as const;
  return (
    <AdminPage
      here="products"
      product={product.id}
      title={name}
      path={{
        label: t("product.path"),
        items: [{ label: t("products.title"), href: "/productos" }, { label: name }],
      }}
      marks={<ProductStamp isOpen={product.isOpen} />}
      summary={
        product.closed?.since
          ? t("product.closed_since", {
              date: formatDate(limaDate(product.closed.since)),
              reason: product.closed.reason ?? "",
            })
          : t("product.running", { count: product.running })
      }
      tabs={
        <Tabs
          label={t("product.pages")}
          tabs={(Object.keys(tabs) as (keyof typeof tabs)[]).map((tab) => ({
            label: t(`product.${tab}`),
            href: tab === "samples" ? samplesPath(product.id) : `${productPath(product.id)}${tabs[tab]}`,
            current: tab === here,
          }))}
        />
      }
      refused={refused}
      done={done}
      actions={actions}
    >
      {children}
    </AdminPage>
  );
}

export async function ProductStamp({ isOpen }: { isOpen: boolean }) {
  const { t } = await adminWords();
  return <Stamp tone={isOpen ? "verde" : "neutral"}>{t(isOpen ? "product.is_open" : "product.is_closed")}</Stamp>;
}
