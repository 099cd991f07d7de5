import type { ReactNode } from "react";

const bubbles = {
  sms: "rounded-md rounded-tl-none border border-linea bg-hundido px-3 py-2",
  whatsapp: "rounded-md rounded-tl-none border border-verde-700 bg-verde-100 px-3 py-2",
  email: "rounded-sm border border-linea bg-superficie",
  file: "border-l-4 border-linea bg-superficie px-3 py-2",
} as const;

type Props = {
  look: keyof typeof bubbles;
  /** The channel, as people call it. */
  channel: ReactNode;
  /** The first line of an e-mail. */
  subject?: string;
  children: ReactNode;
  lang?: string;
  /** Length and what it costs. */
  note?: ReactNode;
};

/** A message as it stands on a phone of 360 pixels: the channel above, the words in their bubble or mail, its size below. */
export function PhoneMessage({ look, channel, subject, children, lang, note }: Props) {
  return (
    <figure className="grid max-w-88 gap-1">
      <figcaption className="text-nota text-tinta-2">{channel}</figcaption>
      <blockquote lang={lang} className={`${bubbles[look]} whitespace-pre-line wrap-anywhere`}>
        {look === "email" ? (
          <>
            <strong className="block border-b border-linea bg-hundido px-3 py-2">{subject}</strong>
            <span className="block px-3 py-3">{children}</span>
          </>
        ) : (
          children
        )}
      </blockquote>
      {note ? <div className="text-nota text-tinta-2">{note}</div> : null}
    </figure>
  );
}
