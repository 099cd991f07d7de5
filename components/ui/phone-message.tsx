import type { ReactNode } from "react";

type Props = {
  /** The channel, as people call it. */
  channel: string;
  /** The first line of an e-mail. */
  subject?: string;
  text: string;
  lang: string;
  /** Length and what it costs. */
  note?: ReactNode;
};

/** A message as it stands on a phone of 360 pixels: the channel above, the words in their bubble, its size below. */
export function PhoneMessage({ channel, subject, text, lang, note }: Props) {
  return (
    <figure className="grid max-w-80 gap-1">
      <figcaption className="text-nota font-semibold text-tinta-2">{channel}</figcaption>
      <blockquote
        lang={lang}
        className="rounded-md rounded-tl-none border border-linea bg-superficie px-3 py-2 whitespace-pre-line wrap-anywhere"
      >
        {subject ? <strong className="block border-b border-linea pb-1">{subject}</strong> : null}
        {text}
      </blockquote>
      {note ? <div className="text-nota text-tinta-2">{note}</div> : null}
    </figure>
  );
}
