import { getTranslations } from "next-intl/server";
import { PostForm } from "@/app/(portal)/post-form";
import { Button } from "@/components/ui/button";
import { limaDate } from "@/domain/calendar/lima";
import { formatDate } from "@/domain/format";
import { textIn } from "@/domain/localized";
import { formatSoles } from "@/domain/money";
import { currentLanguage } from "@/lib/auth";
import type { DraftForUs } from "@/lib/integrations/prepared-drafts";

/** What lenders prepared for the organization and nobody has opened yet. */
export async function DraftsForUs({ drafts }: { drafts: readonly DraftForUs[] }) {
  if (drafts.length === 0) return null;
  const t = await getTranslations("integration.portal");
  return (
    <section className="grid gap-4">
      <h2>{t("title")}</h2>
      <ul className="grid gap-4">
        {drafts.map((draft) => (
          <PreparedCard key={draft.id} draft={draft} />
        ))}
      </ul>
    </section>
  );
}

async function PreparedCard({ draft }: { draft: DraftForUs }) {
  const [t, language] = await Promise.all([getTranslations("integration.portal"), currentLanguage()]);
  const { id, amountCents, termMonths } = draft;
  return (
    <li className="rule rule-edge rule-full rule-dotted -mx-hang grid gap-3 rounded-r-md border border-l-0 border-linea bg-superficie px-4 pt-3 pb-4">
      <strong className="text-h2">{textIn(draft.productName, language)}</strong>
      {amountCents && termMonths ? (
        <p>
          {t.rich("amount", {
            amount: formatSoles(amountCents),
            months: termMonths,
            b: (words) => <b>{words}</b>,
          })}
        </p>
      ) : null}
      <p>{t("lead", { lender: draft.lender })}</p>
      <p className="text-nota text-tinta-2">
        {draft.isOpen ? t("until", { date: formatDate(limaDate(draft.expiresAt)) }) : t("closed")}
      </p>
      {draft.isOpen ? (
        <PostForm action={`/solicitudes/preparada/${id}/empezar`} once className="grid">
          <Button>{t("take")}</Button>
        </PostForm>
      ) : null}
      <PostForm action={`/solicitudes/preparada/${id}/descartar`} once className="grid">
        <Button look="quiet">{t("decline")}</Button>
      </PostForm>
    </li>
  );
}
