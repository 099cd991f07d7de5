import { z } from "zod";
import { slugField } from "@/domain/slug";

/** The sign-in services of institutions, as who operates the portal enters them: docs/decisions/0019. */

const issuer = z
  .string()
  .max(300)
  .refine((text) => {
    if (!URL.canParse(text)) return false;
    const { protocol, hostname, search, hash, username } = new URL(text);
    const isHere = /^(localhost|127\.0\.0\.1)$/.test(hostname);
    return (protocol === "https:" || (protocol === "http:" && isHere)) && !search && !hash && !username;
  });

export const signInService = z.strictObject({
  /** The short name of the institution; also the name of the service in addresses. */
  institution: slugField,
  /** How the button calls it. */
  name: z.string().trim().min(2).max(80),
  /** As the service writes it in its tokens, letter by letter. */
  issuer,
  clientId: z.string().min(1).max(200),
  clientSecret: z.string().min(1).max(300),
  /** Domains of the e-mails of its people. */
  domains: z.array(z.string().regex(/^[a-z0-9.-]+\.[a-z]{2,}$/)).max(20),
  /** Passwords of its people no longer open anything. */
  required: z.boolean().default(false),
});

export type SignInService = z.output<typeof signInService>;

/** A list of services in JSON. No institution and no domain stands in it twice. */
export const signInServices = z
  .string()
  .transform((text, context) => {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      context.addIssue({ code: "custom", message: "no JSON" });
      return z.NEVER;
    }
  })
  .pipe(z.array(signInService).max(100))
  .refine((services) => {
    const once = (values: string[]) => new Set(values).size === values.length;
    return once(services.map(({ institution }) => institution)) && once(services.flatMap(({ domains }) => domains));
  });
