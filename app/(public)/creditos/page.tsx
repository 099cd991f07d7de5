import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { first, read, type SearchParams } from "@/app/bridge";
import { PublicShell } from "@/app/shell";
import { LinkRow, LinkRows } from "@/components/ui/link-row";
import { textIn } from "@/domain/localized";
import { currentLanguage } from "@/lib/auth";
import { catalogue, type PublicProduct } from "@/lib/products/queries";
import { CreditCard } from "../credit-card";
import { NoCredits } from "../no-credits";

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
  const [t, p, products] = await Promise.all([
    getTranslations("public.catalogue"),
    getTranslations("public.product"),
    read(catalogue),
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
      {errand || closed.length === 0 ? null : <Closed products={closed} />}
    </PublicShell>
  );
}

async function Closed({ products }: { products: readonly PublicProduct[] }) {
  const [t, language] = await Promise.all([getTranslations("public.catalogue"), currentLanguage()]);
  return (
    <section className="pt-8">
      <h2 className="pb-3">{t("closed")}</h2>
      <LinkRows>
        {products.map(({ id, slug, config, institution }) => (
          <LinkRow key={id} href={`/creditos/${slug}`}>
            <span className="block">{textIn(config.name, language)}</span>
            <span className="block text-nota font-normal text-tinta-2">
              {t("closed_reason", { lender: institution.name, phone: institution.helpLine })}
            </span>
          </LinkRow>
        ))}
      </LinkRows>
    </section>
  );
}
