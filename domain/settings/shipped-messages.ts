import type { MessageWords, Wording } from "./messages";

const t = (es: string, en: string) => ({ es, en });

/** A step told by every channel: the short text, the same with a greeting, and what the file itself says. */
function told(sms: [string, string], subject: [string, string], file: [string, string]): Wording {
  const greeting = t("Le escribe {lender}.", "This is {lender}.");
  const [es, en] = [`${file[0]} Puede verlo aquí: {link}`, `${file[1]} You can see it here: {link}`];
  return {
    sms: t(...sms),
    whatsapp: t(`${greeting.es} ${es}`, `${greeting.en} ${en}`),
    emailSubject: t(...subject),
    email: t(
      `${greeting.es}\n\n${es}\n\nNunca le pediremos su código por mensaje ni por llamada.`,
      `${greeting.en}\n\n${en}\n\nWe never ask for your code by message or by phone.`,
    ),
    file: t(...file),
  };
}

const code = {
  es: "{lender}: {code} es su código para aceptar la propuesta que tiene abierta. Vale 10 minutos y solo para ella. Si no lo pidió, no lo comparta con nadie.",
  en: "{lender}: {code} is your code to accept the offer you have open. It lasts 10 minutes and only for that offer. If you did not ask for it, share it with nobody.",
};

/** Of events that came later: what a lender worded before them has no words of its own for these. */
export const laterMessages: Record<"wrote" | "delayed", Wording> = {
  wrote: told(
    [
      "{lender}: tiene un mensaje sobre su solicitud {number}. Léalo en {link}",
      "{lender}: you have a message on your application {number}. Read it at {link}",
    ],
    ["Tiene un mensaje sobre su solicitud {number}", "You have a message on your application {number}"],
    ["Le escribimos sobre su solicitud {number}.", "We wrote to you about your application {number}."],
  ),
  delayed: told(
    [
      "{lender}: no respondimos su solicitud {number} en la fecha prometida. Vea cómo va en {link}",
      "{lender}: we did not answer your application {number} on the promised day. See how it stands at {link}",
    ],
    ["Su solicitud {number} se demora", "Your application {number} is late"],
    [
      "No respondimos su solicitud {number} en la fecha que le prometimos. La seguimos revisando.",
      "We did not answer your application {number} on the day we promised. We are still working on it.",
    ],
  ),
};

/** The words Veta ships with; an institution makes them its own. */
export const shippedMessages: MessageWords = {
  offer_code: {
    sms: code,
    whatsapp: code,
    emailSubject: t("Su código para aceptar la propuesta", "Your code to accept the offer"),
    email: code,
    file: t("Le enviamos un código para aceptar la propuesta.", "We sent you a code to accept the offer."),
  },
  received: told(
    [
      "{lender}: recibimos su solicitud {number}. Véala en {link}",
      "{lender}: we received your application {number}. See it at {link}",
    ],
    ["Recibimos su solicitud {number}", "We received your application {number}"],
    ["Recibimos su solicitud {number}.", "We received your application {number}."],
  ),
  observed: told(
    [
      "{lender}: hay algo por corregir en su solicitud {number}. Véalo en {link}",
      "{lender}: something needs correcting in your application {number}. See it at {link}",
    ],
    ["Hay algo por corregir en su solicitud {number}", "Something needs correcting in your application {number}"],
    [
      "Le pedimos corregir algo de su solicitud {number}.",
      "We ask you to correct something in your application {number}.",
    ],
  ),
  ...laterMessages,
  decided: told(
    [
      "{lender}: ya hay una decisión sobre su solicitud {number}. Véala en {link}",
      "{lender}: there is a decision on your application {number}. See it at {link}",
    ],
    ["Ya hay una decisión sobre su solicitud {number}", "There is a decision on your application {number}"],
    ["Ya hay una decisión sobre su solicitud {number}.", "There is a decision on your application {number}."],
  ),
  offered: told(
    [
      "{lender}: tiene una propuesta por responder en su solicitud {number}. Véala en {link}",
      "{lender}: an offer waits for your answer in your application {number}. See it at {link}",
    ],
    ["Tiene una propuesta por responder", "An offer waits for your answer"],
    ["Le enviamos una propuesta por su solicitud {number}.", "We sent you an offer for your application {number}."],
  ),
  paid_out: told(
    [
      "{lender}: hay novedades de su solicitud {number}. Véalas en {link}",
      "{lender}: there is news on your application {number}. See it at {link}",
    ],
    ["Hay novedades de su solicitud {number}", "There is news on your application {number}"],
    ["Hay novedades de su solicitud {number}.", "There is news on your application {number}."],
  ),
};
