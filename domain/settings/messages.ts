import { z } from "zod";
import { languages, localized } from "../localized";
import { lacksPlaceholder, type MessageEvent, messageEvents, messageProblem, smsParts } from "../message";
import { laterMessages } from "./shipped-messages";

/** How an institution words what it tells applicants, for each event and channel. */

/** Longer than this, a text message costs more than it says. */
const mostSmsParts = 3;
/** What is longer is refused for that alone. */
const longest = 1_500;

const wording = z.strictObject({
  sms: localized(300),
  whatsapp: localized(700),
  emailSubject: localized(80),
  email: localized(longest),
  file: localized(300),
});

export type Wording = z.output<typeof wording>;

export const messages = z
  .strictObject({
    offer_code: wording,
    received: wording,
    observed: wording,
    wrote: wording.default(laterMessages.wrote),
    delayed: wording.default(laterMessages.delayed),
    decided: wording,
    offered: wording,
    paid_out: wording,
  } satisfies Record<MessageEvent, z.ZodType<Wording>>)
  .superRefine((content, context) => {
    for (const event of messageEvents) {
      for (const [field, text] of Object.entries(content[event])) {
        for (const language of languages) {
          const problem = problemIn(event, field, text[language]);
          if (problem) context.addIssue({ code: "custom", path: [event, field, language], message: problem });
        }
      }
    }
  });

export type MessageWords = z.output<typeof messages>;

function problemIn(event: MessageEvent, field: string, text: string): string | null {
  if (text === "" || text.length > longest) return null;
  const forbidden = messageProblem(event, text);
  if (forbidden) return forbidden;
  // The page in the file is already open: a link to it says nothing.
  const isWhole = field !== "emailSubject" && field !== "file";
  if (isWhole && lacksPlaceholder(event, text)) return "placeholder_missing";
  return field === "sms" && smsParts(text).parts > mostSmsParts ? "sms_too_long" : null;
}
