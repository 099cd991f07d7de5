import { getTranslations } from "next-intl/server";
import { pathOf } from "@/app/(portal)/own-application";
import { Button } from "@/components/ui/button";
import { YourTurn } from "@/components/ui/your-turn";
import { formatDate } from "@/domain/format";
import type { OwnApplication } from "@/lib/applications/own";
import type { Formalization } from "@/lib/offers/formalization";

type Props = { application: OwnApplication; formalization: Formalization };

/** From the offer on: what is to do and by whom, in a sentence, with the way to the offer. */
export async function OfferTurn({ application, formalization }: Props) {
  const t = await getTranslations("offer.turn");
  const { id, lender, status, steps } = application;
  const { offer, isOver, signatories, conditions, disbursement } = formalization;
  const date = formatDate(offer.expiresOn);
  const see = (label: string, look: "primary" | "secondary" = "secondary") => (
    <Button href={pathOf(id, "/propuesta")} look={look} icon="document">
      {label}
    </Button>
  );
  const mine = signatories.some(({ isMe, signedAt }) => isMe && signedAt !== null);
  if (status === "offer_sent" && !isOver && steps.includes("accept_offer") && !mine) {
    return (
      <YourTurn label={t("your_turn")} title={t("offer")} action={see(t("see"), "primary")}>
        <p>{t.rich("offer_until", { date, b: (words) => <strong>{words}</strong> })}</p>
      </YourTurn>
    );
  }
  const names = signatories
    .filter(({ signedAt }) => signedAt === null)
    .map(({ name }) => name)
    .join(", ");
  const open = conditions.filter(({ isMet }) => !isMet).length;
  const facts = { lender: lender.name };
  const told = {
    offer_sent: isOver
      ? { title: t("over", { date }), text: "" }
      : mine
        ? { title: t("half", { names }), text: t("half_text", { date }) }
        : { title: t("member"), text: t("member_text", { date }) },
    offer_accepted: { title: t("accepted"), text: t("accepted_text", facts) },
    conditions_pending: { title: t("conditions", { count: open }), text: t("conditions_text", facts) },
    conditions_met: { title: t("conditions_met"), text: t("conditions_met_text", facts) },
    ready_to_disburse: { title: t("ready"), text: t("ready_text", facts) },
    disbursed: disbursement && {
      title: t("disbursed", { ...facts, date: formatDate(disbursement.disbursedOn) }),
      text: t("disbursed_text", { reference: disbursement.reference }),
    },
  }[status as string];
  return (
    <div className="grid gap-4">
      {told ? (
        <div className="rule rule-solid">
          <p className="text-etiqueta">{told.title}</p>
          {told.text ? <p className="text-tinta-2">{told.text}</p> : null}
        </div>
      ) : null}
      {see(t(disbursement ? "see_schedule" : "see"))}
    </div>
  );
}
