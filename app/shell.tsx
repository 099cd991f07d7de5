import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ApplicantShell } from "@/components/ui/applicant-shell";
import { BackLink } from "@/components/ui/back-link";
import { Banner } from "@/components/ui/banner";
import type { Actor } from "@/domain/access";
import { languages } from "@/domain/localized";
import { currentActor, currentCaller, currentLanguage } from "@/lib/auth";
import { env } from "@/lib/env";
import { ownOrganizations } from "@/lib/organizations/choose";
import { messagesIn } from "@/messages/catalogue";
import { MarkOf } from "./lender-mark";

/** The lender a page belongs to, as the public queries give it. */
export type ShellLender = { id: string; name: string; helpLine: string; openingHours: string; isSample: boolean };

type Props = {
  /** The lender whose page this is; without one the page is Veta's own. */
  lender?: ShellLender;
  /** What is shown are samples even though the lender is not. */
  sample?: boolean;
  back?: { href: string; label?: string };
  /** Further full-width strips, under the header. */
  strips?: ReactNode;
  /** Question screens: a bar in place of the footer. */
  bar?: ReactNode;
  children: ReactNode;
};

const quietLink = "inline-flex min-h-12 items-center text-nota";

/** The frame of every public page and of every applicant's page: mark, help, language, notices, whom to call. */
export async function PublicShell({ lender, sample, back, strips, bar, children }: Props) {
  const [t, c, actor] = await Promise.all([getTranslations("public.shell"), getTranslations("common"), currentActor()]);
  const isSample = sample || lender?.isSample || env().demo;
  const account = accountLink(actor);
  return (
    <ApplicantShell
      skip={c("skip")}
      home="/"
      lenderMark={lender ? <MarkOf lender={lender} /> : undefined}
      help={{ label: c("help"), href: "/ayuda" }}
      strips={
        <>
          <Banner label={t("notice")}>
            <strong>{c("not_for_real_data")}</strong> {isSample ? c("sample") : null}
          </Banner>
          <LanguageAndAccount label={t("language")} account={{ href: account.href, label: t(account.label) }} />
          {actor.belongsTo > 1 ? <ActingFor /> : null}
          {strips}
        </>
      }
      back={back ? <BackLink href={back.href}>{back.label ?? c("back")}</BackLink> : undefined}
      footer={{
        lender: lender?.name ?? t("owner"),
        call: lender ? t("call", { phone: lender.helpLine }) : t("help_page"),
        callHref: lender ? phoneHref(lender.helpLine) : "/ayuda",
        hours: lender?.openingHours ?? t("about"),
        links: (
          <>
            <a href="/privacidad" className={quietLink}>
              {t("privacy")}
            </a>
            <a href="/libro-de-reclamaciones" className={quietLink}>
              {t("book")}
            </a>
            {actor.organizationId ? (
              <>
                <a href="/organizacion" className={quietLink}>
                  {t("organization")}
                </a>
                <a href="/mis-datos" className={quietLink}>
                  {t("my_data")}
                </a>
              </>
            ) : null}
            {actor.personId ? (
              <form method="post" action="/salir">
                <button
                  type="submit"
                  className={`${quietLink} cursor-pointer text-laguna-700 underline underline-offset-4`}
                >
                  {c("sign_out")}
                </button>
              </form>
            ) : null}
          </>
        ),
      }}
      bar={bar}
    >
      {children}
    </ApplicantShell>
  );
}

/** For which organization somebody acts who belongs to several. */
async function ActingFor() {
  const [t, own] = await Promise.all([
    getTranslations("account.organization"),
    ownOrganizations(await currentCaller(), {}),
  ]);
  const acting = own.ok ? own.value.find(({ isActing }) => isActing) : undefined;
  if (!acting) return null;
  return (
    <div className="border-b border-linea bg-laguna-100 px-6 print:hidden">
      <p className="mx-auto flex max-w-148 flex-wrap items-center justify-between gap-x-4 text-nota">
        <span className="py-2">{t.rich("acting", { name: acting.name, b: (words) => <strong>{words}</strong> })}</span>
        <a href="/organizacion/elegir" className="inline-flex min-h-12 items-center font-semibold">
          {t("change")}
        </a>
      </p>
    </div>
  );
}

type Account = { href: string; label: "sign_in" | "register" | "my_applications" | "desk" };

function accountLink({ personId, organizationId, institutionId }: Actor): Account {
  if (!personId) return { href: "/ingresar", label: "sign_in" };
  if (institutionId) return { href: "/mesa", label: "desk" };
  return organizationId ? { href: "/solicitudes", label: "my_applications" } : { href: "/registro", label: "register" };
}

const tab =
  "flex min-h-12 cursor-pointer items-center border-b-3 border-transparent pt-0.5 text-nota text-laguna-700 no-underline aria-[current]:border-laguna-700 aria-[current]:font-bold aria-[current]:text-tinta";

type BarProps = { label: string; account: { href: string; label: string } };

/** Choosing a language changes something in the browser, so each is a button of a form and not a link. */
async function LanguageAndAccount({ label, account }: BarProps) {
  const [t, current] = await Promise.all([getTranslations("public.shell"), currentLanguage()]);
  return (
    <nav aria-label={t("strip")} className="border-b border-linea px-6 print:hidden">
      <div className="mx-auto flex max-w-148 flex-wrap justify-between gap-x-4">
        <form method="post" action="/idioma" aria-label={label} className="flex flex-wrap gap-x-4">
          {languages.map((language) => (
            <button
              key={language}
              type="submit"
              name="language"
              value={language}
              lang={language}
              aria-current={language === current ? "true" : undefined}
              className={tab}
            >
              {messagesIn(language).common.language_name}
            </button>
          ))}
        </form>
        <a href={account.href} className={`${tab} font-semibold`}>
          {account.label}
        </a>
      </div>
    </nav>
  );
}

/** "051 000 101" as an address that a phone can dial from anywhere. */
export function phoneHref(line: string): string {
  const digits = line.replace(/\D/g, "").replace(/^0/, "");
  return line.trim().startsWith("+") ? `tel:+${digits}` : `tel:+51${digits}`;
}
