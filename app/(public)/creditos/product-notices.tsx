import { getTranslations } from "next-intl/server";
import { changesInWords } from "@/app/(portal)/changes";
import { Notice } from "@/components/ui/notice";
import { limaDate } from "@/domain/calendar/lima";
import { formatDate } from "@/domain/format";
import { currentLanguage } from "@/lib/auth";
import type { PublicProduct } from "@/lib/products/queries";
import type { ProductPage } from "./[slug]/product";

/** Why and since when a credit takes no applications, in the words of its lender. Nothing while it does. */
export async function ClosedNotice({ product }: { product: PublicProduct }) {
  if (product.isOpen) return null;
  const [t, why] = await Promise.all([getTranslations("public.product"), closedWords(product)]);
  return (
    <Notice look="warning" title={t("closed")} level={2}>
      {why.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </Notice>
  );
}

/** The same in sentences: the day, the reason, and whom to ask. */
export async function closedWords({ closed, institution }: PublicProduct): Promise<string[]> {
  const t = await getTranslations("public.catalogue");
  const ask = t("closed_reason", { lender: institution.name, phone: institution.helpLine });
  if (!closed?.since) return [ask];
  const since = t("closed_since", { date: formatDate(limaDate(closed.since)) });
  const reason = closed.reason ? t("closed_why", { lender: institution.name, reason: closed.reason }) : "";
  return [`${since} ${reason}`.trim(), t("closed_ask", { phone: institution.helpLine })];
}

/** What will change of a credit, and from which day on. */
export async function NextNotice({ product: { next } }: { product: ProductPage }) {
  if (!next) return null;
  const [t, language] = await Promise.all([getTranslations("public.product"), currentLanguage()]);
  const changes = await changesInWords(next.changes, language);
  return (
    <Notice title={t("next", { date: formatDate(limaDate(next.from)) })} level={2}>
      {changes.length > 0 ? (
        <ul className="grid list-disc gap-1 pl-5">
          {changes.map((change) => (
            <li key={change}>{change}</li>
          ))}
        </ul>
      ) : null}
      <p>{t("next_text")}</p>
    </Notice>
  );
}
