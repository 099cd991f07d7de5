import { z } from "zod";
import type { Gateway } from "./channels/gateway";
import type { MailServer } from "./channels/mail";
import { type SignInService, signInServices } from "./oidc-settings";

/**
 * The only reader of process.env in lib, app and db. Nothing calls env() while a module loads, so that the build needs
 * no secret.
 */

const flag = z.enum(["0", "1"]).transform((value) => value === "1");

const key = z
  .string()
  .regex(/^([0-9a-f]{64}|[\w+/-]{43}=?)$/i)
  .transform((value) => Buffer.from(value, value.length === 64 ? "hex" : "base64"));

const database = z.string().refine((value) => {
  const url = parsed(value);
  return url !== undefined && /^postgres(ql)?:$/.test(url.protocol) && url.username !== "" && url.pathname.length > 1;
});

const origin = z.string().refine((value) => /^https?:\/\/[^/?#@]+\/?$/.test(value) && parsed(value) !== undefined);

const variables = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("development"),
  PORT: z.string().regex(/^\d+$/).default("3000").transform(Number).pipe(z.number().min(1).max(65_535)),
  DATABASE_URL: database,
  DATABASE_OWNER_URL: database.optional(),
  VETA_ORIGIN: origin.optional(),
  NEXTAUTH_SECRET: z.string().min(32),
  VETA_MASTER_KEY: key,
  VETA_INDEX_KEY: key,
  VETA_DATA_DIR: z.string().default("./data"),
  VETA_DEMO: flag.optional(),
  VETA_SEED: flag.default(false),
  VETA_EMBEDDED: flag.default(false),
  SMS_WEBHOOK_URL: z.url({ protocol: /^https?$/ }).optional(),
  SMS_WEBHOOK_TOKEN: z.string().optional(),
  WHATSAPP_WEBHOOK_URL: z.url({ protocol: /^https?$/ }).optional(),
  WHATSAPP_WEBHOOK_TOKEN: z.string().optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z
    .string()
    .regex(/^[^<>"\r\n]*<[^<>@\s,]+@[^<>@\s,]+>$/)
    .optional(),
  VETA_OIDC: signInServices.optional(),
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: z.base64().optional(),
});

type Name = keyof z.infer<typeof variables>;

export const envNames = Object.keys(variables.shape) as Name[];

/** How to complete "KEY debe ser …". */
const expected: Record<Name, string> = {
  NODE_ENV: "development, production o test",
  PORT: "un número de 1 a 65535",
  DATABASE_URL: "una dirección postgres://usuario:clave@servidor:5432/base",
  DATABASE_OWNER_URL: "una dirección postgres://usuario:clave@servidor:5432/base",
  VETA_ORIGIN: "una dirección https sin ruta, como https://veta.example",
  NEXTAUTH_SECRET: "un texto secreto de 32 caracteres o más",
  VETA_MASTER_KEY: "una clave de 32 bytes en hexadecimal o base64",
  VETA_INDEX_KEY: "una clave de 32 bytes en hexadecimal o base64",
  VETA_DATA_DIR: "una carpeta",
  VETA_DEMO: "0 o 1",
  VETA_SEED: "0 o 1 (y 1 solo en modo de demostración)",
  VETA_EMBEDDED: "0 o 1",
  SMS_WEBHOOK_URL: "la dirección de la pasarela de SMS",
  SMS_WEBHOOK_TOKEN: "la clave de la pasarela de SMS",
  WHATSAPP_WEBHOOK_URL: "la dirección de la pasarela de WhatsApp",
  WHATSAPP_WEBHOOK_TOKEN: "la clave de la pasarela de WhatsApp",
  SMTP_URL: "la dirección de un servidor de correo, como smtps://usuario:clave@correo.example:465",
  MAIL_FROM: "de quién es el correo, como Veta <avisos@veta.example>",
  VETA_OIDC: "una lista JSON con el servicio de ingreso de cada entidad, como en .env.example",
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: "una clave en base64",
};

export type Env = {
  nodeEnv: "development" | "production" | "test";
  port: number;
  /** The application's role: it serves and owns nothing. */
  databaseUrl: string;
  /** The owner of the tables: it migrates. Scripts only. */
  databaseOwnerUrl: string | undefined;
  origin: string;
  secureCookies: boolean;
  nextAuthSecret: string;
  masterKey: Buffer;
  indexKey: Buffer;
  dataDir: string;
  embedded: boolean;
  /** One-time codes are visible, demo people can sign in, and every page says that the data are samples. */
  demo: boolean;
  seed: boolean;
  smsGateway: Gateway | undefined;
  whatsappGateway: Gateway | undefined;
  mailServer: MailServer | undefined;
  /** Sign-in services of institutions. */
  signInServices: readonly SignInService[];
};

/** Its message is one sentence in Spanish that names every key that is missing or wrong. */
export class EnvError extends Error {}

export function readEnv(source: Record<string, string | undefined> = process.env): Env {
  const given = Object.fromEntries(envNames.map((name) => [name, source[name]?.trim() || undefined]));
  const result = variables.safeParse(given);
  const wrong = new Set(result.error?.issues.map((issue) => issue.path[0] as Name));
  // What follows needs only these; a wrong one counts as absent, so that all complaints come at once.
  const { VETA_DEMO, VETA_EMBEDDED, DATABASE_URL, VETA_ORIGIN } = given;
  const embedded = VETA_EMBEDDED === "1" && isLoopback(DATABASE_URL);
  // Known passwords and visible codes stay on this machine unless somebody asks for them.
  const isHere = VETA_ORIGIN === undefined || isLoopback(VETA_ORIGIN);
  const demo = VETA_DEMO === "1" || (embedded && isHere && VETA_DEMO !== "0");
  if (!demo) {
    if (!given.SMS_WEBHOOK_URL) wrong.add("SMS_WEBHOOK_URL");
    if (!given.SMS_WEBHOOK_TOKEN) wrong.add("SMS_WEBHOOK_TOKEN");
    if (given.WHATSAPP_WEBHOOK_URL && !given.WHATSAPP_WEBHOOK_TOKEN) wrong.add("WHATSAPP_WEBHOOK_TOKEN");
    if (given.SMTP_URL && !given.MAIL_FROM) wrong.add("MAIL_FROM");
    // Over plain http every session could be read on its way.
    if (VETA_ORIGIN?.startsWith("http:") && !isLoopback(VETA_ORIGIN)) wrong.add("VETA_ORIGIN");
    // Demo people have known passwords.
    if (given.VETA_SEED === "1") wrong.add("VETA_SEED");
  }
  if (!embedded && !VETA_ORIGIN) wrong.add("VETA_ORIGIN");
  if (wrong.size > 0 || !result.data) throw new EnvError(complaint(given, wrong));

  const values = result.data;
  const address = new URL(values.VETA_ORIGIN ?? `http://localhost:${values.PORT}`);
  return {
    nodeEnv: values.NODE_ENV,
    port: values.PORT,
    databaseUrl: values.DATABASE_URL,
    databaseOwnerUrl: values.DATABASE_OWNER_URL,
    origin: address.origin,
    secureCookies: address.protocol === "https:",
    nextAuthSecret: values.NEXTAUTH_SECRET,
    masterKey: values.VETA_MASTER_KEY,
    indexKey: values.VETA_INDEX_KEY,
    dataDir: values.VETA_DATA_DIR,
    embedded,
    demo,
    seed: values.VETA_SEED,
    smsGateway: gateway(values.SMS_WEBHOOK_URL, values.SMS_WEBHOOK_TOKEN),
    whatsappGateway: gateway(values.WHATSAPP_WEBHOOK_URL, values.WHATSAPP_WEBHOOK_TOKEN),
    mailServer:
      values.SMTP_URL && values.MAIL_FROM
        ? {
            url: values.SMTP_URL,
            from: values.MAIL_FROM,
            host: address.hostname,
            isHere: isLoopback(values.SMTP_URL),
          }
        : undefined,
    signInServices: values.VETA_OIDC ?? [],
  };
}

let known: Env | undefined;

export function env(): Env {
  if (!known) {
    known = readEnv();
    // next-auth takes the address it is called by from here alone, never from a header.
    process.env.NEXTAUTH_URL = known.origin;
  }
  return known;
}

function complaint(given: Partial<Record<Name, string>>, wrong: Set<Name>): string {
  const parts = envNames
    .filter((name) => wrong.has(name))
    .map((name) => (given[name] ? `${name} debe ser ${expected[name]}` : `falta ${name}, ${expected[name]}`));
  return `Corrija las variables de entorno: ${parts.join("; ")}.`;
}

function gateway(url: string | undefined, token: string | undefined): Gateway | undefined {
  return url ? { url, token } : undefined;
}

function isLoopback(address: string | undefined): boolean {
  const host = address ? parsed(address)?.hostname : undefined;
  return host !== undefined && /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(host);
}

function parsed(address: string): URL | undefined {
  return URL.canParse(address) ? new URL(address) : undefined;
}
