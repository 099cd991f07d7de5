import { createTransport } from "nodemailer";
import { type Channel, NeverAccepted } from "@/lib/channels/channel";

export type MailServer = {
  /** smtps://user:password@host:465, or smtp:// for a server that offers STARTTLS. */
  url: string;
  /** "Veta <avisos@veta.example>" */
  from: string;
  /** What an address of the message's own ends with. */
  host: string;
  /** Only a server on this machine may be spoken to without encryption. */
  isHere: boolean;
};

/**
 * E-mail leaves by SMTP, as plain text to one address. The id makes the Message-ID, by which a mail server knows a second
 * sending. An answer of the 500s
 * to the address or the text is a final no, everything else is worth another try.
 */
export function throughMail({ url, from, host, isHere }: MailServer): Channel {
  const transport = createTransport({
    url,
    requireTLS: !isHere,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return async ({ id, to, text, subject }) => {
    try {
      await transport.sendMail({
        from,
        // As an object, so that nothing in the address is read as a second one.
        to: { name: "", address: to },
        subject: subject ?? "",
        text,
        messageId: `<${id}@${host}>`,
        headers: { "Auto-Submitted": "auto-generated" },
      });
    } catch (error) {
      // A server that refuses our own sign-in will take the message once that is mended; one that refuses the address will not.
      const { code, responseCode = 0 } = error as { code?: string; responseCode?: number };
      if ((code === "EENVELOPE" || code === "EMESSAGE") && responseCode >= 500)
        throw new NeverAccepted(`The mail server answered ${responseCode}`);
      throw error;
    }
  };
}
