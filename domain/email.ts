import { z } from "zod";

/**
 * One e-mail address and nothing that a mail server could read as a second one or as a line of its own: plain letters, one @, no
 * quotes, commas, spaces or line ends. What looks like an @ of another script is none.
 */
const address = /^[a-z0-9](?:[a-z0-9._%+-]{0,62}[a-z0-9_+-])?@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}$/;

export const emailField = z
  .string()
  .max(254, "email_invalid")
  .transform((typed, context) => {
    const email = typed.trim().toLowerCase();
    if (address.test(email) && !email.includes("..")) return email;
    context.addIssue({ code: "custom", message: "email_invalid" });
    return z.NEVER;
  });
