import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { type ApplicationParams, applicationOf, pathOf } from "@/app/(portal)/own-application";
import { PageHead } from "@/app/(portal)/page-head";
import { PostForm } from "@/app/(portal)/post-form";
import { Problems } from "@/app/(portal)/problems";
import { DemoMessages } from "@/app/(public)/ingresar/demo-people";
import { titled } from "@/app/(public)/page-title";
import { read, type SearchParams } from "@/app/bridge";
import { refusedForm } from "@/app/refused";
import { PublicShell } from "@/app/shell";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { RadioField } from "@/components/ui/radio-field";
import { SummaryList } from "@/components/ui/summary-list";
import { TextField } from "@/components/ui/text-field";
import { textIn } from "@/domain/localized";
import { formatSoles } from "@/domain/money";
import { needsSecond } from "@/domain/powers";
import { currentActor, currentCaller, currentLanguage } from "@/lib/auth";
import { possibleSeconds } from "@/lib/signing/link";
import { ownSigner } from "@/lib/signing/signer";
import { BeyondAssembly } from "../beyond-assembly";

type Props = { params: ApplicationParams; searchParams: SearchParams };

export async function generateMetadata({ searchParams }: Props) {
  return titled((await getTranslations("association.sign"))("title"), searchParams);
}

/** A signature: what is signed on one hand, who signs with, then the code from the phone and the PIN. */
export default async function SignPage({ params, searchParams }: Props) {
  const application = await applicationOf(params, "/firmar");
  const { id, status, config, applicantKind, lender, amountCents, termMonths } = application;
  const isSecond = status === "awaiting_signoff";
  if (application.walk) redirect(pathOf(id, "/revisar"));
  if ((status !== "draft" && !isSecond) || (isSecond && application.isOwnSubmission)) redirect(pathOf(id));
  const [t, c, refusals, refused, actor, language, signer] = await Promise.all([
    getTranslations("association.sign"),
    getTranslations("common.post"),
    getTranslations("refusals"),
    refusedForm(searchParams),
    currentActor(),
    currentLanguage(),
    read(ownSigner, {}, pathOf(id, "/firmar")),
  ]);
  const asksSecond = !isSecond && needsSecond(config, applicantKind, signer.manner);
  const seconds = asksSecond ? await possibleSeconds(await currentCaller(), {}) : null;
  const others = seconds?.ok ? seconds.value.others : [];
  const amount = formatSoles(amountCents ?? 0);
  const action = pathOf(id, `/firmar/${isSecond ? "segunda" : asksSecond ? "pedir" : "enviar"}`);
  // How many tries are left is in the refusal's own sentence.
  const codeError = refused?.code.startsWith("code_") ? refused.summary : undefined;
  const shown = codeError && refused ? { ...refused, errors: { code: codeError } } : refused;
  return (
    <PublicShell lender={lender} back={{ href: pathOf(id, "/revisar"), label: t("back") }}>
      <div className="grid gap-8">
        <Problems refused={shown} />
        <PageHead caption={textIn(config.name, language)} title={t(asksSecond ? "title_first" : "title")}>
          <p>{asksSecond ? t("lead_first") : t("lead", { lender: lender.name })}</p>
        </PageHead>
        <SummaryList
          rows={[
            { term: t("for"), value: application.organization },
            { term: t("amount"), value: <strong>{amount}</strong> },
            { term: t("term"), value: t("months", { count: termMonths ?? 0 }) },
            { term: t("signs"), value: t("signs_as", { name: signer.name, post: c(signer.post) }) },
          ]}
        />
        <BeyondAssembly id={id} signing />
        {asksSecond && others.length === 0 ? (
          <Notice look="warning" title={t("nobody")}>
            <p>{t("nobody_text")}</p>
            <Button href="/organizacion/firmas" look="secondary">
              {t("to_powers")}
            </Button>
          </Notice>
        ) : (
          <>
            {refused ? null : (
              <Notice look="success" title={t("sent")} live>
                <p>{t("sent_text", { phone: signer.phoneEnd, amount })}</p>
              </Notice>
            )}
            <PostForm action={action} once className="grid gap-6">
              {others.length > 1 ? (
                <RadioField
                  name="powerId"
                  label={t("who")}
                  hint={t("who_hint")}
                  error={refused?.errors.powerId}
                  value={refused?.typed("powerId")}
                  options={others.map((other) => ({
                    value: other.id,
                    label: other.name,
                    hint: t("phone_end", { post: c(other.post), end: other.phoneEnd }),
                  }))}
                />
              ) : null}
              {asksSecond && others[0] && others.length === 1 ? (
                <p>{t("goes_to", { name: others[0].name, end: others[0].phoneEnd })}</p>
              ) : null}
              {(asksSecond || isSecond) && !signer.knowsDni ? (
                <TextField
                  name="dni"
                  inputMode="numeric"
                  label={t("dni")}
                  hint={t("dni_hint")}
                  error={refused?.errors.dni}
                  value={refused?.typed("dni")}
                  maxLength={12}
                  width={12}
                />
              ) : null}
              <TextField
                name="code"
                inputMode="numeric"
                autoComplete="one-time-code"
                label={t("code")}
                hint={t("code_hint")}
                error={codeError}
                maxLength={10}
                width={12}
              />
              {actor.applicationId ? null : (
                <TextField
                  name="pin"
                  type="password"
                  inputMode="numeric"
                  autoComplete="current-password"
                  label={t("pin")}
                  error={refused?.errors.pin && refusals("fields.pin_wrong")}
                  maxLength={6}
                  width={12}
                />
              )}
              <Button icon={asksSecond ? "send" : "check"}>
                {t(asksSecond ? "submit_first" : "submit", { amount })}
              </Button>
            </PostForm>
            <PostForm action={pathOf(id, "/firmar/codigo")} once>
              <Button look="secondary">{t("again")}</Button>
            </PostForm>
            <DemoMessages />
          </>
        )}
        <p className="border-t border-linea pt-4 text-nota text-tinta-2">{t("outside")}</p>
      </div>
    </PublicShell>
  );
}
