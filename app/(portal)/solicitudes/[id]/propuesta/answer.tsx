import { getTranslations } from "next-intl/server";
import { pathOf } from "@/app/(portal)/own-application";
import { PostForm } from "@/app/(portal)/post-form";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { formatDate, formatDateTime } from "@/domain/format";
import { formatSoles } from "@/domain/money";
import type { OwnApplication } from "@/lib/applications/own";
import type { Formalization } from "@/lib/offers/formalization";

type Props = { application: OwnApplication; formalization: Formalization };

/** What was answered, who is missing, or the three ways to answer. */
export async function Answer({ application, formalization }: Props) {
  const t = await getTranslations("offer.portal");
  const { id, lender, status, steps } = application;
  const { offer, answers, acceptedOn, isOver, signatories, signaturesNeeded } = formalization;
  const last = answers.at(-1);
  if (last?.kind === "counter") {
    const asked = { amount: formatSoles(last.amountCents ?? 0), months: last.termMonths ?? 0 };
    return (
      <Notice title={t("countered", asked)} level={2}>
        <p>{t("countered_text", { lender: lender.name })}</p>
      </Notice>
    );
  }
  if (last?.kind === "decline") return <Notice title={t("declined")} level={2} />;
  if (isOver || status === "offer_expired") {
    return (
      <Notice look="warning" title={t("over", { date: formatDate(offer.expiresOn) })} level={2}>
        <p>{t("over_text", { lender: lender.name, phone: lender.helpLine })}</p>
      </Notice>
    );
  }
  if (status !== "offer_sent") {
    return acceptedOn ? (
      <Notice look="success" title={t("accepted", { date: formatDate(acceptedOn) })} level={2}>
        <p>{t("accepted_text", { lender: lender.name })}</p>
      </Notice>
    ) : null;
  }
  const mine = signatories.some(({ isMe, signedAt }) => isMe && signedAt !== null);
  return (
    <section id="respuesta" className="grid scroll-mt-4 gap-4">
      <h2>{t("answer")}</h2>
      {signaturesNeeded > 1 ? <Signatures formalization={formalization} /> : null}
      {steps.includes("accept_offer") ? (
        <>
          {mine ? (
            <p className="text-etiqueta">{t("yours_signed")}</p>
          ) : (
            <PostForm action={pathOf(id, "/propuesta/codigo")} once>
              <Button icon="check">{t("accept")}</Button>
            </PostForm>
          )}
          <Button href={pathOf(id, "/propuesta/otras-condiciones")} look="secondary">
            {t("counter")}
          </Button>
          <Button href={pathOf(id, "/propuesta/rechazar")} look="secondary">
            {t("decline")}
          </Button>
        </>
      ) : (
        <Notice title={t("only_signatory")}>
          <p>{t("only_signatory_text")}</p>
        </Notice>
      )}
    </section>
  );
}

async function Signatures({ formalization: { signatories } }: Pick<Props, "formalization">) {
  const t = await getTranslations("offer.portal");
  return (
    <div className="grid gap-2">
      <p>{t("signatures_needed")}</p>
      <ul aria-label={t("signatures")} className="divide-y divide-linea border-y border-linea">
        {signatories.map(({ name, isMe, signedAt }) => (
          <li key={name} className="flex flex-wrap justify-between gap-x-4 py-2">
            <span>{isMe ? t("you", { name }) : name}</span>
            <span className={signedAt ? "" : "font-bold"}>
              {signedAt ? t("signed", { at: formatDateTime(signedAt) }) : t("unsigned")}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
