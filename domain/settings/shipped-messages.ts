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
  es: "{lender}: {code} es su código para aceptar {amount} en {months} meses. Vale 10 minutos. Si no lo pidió, no lo comparta con nadie.",
  en: "{lender}: {code} is your code to accept {amount} over {months} months. It lasts 10 minutes. If you did not ask for it, share it with nobody.",
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
