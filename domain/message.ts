/** What applicants are told of outside the portal, and what such a message may say. */

/** Steps of a file that its people are told of, in the order of its life. */
export const noticeEvents = ["received", "observed", "wrote", "delayed", "decided", "offered", "paid_out"] as const;
export type NoticeEvent = (typeof noticeEvents)[number];

/** Everything a lender words itself: the steps, and the code that signs a proposal. */
export const messageEvents = ["offer_code", ...noticeEvents] as const;
export type MessageEvent = (typeof messageEvents)[number];

/** The ways a message leaves Veta. */
export const sentChannels = ["sms", "whatsapp", "email"] as const;
export type SentChannel = (typeof sentChannels)[number];

/** What a message is for. A code is soon worth nothing and wakes people up; news can wait for the morning. */
export const messagePurposes = ["code", "link", "news"] as const;
export type MessagePurpose = (typeof messagePurposes)[number];

export const channels = [...sentChannels, "file"] as const;
export type Channel = (typeof channels)[number];

/** What someone may choose to be told of: something they have to do, something they are asked or answered, or plain news. */
export const messageKinds = ["turn", "talk", "news"] as const;
export type MessageKind = (typeof messageKinds)[number];

export const kindOfNotice: Record<NoticeEvent, MessageKind> = {
  received: "news",
  observed: "turn",
  wrote: "talk",
  delayed: "news",
  decided: "turn",
  offered: "turn",
  paid_out: "news",
};

/**
 * Before somebody chose: one text message about a file of one's own, since a day runs there. WhatsApp and e-mail are for those
 * who asked for them.
 */
export function wantedUnlessTold(channel: SentChannel): boolean {
  return channel === "sms";
}

/**
 * What each message may be filled with. Only the one that carries the code of a signature names the terms: whoever signs
 * must see, outside the portal too, what the code is good for.
 */
export const placeholders: Record<MessageEvent, readonly string[]> = {
  offer_code: ["lender", "code", "amount", "months"],
  received: ["lender", "number", "link"],
  observed: ["lender", "number", "link"],
  wrote: ["lender", "number", "link"],
  delayed: ["lender", "number", "link"],
  decided: ["lender", "number", "link"],
  offered: ["lender", "number", "link"],
  paid_out: ["lender", "number", "link"],
};

/** Without these a message is of no use. */
export const neededPlaceholders: Record<MessageEvent, readonly string[]> = {
  offer_code: ["code"],
  received: [],
  observed: ["link"],
  wrote: ["link"],
  delayed: [],
  decided: ["link"],
  offered: ["link"],
  paid_out: [],
};

/** The step that a new status of an application tells its people of; undefined when they are told of none. */
export const noticeOfStatus: Readonly<Record<string, NoticeEvent>> = {
  submitted: "received",
  info_requested: "observed",
  approved: "decided",
  approved_with_conditions: "decided",
  declined: "decided",
  declined_final: "decided",
  offer_sent: "offered",
  disbursed: "paid_out",
};

/** Codes of what is wrong with a message, each with its sentence in `messages/`. */
export type MessageProblem =
  | "placeholder_unknown"
  | "placeholder_missing"
  | "message_amount"
  | "message_identity"
  | "message_debt"
  | "message_link"
  | "message_secret";

/**
 * What a message must not hold, whoever reads over a shoulder: an amount, the number of a paper, a word that tells a debt,
 * an address that was typed and not filled in. Null when it may be sent.
 */
export function messageProblem(event: MessageEvent, text: string): MessageProblem | null {
  const named = [...text.matchAll(/\{([^{}]*)\}/g)].map(([, name = ""]) => name);
  if (named.some((name) => !placeholders[event].includes(name))) return "placeholder_unknown";
  const bare = text.replace(/\{[^{}]*\}/g, " ");
  if (/[{}]/.test(bare)) return "placeholder_unknown";
  return forbiddenIn(bare);
}

/** The needed placeholders that a text lacks. */
export function lacksPlaceholder(event: MessageEvent, text: string): boolean {
  return neededPlaceholders[event].some((name) => !text.includes(`{${name}}`));
}

function forbiddenIn(text: string): MessageProblem | null {
  const plain = text.normalize("NFKC").toLowerCase();
  // Figures set apart by spaces, points or dashes are one figure.
  const joined = plain.replace(/(?<=\d)[\s.\-·]+(?=\d)/gu, "");
  if (/https?:|www\.|\b[a-z0-9-]+\.(com|pe|net|org|ly|me|app|link|info)\b/.test(plain)) return "message_link";
  if (/s\/\.?\s*\d|us\$|\$\s*\d|\d\s*(soles|d[óo]lares|pen\b|usd\b|dollars)/.test(plain)) return "message_amount";
  if (/\b(dni|ruc)\b|(?<!\d)(\d{8}|\d{11})(?!\d)/.test(joined)) return "message_identity";
  if (/(?<!\p{L})(pin|contraseña|password)(?!\p{L})/u.test(plain)) return "message_secret";
  return debtWords.test(plain) ? "message_debt" : null;
}

/**
 * A text with every amount and every number of a DNI or RUC covered, in case somebody's name or words brought one in. Addresses
 * stay whole: they are made by Veta.
 */
export function withoutFigures(text: string): string {
  return text
    .split(/(https?:\/\/\S+)/)
    .map((part, at) => (at % 2 === 1 ? part : part.replace(figures, "•••")))
    .join("");
}

const figures =
  /(?:s\/\.?|us\$|\$)\s*\d[\d.,]*|\d[\d.,]*\s*(?:soles|d[óo]lares|pen\b|usd\b|dollars)|(?<!\d)(?:\d{11}|\d{8})(?!\d)/giu;

const debtWords =
  /(?<!\p{L})(deudas?|deud[oa]r\p{L}*|adeud\p{L}*|debe|deben|mora|moros\p{L}*|cobranzas?|embargo|atras(o|os|ad\p{L}*)|vencid[oa]s?|cr[ée]ditos?|pr[ée]stamos?|cuotas?|loans?|credits?|debts?|arrears|overdue|instal?lments?|owes?|owed)(?!\p{L})/u;

const gsm7 =
  "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
const gsm7Twice = "^{}\\[~]|€";

/**
 * How a text travels as SMS: characters and parts. One letter outside the plain alphabet (á, í, ó, ú are) makes every
 * character cost more. Source: 3GPP TS 23.038 and 23.040: 160 and 153 characters a part, or 70 and 67.
 */
export function smsParts(text: string): { characters: number; parts: number; isPlain: boolean } {
  const letters = [...text];
  const isPlain = letters.every((letter) => gsm7.includes(letter) || gsm7Twice.includes(letter));
  const characters = isPlain
    ? letters.reduce((sum, letter) => sum + (gsm7Twice.includes(letter) ? 2 : 1), 0)
    : text.length;
  const [alone, each] = isPlain ? [160, 153] : [70, 67];
  return { characters, parts: characters <= alone ? 1 : Math.ceil(characters / each), isPlain };
}
