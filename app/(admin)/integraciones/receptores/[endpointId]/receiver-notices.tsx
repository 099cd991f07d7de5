import { getTranslations } from "next-intl/server";
import { Notice } from "@/components/ui/notice";
import { formatDateTime } from "@/domain/format";
import type { Receiver } from "@/lib/integrations/queries";

/** What someone must know of a receiver before anything else: paused and why, failing, or two secrets at once. */
export async function ReceiverNotices({ receiver, now }: { receiver: Receiver; now: Date }) {
  const t = await getTranslations("integration.admin.endpoint");
  const { pausedAt, pauseReason, failingSince, previousUntil } = receiver;
  return (
    <>
      {pausedAt && pauseReason ? (
        <Notice look="warning" title={t(`paused_${pauseReason}`, { date: formatDateTime(pausedAt) })} />
      ) : null}
      {failingSince && !pausedAt ? (
        <Notice look="warning" title={t("failing", { date: formatDateTime(failingSince) })} />
      ) : null}
      {previousUntil && previousUntil > now ? (
        <Notice title={t("two_secrets", { date: formatDateTime(previousUntil) })} />
      ) : null}
    </>
  );
}
