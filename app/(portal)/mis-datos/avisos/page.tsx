import { getTranslations } from "next-intl/server";
import { PageHead } from "@/app/(portal)/page-head";
import { PostForm } from "@/app/(portal)/post-form";
import { Problems } from "@/app/(portal)/problems";
import { shownPhone } from "@/app/(public)/ingresar/shown-phone";
import { titled } from "@/app/(public)/page-title";
import { first, read, type SearchParams } from "@/app/bridge";
import { type RefusedForm, refusedForm } from "@/app/refused";
import { PublicShell } from "@/app/shell";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { FieldSet } from "@/components/ui/field-set";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import { ownChoices } from "@/lib/messages/choices";

type Props = { searchParams: SearchParams };

export async function generateMetadata({ searchParams }: Props) {
  return titled((await getTranslations("care.notices"))("title"), searchParams);
}

const doneWords = ["saved", "sent_code", "verified", "removed"] as const;
type Choices = Extract<Awaited<ReturnType<typeof ownChoices>>, { ok: true }>["value"];

/** What somebody is told of and by what, and the e-mail they give for it. */
export default async function NoticesPage({ searchParams }: Props) {
  const choices = await read(ownChoices, {}, "/mis-datos/avisos");
  const [t, mine, refused, query] = await Promise.all([
    getTranslations("care.notices"),
    getTranslations("care.mine"),
    refusedForm(searchParams),
    searchParams,
  ]);
  const done = doneWords.find((word) => word === first(query.hecho));
  const shown = (channel: "sms" | "whatsapp" | "email") =>
    channel === "email"
      ? t("channel.email")
      : t(`channel.${channel}`, { to: choices.phone ? shownPhone(choices.phone) : "" });
  return (
    <PublicShell back={{ href: "/mis-datos", label: mine("back") }}>
      <div className="grid gap-8">
        <Problems refused={refused} />
        {done && !refused ? <Notice look="success" title={t(done)} live /> : null}
        <PageHead title={t("title")}>
          <p>{t("lead")}</p>
        </PageHead>
        <PostForm action="/mis-datos/avisos/guardar" className="grid gap-6">
          {choices.kinds.map(({ kind, channels }) => (
            <FieldSet key={kind} name={kind} label={t(`kind.${kind}`)}>
              {channels.map(({ channel, wanted }, index) => (
                <Checkbox
                  key={channel}
                  id={index === 0 ? kind : `${kind}-${channel}`}
                  name="wanted"
                  value={`${kind}.${channel}`}
                  label={shown(channel)}
                  hint={channel === "email" && !choices.isVerified ? t("email_first") : undefined}
                  checked={wanted}
                />
              ))}
            </FieldSet>
          ))}
          <p className="text-nota text-tinta-2">
            {t("codes")} {t("quiet")}
          </p>
          <Button>{t("save")}</Button>
        </PostForm>
        {choices.channels.includes("email") ? <Mail choices={choices} refused={refused} /> : null}
      </div>
    </PublicShell>
  );
}

async function Mail({ choices, refused }: { choices: Choices; refused: RefusedForm | null }) {
  const t = await getTranslations("care.notices");
  const { email, isVerified } = choices;
  const typed = refused?.typed("email") || (isVerified ? "" : (email ?? ""));
  return (
    <section id="correo" className="grid scroll-mt-4 gap-4 border-t border-linea pt-6">
      <h2>{t("mail_title")}</h2>
      {email ? <p>{t(isVerified ? "confirmed" : "waiting", { email })}</p> : null}
      {email && !isVerified ? (
        <PostForm action="/mis-datos/avisos/confirmar" hidden={{ email }} className="grid gap-4">
          <TextField
            name="code"
            label={t("code", { email })}
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={10}
            width={8}
            error={refused?.errors.code}
          />
          <Button>{t("confirm")}</Button>
        </PostForm>
      ) : null}
      <PostForm action="/mis-datos/avisos/correo" className="grid gap-4">
        <TextField
          name="email"
          label={t("mail")}
          hint={t("mail_hint")}
          type="email"
          inputMode="email"
          autoComplete="email"
          maxLength={254}
          value={typed}
          error={refused?.errors.email}
        />
        <Button look="secondary">{t(email && !isVerified ? "mail_again" : "mail_send")}</Button>
      </PostForm>
      {email ? (
        <PostForm action="/mis-datos/avisos/quitar" className="grid">
          <Button look="quiet">{t("remove")}</Button>
        </PostForm>
      ) : null}
    </section>
  );
}
