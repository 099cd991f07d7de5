import type { SentChannel } from "@/domain/message";
import type { Channel } from "@/lib/channels/channel";
import { throughGateway } from "@/lib/channels/gateway";
import { throughMail } from "@/lib/channels/mail";
import { env } from "@/lib/env";

type Channels = Record<SentChannel, Channel | null>;
const shared = globalThis as { vetaChannels?: Channels };

/** In a demonstration nothing leaves: every message stays readable on the demo page. */
const kept: Channel = async () => undefined;

function made(): Channels {
  const { demo, smsGateway, whatsappGateway, mailServer } = env();
  if (demo) return { sms: kept, whatsapp: kept, email: kept };
  return {
    sms: smsGateway ? throughGateway("sms", smsGateway) : null,
    whatsapp: whatsappGateway ? throughGateway("whatsapp", whatsappGateway) : null,
    email: mailServer ? throughMail(mailServer) : null,
  };
}

/** The way a channel leads out, or null where this installation has none. */
export function channel(name: SentChannel): Channel | null {
  shared.vetaChannels ??= made();
  return shared.vetaChannels[name];
}

/** What this installation can send by; the rest is offered to nobody. */
export function openChannels(): SentChannel[] {
  return (["sms", "whatsapp", "email"] as const).filter((name) => channel(name) !== null);
}
