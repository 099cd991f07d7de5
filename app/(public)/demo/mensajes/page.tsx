import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { shownPhone } from "@/app/(public)/ingresar/shown-phone";
import { PublicShell } from "@/app/shell";
import { EmptyState } from "@/components/ui/empty-state";
import { TextLink } from "@/components/ui/text-link";
import { formatDateTime } from "@/domain/format";
import { env } from "@/lib/env";
import { newestMessages } from "@/lib/outbox";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account.messages");
  return { title: t("title"), robots: { index: false } };
}

/** What would have reached the phones. It holds sign-in codes: outside a demonstration the page does not exist. */
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
          {messages.map(({ phone, text, at }) => (
            <li key={`${at.toISOString()} ${phone} ${text}`} className="grid gap-1">
              <p className="text-nota text-tinta-2">
                {t("to", { phone: shownPhone(phone) })} · <time dateTime={at.toISOString()}>{formatDateTime(at)}</time>
              </p>
              <p className="max-w-120 rounded-md rounded-tl-none border border-linea bg-superficie px-4 py-3 wrap-anywhere">
                <Linked text={text} />
              </p>
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
  const [before, after] = text.split(address);
  return (
    <>
      {before}
      <a href={address}>{address}</a>
      {after}
    </>
  );
}
