import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { first, read, type SearchParams } from "@/app/bridge";
import { PublicShell } from "@/app/shell";
import { LinkRow, LinkRows } from "@/components/ui/link-row";
import { limaDate } from "@/domain/calendar/lima";
import { formatDate } from "@/domain/format";
import { textIn } from "@/domain/localized";
import { currentLanguage } from "@/lib/auth";
import { type ComingProduct, comingProducts } from "@/lib/products/coming";
import { catalogue, type PublicProduct } from "@/lib/products/queries";
import { CreditCard } from "../credit-card";
import { NoCredits } from "../no-credits";
import { closedWords } from "./product-notices";

type Props = { searchParams: SearchParams };

/** Someone who came to qualify or to calculate chooses a credit here and goes straight on. */
const errands = {
  califico: { title: "choose_qualify", link: "qualify" },
  calculadora: { title: "choose_calculate", link: "calculate" },
} as const;

function errandOf(value: string) {
  return value === "califico" || value === "calculadora" ? { path: value, ...errands[value] } : null;
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const t = await getTranslations("public.catalogue");
  const errand = errandOf(first((await searchParams).para));
  return { title: t(errand?.title ?? "title") };
}

export default async function CreditsPage({ searchParams }: Props) {
  const [t, p, products, coming] = await Promise.all([
    getTranslations("public.catalogue"),
    getTranslations("public.product"),
    read(catalogue),
    read(comingProducts),
  ]);
  const errand = errandOf(first((await searchParams).para));
  const open = products.filter((product) => product.isOpen);
  const closed = products.filter((product) => !product.isOpen);
  return (
    <PublicShell back={{ href: "/" }}>
      <h1>{t(errand?.title ?? "title")}</h1>
      {errand ? null : <p className="pt-3">{t("lead")}</p>}
      {open.length === 0 ? (
        <div className="pt-6">
          <NoCredits />
        </div>
      ) : (
        <section className="pt-6">
          <h2 className="pb-3">{t("open")}</h2>
          <div className="grid gap-3">
            {open.map((product) => (
              <CreditCard
                key={product.id}
                product={product}
                level={3}
                href={errand ? `/creditos/${product.slug}/${errand.path}` : undefined}
                linkLabel={errand ? p(errand.link) : undefined}
              />
            ))}
          </div>
        </section>
      )}
      {errand || coming.length === 0 ? null : <Coming products={coming} />}
      {errand || closed.length === 0 ? null : <Closed products={closed} />}
    </PublicShell>
  );
}

/** What begins or changes on a later day. A new credit has no page before it. */
async function Coming({ products }: { products: readonly ComingProduct[] }) {
  const [t, language] = await Promise.all([getTranslations("public.catalogue"), currentLanguage()]);
  return (
    <section className="pt-8">
      <h2 className="pb-3">{t("coming")}</h2>
      <ul>
        {products.map(({ id, slug, name, lender, from, isNew }) => {
          const date = formatDate(limaDate(from));
          return isNew ? (
            <li key={id} className="border-b border-linea py-3 first:border-t">
              <Row title={textIn(name, language)}>{t("coming_new", { lender, date })}</Row>
            </li>
          ) : (
            <LinkRow key={id} href={`/creditos/${slug}`}>
              <Row title={textIn(name, language)}>{t("coming_change", { date })}</Row>
            </LinkRow>
          );
        })}
      </ul>
    </section>
  );
}

async function Closed({ products }: { products: readonly PublicProduct[] }) {
  const [t, language, why] = await Promise.all([
    getTranslations("public.catalogue"),
    currentLanguage(),
    Promise.all(products.map(closedWords)),
  ]);
  return (
    <section className="pt-8">
      <h2 className="pb-3">{t("closed")}</h2>
      <LinkRows>
        {products.map(({ id, slug, config }, index) => (
          <LinkRow key={id} href={`/creditos/${slug}`}>
            <Row title={textIn(config.name, language)}>{why[index]?.join(" ")}</Row>
          </LinkRow>
        ))}
      </LinkRows>
    </section>
  );
}

function Row({ title, children }: { title: string; children: ReactNode }) {
  return (
    <>
      <span className="block text-etiqueta">{title}</span>
      <span className="block text-nota font-normal text-tinta-2">{children}</span>
    </>
  );
}
