import { getTranslations } from "next-intl/server";
import { pathOf } from "@/app/(portal)/own-application";
import { PostForm } from "@/app/(portal)/post-form";
import type { RefusedForm } from "@/app/refused";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TextArea } from "@/components/ui/text-area";
import { limaDate } from "@/domain/calendar/lima";
import { consentPurposes, consentTextOn } from "@/domain/consent";
import { textIn } from "@/domain/localized";
import { needsSecond, usualManner } from "@/domain/powers";
import type { OwnApplication } from "@/lib/applications/own";
import { currentCaller, currentLanguage } from "@/lib/auth";
import { fill } from "@/lib/sentence";

type Props = { application: OwnApplication; refused: RefusedForm | null };

/** What one declares by sending, and the button; or the second person's yes or no. */
export async function SendPanel({ application, refused }: Props) {
  if (application.status === "awaiting_signoff") return <SecondOpinion application={application} refused={refused} />;
  const t = await getTranslations("portal.review");
  const { id, config, gaps, eligibility, steps, lender, applicantKind } = application;
  const isTwo = needsSecond(config, applicantKind, usualManner(applicantKind));
  if (gaps.length > 0) return <Button href="#falta">{t("to_missing")}</Button>;
  if (eligibility.verdict === "fails") {
    return (
      <div className="grid gap-4">
        <p>{t("cannot_send")}</p>
        <Button href="#requisitos">{t("to_requirements")}</Button>
      </div>
    );
  }
  if (!steps.includes("submit")) {
    return (
      <Notice title={t("other_sends")}>
        <p>{t("other_sends_who")}</p>
      </Notice>
    );
  }
  return (
    <section className="grid gap-6">
      <Declarations lender={lender.name} />
      <PostForm action={pathOf(id, "/firmar/codigo")} once className="grid gap-3">
        <Button icon="send">{t(isTwo ? "ask_sign_off" : "send")}</Button>
        <p className="text-nota text-tinta-2">{t(isTwo ? "ask_sign_off_then" : "then", { lender: lender.name })}</p>
      </PostForm>
    </section>
  );
}

/** The very words that are kept when somebody signs. */
async function Declarations({ lender }: { lender: string }) {
  const [t, language, { now }] = await Promise.all([
    getTranslations("portal.review"),
    currentLanguage(),
    currentCaller(),
  ]);
  return (
    <div className="grid gap-2">
      <h2>{t("declares")}</h2>
      <ul className="grid list-disc gap-2 pl-6">
        {consentPurposes.map((purpose) => (
          <li key={purpose}>{fill(textIn(consentTextOn(purpose, limaDate(now)).text, language), { lender })}</li>
        ))}
      </ul>
    </div>
  );
}

async function SecondOpinion({ application, refused }: Props) {
  const t = await getTranslations("portal.sign_off");
  const { id, steps, isOwnSubmission, lender } = application;
  if (!steps.includes("sign_off") || isOwnSubmission) return null;
  return (
    <section className="grid gap-8">
      <Declarations lender={lender.name} />
      <PostForm action={pathOf(id, "/firmar/codigo")} once>
        <Button icon="check">{t("agree")}</Button>
      </PostForm>
      <PostForm action={pathOf(id, "/visto-bueno/rechazar")} once className="grid gap-4 border-t border-linea pt-6">
        <TextArea
          name="note"
          label={t("disagree_label")}
          hint={t("disagree_hint")}
          error={refused?.errors.note}
          value={refused?.typed("note")}
          maxLength={500}
        />
        <Button look="secondary">{t("disagree")}</Button>
      </PostForm>
    </section>
  );
}
