import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { shownPhone } from "@/app/(public)/ingresar/shown-phone";
import { PublicShell } from "@/app/shell";
import { EmptyState } from "@/components/ui/empty-state";
import { PhoneMessage } from "@/components/ui/phone-message";
import { TextLink } from "@/components/ui/text-link";
import { formatDateTime } from "@/domain/format";
import { env } from "@/lib/env";
import { newestMessages } from "@/lib/outbox";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account.messages");
  return { title: t("title"), robots: { index: false } };
}

/** What would have reached the phones and mail boxes. It holds sign-in codes: outside a demonstration the page does not exist. */
export default async function DemoMessagesPage() {
  if (!env().demo) notFound();
  const [t, messages] = await Promise.all([getTranslations("account.messages"), newestMessages(50)]);
  return (
    <PublicShell back={{ href: "/ingresar/codigo", label: t("sign_in") }}>
      <h1>{t("title")}</h1>
      <p className="pt-3">{t("lead")}</p>
      {messages.length === 0 ? (
        <div className="pt-6">
          <EmptyState title={t("empty")} action={<TextLink href="/ingresar">{t("sign_in")}</TextLink>}>
            {t("empty_more")}
          </EmptyState>
        </div>
      ) : (
        <ol className="grid gap-6 pt-6">
          {messages.map(({ channel, to, subject, text, at }) => (
            <li key={`${at.toISOString()} ${channel} ${to} ${text}`}>
              <PhoneMessage
                look={channel}
                channel={
                  <>
                    <strong>{t(`channel.${channel}`)}</strong>{" "}
                    {channel === "email" ? t("to_email", { email: to }) : t("to", { phone: shownPhone(to) })} ·{" "}
                    <time dateTime={at.toISOString()}>{formatDateTime(at)}</time>
                  </>
                }
                subject={subject ?? undefined}
              >
                <Linked text={text} />
              </PhoneMessage>
            </li>
          ))}
        </ol>
      )}
    </PublicShell>
  );
}

/** The text with its address, if it has one, as a phone would show it. */
function Linked({ text }: { text: string }) {
  const [address] = /https?:\/\/\S+/.exec(text) ?? [];
  if (!address) return text;
  const [before, ...after] = text.split(address);
  return (
    <>
      {before}
      <a href={address}>{address}</a>
      {after.join(address)}
    </>
  );
}
