import { getTranslations } from "next-intl/server";
import { Stamp } from "@/components/ui/stamp";
import type { Receiver } from "@/lib/integrations/queries";

type Props = { receiver: Pick<Receiver, "pausedAt" | "failingSince"> };

/** How a receiver is: active, failing, or paused. */
export async function ReceiverStamp({ receiver }: Props) {
  const t = await getTranslations("integration.admin.endpoints");
  if (receiver.pausedAt) return <Stamp>{t("paused")}</Stamp>;
  return receiver.failingSince ? <Stamp tone="violeta">{t("failing")}</Stamp> : <Stamp tone="verde">{t("live")}</Stamp>;
}
