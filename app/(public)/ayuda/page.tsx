import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { read } from "@/app/bridge";
import { ComplaintContacts } from "@/app/complaints";
import { PublicShell, phoneHref } from "@/app/shell";
import { LinkRow, LinkRows } from "@/components/ui/link-row";
import { catalogue, type PublicProduct } from "@/lib/products/queries";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("public.help");
  return { title: t("title") };
}

const topics = ["code", "pin", "together", "safe"] as const;

export default async function HelpPage() {
  const [t, products] = await Promise.all([getTranslations("public.help"), read(catalogue)]);
  const lenders = lendersOf(products);
  return (
    <PublicShell back={{ href: "/" }}>
      <h1>{t("title")}</h1>
      <p className="pt-3">{t("lead")}</p>
      <h2 className="pt-8 pb-2">{t("lines")}</h2>
      {lenders.length === 0 ? (
        <p>{t("no_lines")}</p>
      ) : (
        <LinkRows>
          {lenders.map((lender) => (
            <LinkRow key={lender.id} href={phoneHref(lender.helpLine)} icon="phone">
              <span className="block">{lender.name}</span>
              <span className="block">{lender.helpLine}</span>
              <span className="block text-nota font-normal text-tinta-2">{lender.openingHours}</span>
            </LinkRow>
          ))}
        </LinkRows>
      )}
      {lenders.length > 0 ? (
        <section id="reclamos" className="pt-8">
          <h2>{t("complaints")}</h2>
          {lenders.map((lender) => (
            <details key={lender.id} className="border-b border-linea py-2">
              <summary className="flex min-h-12 cursor-pointer items-center font-semibold text-laguna-700">
                {lender.name}
              </summary>
              <ComplaintContacts lender={lender} />
            </details>
          ))}
        </section>
      ) : null}
      {topics.map((topic) => (
        <section key={topic} id={topic} className="pt-8">
          <h2>{t(topic)}</h2>
          <p className="pt-2">{t(`${topic}_text`)}</p>
        </section>
      ))}
    </PublicShell>
  );
}

function lendersOf(products: readonly PublicProduct[]): PublicProduct["institution"][] {
  return [...new Map(products.map(({ institution }) => [institution.id, institution])).values()];
}
