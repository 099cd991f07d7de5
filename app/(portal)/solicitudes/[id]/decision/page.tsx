import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { CostInFull } from "@/app/(portal)/cost";
import { type ApplicationParams, applicationOf, pathOf } from "@/app/(portal)/own-application";
import { Problems } from "@/app/(portal)/problems";
import { standingDecision } from "@/app/(portal)/stages";
import { read, type SearchParams } from "@/app/bridge";
import { MarkOf } from "@/app/lender-mark";
import { reasonWords } from "@/app/reasons";
import { refusedForm } from "@/app/refused";
import { PublicShell } from "@/app/shell";
import { Letter } from "@/components/ui/letter";
import { Reason } from "@/components/ui/reason";
import { TextLink } from "@/components/ui/text-link";
import { limaDate } from "@/domain/calendar/lima";
import { formatDate, formatDateTime } from "@/domain/format";
import { textIn } from "@/domain/localized";
import { formatSoles } from "@/domain/money";
import { letterWords } from "@/domain/settings/letters";
import { currentLanguage } from "@/lib/auth";
import { lettersAt } from "@/lib/letters/words";
import { conditionsToMeet } from "@/lib/offers/follow-up";
import { Review } from "./review";
import { WhatNext } from "./what-next";

type Props = { params: ApplicationParams; searchParams: SearchParams };

export async function generateMetadata() {
  return { title: (await getTranslations("portal.decision"))("title") };
}

/** The letter: the decision in its first line, the reasons with their way out, the terms, who decided and when. */
export default async function DecisionPage({ params, searchParams }: Props) {
  const application = await applicationOf(params, "/decision");
  const decision = standingDecision(application);
  if (!decision) redirect(pathOf(application.id));
  const [t, roles, language, reasons, letters, refused] = await Promise.all([
    getTranslations("portal.decision"),
    getTranslations("common.role"),
    currentLanguage(),
    reasonWords(application.lender.id),
    read(lettersAt, { institutionId: application.lender.id, at: decision.at }),
    refusedForm(searchParams),
  ]);
  const { id, lender, config, number } = application;
  const { outcome, amountCents, termMonths } = decision;
  const isYes = outcome !== "decline";
  const asked = { amount: formatSoles(application.amountCents ?? 0), months: application.termMonths ?? 0 };
  const given = { amount: formatSoles(amountCents), months: termMonths };
  const changed = amountCents !== application.amountCents || termMonths !== application.termMonths;
  const facts = {
    lender: lender.name,
    organization: application.organization,
    number: number ?? "",
    product: textIn(config.name, language),
    date: formatDate(limaDate(decision.at)),
    amount: given.amount,
    months: String(termMonths),
  };
  const conditions = isYes ? conditionsToMeet(decision.conditions, config) : [];
  const words = letterWords(letters, isYes ? "approval" : "decline", facts, language);
  return (
    <PublicShell lender={lender} back={{ href: pathOf(id), label: t("back") }}>
      <div className="grid gap-8">
        <Problems refused={refused} />
        <Letter
          lender={lender.name}
          mark={<MarkOf lender={lender} />}
          code={number ?? ""}
          place={t("dated")}
          date={formatDate(limaDate(decision.at))}
          to={t("to", { organization: application.organization, product: textIn(config.name, language) })}
          decision={words.title}
          intro={
            <>
              {words.opening.map((paragraph) => (
                <p key={paragraph}>{paragraph}</p>
              ))}
              {isYes ? <p>{t.rich("given", { ...given, b: strong })}</p> : null}
              {isYes && !changed ? null : (
                <p>
                  {isYes
                    ? t("asked", asked)
                    : t.rich("asked_reasons", { ...asked, count: decision.reasonCodes.length, b: strong })}
                </p>
              )}
              {decision.message ? <p className="whitespace-pre-line">{decision.message}</p> : null}
            </>
          }
          signature={{
            name: decision.decidedByName,
            lines: [roles("approver"), t("signed", { at: formatDateTime(decision.at) })],
          }}
        >
          {conditions.length > 0 ? <List title={t("conditions")} items={conditions} /> : null}
          {isYes ? (
            <List
              title={t("why_yes")}
              items={decision.reasonCodes.map((code) => reasons.say("approval", code, decision.at).text)}
            />
          ) : (
            decision.reasonCodes.map((code, index) => {
              const { text, cure, legalBasis } = reasons.say("decline", code, decision.at);
              return (
                <Reason
                  key={code}
                  number={index + 1}
                  title={text}
                  cure={{ title: t("cure"), action: <p>{cure}</p>, when: t("again") }}
                >
                  {decision.reasonFigures[code] ? (
                    <p>{t.rich("figure", { figure: decision.reasonFigures[code], b: strong })}</p>
                  ) : null}
                  {legalBasis ? (
                    <p className="text-nota text-tinta-2">{t("legal_basis", { norm: legalBasis })}</p>
                  ) : null}
                </Reason>
              );
            })
          )}
          <div className="grid gap-3 pt-6">
            {words.closing.map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </div>
        </Letter>
        <TextLink href={pathOf(id, "/carta/decision.pdf")} icon="document">
          {t("pdf")}
        </TextLink>
        {isYes ? <CostInFull config={config} amountCents={amountCents} termMonths={termMonths} /> : null}
        {isYes ? null : <Review application={application} refused={refused} />}
        <WhatNext outcome={outcome} lender={lender} slug={application.product.slug} />
      </div>
    </PublicShell>
  );
}

const strong = (words: ReactNode) => <strong>{words}</strong>;

function List({ title, items }: { title: string; items: readonly string[] }) {
  return (
    <section className="pt-6">
      <h2 className="text-etiqueta">{title}</h2>
      <ul className="grid list-disc gap-1 pt-2 pl-6">
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </section>
  );
}
