import { getTranslations } from "next-intl/server";
import { eventInWords } from "@/app/(portal)/history";
import { openItems, pathOf } from "@/app/(portal)/own-application";
import { currentStage, standingDecision } from "@/app/(portal)/stages";
import { read } from "@/app/bridge";
import { Button } from "@/components/ui/button";
import { LinkRow, LinkRows } from "@/components/ui/link-row";
import { TextLink } from "@/components/ui/text-link";
import { Timeline } from "@/components/ui/timeline";
import { YourTurn } from "@/components/ui/your-turn";
import { limaDate } from "@/domain/calendar/lima";
import { formatDate, formatDateTime } from "@/domain/format";
import { textIn } from "@/domain/localized";
import { publicStatusOf } from "@/domain/public-status";
import type { OwnApplication } from "@/lib/applications/own";
import { currentLanguage } from "@/lib/auth";
import { ownReconsideration } from "@/lib/conversation/reconsider";
import { ownMessages } from "@/lib/conversation/write";
import { Asked } from "./decision/review";
import { OfferTurn } from "./offer-turn";
import { PromisedDay } from "./promised-day";
import { StageTracker } from "./stage-tracker";
import { Told } from "./told";

/** An application that was sent: who has it, until when, what happened, and whether anything is to do. */
export async function SentView({ application }: { application: OwnApplication }) {
  const [t, c, talk, share, language, messages, asked] = await Promise.all([
    getTranslations("portal.sent"),
    getTranslations("common"),
    getTranslations("care.talk"),
    getTranslations("care.status"),
    currentLanguage(),
    read(ownMessages, { id: application.id }),
    read(ownReconsideration, { id: application.id }),
  ]);
  const { id, status, number, lender, documents } = application;
  const decision = standingDecision(application);
  return (
    <>
      <div className="grid gap-2">
        <p className="flex flex-wrap justify-between gap-x-4 text-nota text-tinta-2">
          <span>{number ?? c(`status.${status}`)}</span>
          <span>{textIn(application.config.name, language)}</span>
        </p>
        <h1>{t(`titles.${status}`, { lender: lender.name })}</h1>
      </div>
      {decision ? (
        <div className="grid gap-3">
          <p>{t("decided_on", { date: formatDate(limaDate(decision.at)) })}</p>
          <Button
            href={pathOf(id, "/decision")}
            look={application.formalization ? "secondary" : "primary"}
            icon="document"
          >
            {t("read_letter")}
          </Button>
        </div>
      ) : null}
      {application.waitingOn !== null && !decision && status !== "reconsideration" ? (
        <PromisedDay application={application} />
      ) : null}
      {asked && ["reconsideration", "declined_final", "under_review"].includes(status) ? <Asked asked={asked} /> : null}
      <WhoseTurn application={application} />
      {currentStage(application) ? (
        <section className="grid gap-6">
          <h2>{t("where")}</h2>
          <StageTracker application={application} />
        </section>
      ) : null}
      <LinkRows>
        {application.submittedAt ? (
          <LinkRow href={pathOf(id, "/enviada")} icon="check">
            {t("receipt")}
          </LinkRow>
        ) : null}
        <LinkRow href={pathOf(id, "/revisar")} icon="document">
          {application.submittedAt ? t("what_i_sent") : t("what_i_wrote")}
        </LinkRow>
        {application.submittedAt ? (
          <LinkRow href={pathOf(id, "/mensajes")} icon="message" note={talk("count", { count: messages.length })}>
            {talk("title")}
          </LinkRow>
        ) : null}
        <LinkRow href={pathOf(id, "/documentos")} icon="papers" note={t("files", { count: documents.length })}>
          {t("documents")}
        </LinkRow>
        {application.submittedAt && application.waitingOn !== null ? (
          <LinkRow href={pathOf(id, "/compartir")} icon="eye">
            {share("title")}
          </LinkRow>
        ) : null}
      </LinkRows>
      <Told id={id} />
      <section className="grid gap-4">
        <h2>{t("history")}</h2>
        <History application={application} />
      </section>
      {application.steps.includes("withdraw") ? (
        <div>
          <TextLink href={pathOf(id, "/desistir")}>{t("withdraw")}</TextLink>
        </div>
      ) : null}
    </>
  );
}

async function WhoseTurn({ application }: { application: OwnApplication }) {
  const t = await getTranslations("portal.sent");
  if (application.status === "info_requested") {
    const items = openItems(application);
    const open = items.filter(({ state }) => state === "open").length;
    const due = items[0]?.dueOn;
    return (
      <YourTurn
        label={t("your_turn")}
        title={open > 0 ? t("correct", { count: open }) : t("send_corrections")}
        action={<Button href={pathOf(application.id, "/corregir")}>{open > 0 ? t("see_what") : t("send_now")}</Button>}
      >
        {due ? (
          <p>{t.rich("correct_until", { date: formatDate(due), b: (words) => <strong>{words}</strong> })}</p>
        ) : null}
      </YourTurn>
    );
  }
  const { formalization } = application;
  if (formalization && currentStage(application) === "decision")
    return <OfferTurn application={application} formalization={formalization} />;
  if (publicStatusOf(application.status, application.waitingOn).turn === "over") return null;
  return (
    <div className="rule rule-solid">
      <p className="text-etiqueta">{t("nothing")}</p>
      <p className="text-tinta-2">{t("nothing_more", { lender: application.lender.name })}</p>
    </div>
  );
}

async function History({ application }: { application: OwnApplication }) {
  const words = await eventInWords(application.lender.name);
  const events = [...application.history].reverse().map((step) => ({
    id: String(step.seq),
    when: formatDateTime(step.at),
    dateTime: step.at.toISOString(),
    ...words(step),
  }));
  return <Timeline events={events} />;
}
