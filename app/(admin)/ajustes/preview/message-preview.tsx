import { getTranslations } from "next-intl/server";
import { ownLender } from "@/app/(desk)/lender";
import { PhoneMessage } from "@/components/ui/phone-message";
import type { Language } from "@/domain/localized";
import { type MessageEvent, messageEvents, smsParts } from "@/domain/message";
import type { MessageWords, Wording } from "@/domain/settings/messages";
import { sampleFacts } from "@/lib/messages/sample";
import { fill } from "@/lib/sentence";
import { settingWords } from "../setting-words";

type Props = { content: MessageWords /** The part that is being edited, or "" for all. */; at: string };

/** Every message as a phone would show it, filled with a sample; what is being edited alone. */
export async function MessagePreview({ content, at }: Props) {
  const [{ reading }, lender] = await Promise.all([settingWords("messages"), ownLender()]);
  const facts = sampleFacts(lender?.name ?? "");
  const shown = messageEvents.filter((event) => at === "" || at === event);
  return shown.map((event) => (
    <details key={event} open={shown.length === 1} className="border-t border-linea pt-2">
      <summary className="flex min-h-8 cursor-pointer items-center font-semibold text-laguna-700">
        {reading.words.label(event)}
      </summary>
      <EventPreview event={event} words={content[event]} facts={facts} />
    </details>
  ));
}

type EventProps = { event: MessageEvent; words: Wording; facts: Record<string, string> };

async function EventPreview({ words, facts }: EventProps) {
  const t = await getTranslations("setting.preview");
  return (
    <div className="grid gap-4 py-2">
      <Channels words={words} facts={facts} language="es" />
      <details>
        <summary className="flex min-h-8 cursor-pointer items-center text-nota font-semibold text-laguna-700">
          {t("english")}
        </summary>
        <div className="grid gap-4 pt-2">
          <Channels words={words} facts={facts} language="en" />
        </div>
      </details>
    </div>
  );
}

async function Channels({ words, facts, language }: Omit<EventProps, "event"> & { language: Language }) {
  const t = await getTranslations("setting.preview");
  const said = (field: keyof Wording) => {
    const isTranslated = words[field][language] !== "";
    const text = fill(isTranslated ? words[field][language] : words[field].es, facts);
    return { text, lang: isTranslated ? language : "es", missing: isTranslated ? null : <p>{t("same")}</p> };
  };
  const sms = said("sms");
  const size = smsParts(sms.text);
  return (
    <>
      <PhoneMessage
        look="sms"
        channel={t("sms")}
        lang={sms.lang}
        note={
          <>
            <p>{t("size", { characters: size.characters, parts: size.parts })}</p>
            {size.isPlain ? null : <p>{t("accents")}</p>}
            {sms.missing}
          </>
        }
      >
        {sms.text}
      </PhoneMessage>
      <PhoneMessage look="whatsapp" channel={t("whatsapp")} {...props(said("whatsapp"))} />
      <PhoneMessage look="email" channel={t("email")} subject={said("emailSubject").text} {...props(said("email"))} />
      <PhoneMessage look="file" channel={t("file")} {...props(said("file"))} />
    </>
  );
}

function props({ text, lang, missing }: { text: string; lang: string; missing: React.ReactNode }) {
  return { children: text, lang, note: missing };
}
