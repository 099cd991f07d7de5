import { getTranslations } from "next-intl/server";
import { textIn } from "@/domain/localized";
import { bodiesOn } from "@/domain/settings/complaints";
import { currentLanguage } from "@/lib/auth";
import { factsOf } from "./lender-facts";
import { phoneHref } from "./shell";

type Props = { lender: { id: string; name: string; helpLine: string } };

/** Whom to complain to: the lender first, with the days it has to answer, then the public bodies. */
export async function ComplaintContacts({ lender }: Props) {
  const [t, language, { complaints, today }] = await Promise.all([
    getTranslations("public.complaints"),
    currentLanguage(),
    factsOf(lender.id),
  ]);
  const { own, answerDays, answerSource } = complaints;
  return (
    <div className="grid gap-2">
      <p>{t("lead", { lender: lender.name, days: answerDays, source: answerSource })}</p>
      <ul className="grid list-disc gap-1 pl-6">
        {own.map(({ way, contact, note }) => (
          <li key={`${way} ${contact}`}>
            {t(`way.${way}`)}: {contact}
            {note ? <span className="block text-nota text-tinta-2">{textIn(note, language)}</span> : null}
          </li>
        ))}
        {own.length === 0 ? (
          <li>
            {t("way.phone")}: <a href={phoneHref(lender.helpLine)}>{lender.helpLine}</a>
          </li>
        ) : null}
      </ul>
      {bodiesOn(complaints, today).map((body) => (
        <p key={body.name}>
          <strong>{body.name}</strong>. {textIn(body.about, language)}{" "}
          <a href={`https://${body.website.replace(/^https?:\/\//, "")}`} rel="noreferrer">
            {body.website.replace(/^https?:\/\//, "")}
          </a>
          {body.phone ? (
            <>
              {" · "}
              <a href={phoneHref(body.phone)}>{body.phone}</a>
            </>
          ) : null}
        </p>
      ))}
    </div>
  );
}
