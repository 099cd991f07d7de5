import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { startEmbedded } from "@/db/embedded";
import { type Env, readEnv } from "@/lib/env";

export type Variables = Record<string, string | undefined>;
export type Prepared = { variables: Variables; env: Env; stop(): Promise<void> };

/** What the person set, in the environment or in .env. */
export function givenVariables(): Variables {
  if (existsSync(".env")) process.loadEnvFile(".env");
  // An empty value, as .env.example has them, is no value.
  return Object.fromEntries(Object.entries(process.env).filter(([, value]) => value));
}

/** Checks everything that can be checked before anything is started. */
export function check(given: Variables): Env {
  if (given.DATABASE_URL) return readEnv(given);
  // The database has no address yet; the secrets are checked when they are made.
  const stand = "00".repeat(32);
  return readEnv({
    NEXTAUTH_SECRET: stand,
    VETA_MASTER_KEY: stand,
    VETA_INDEX_KEY: stand,
    ...given,
    ...embeddedAt("postgres://veta_app@127.0.0.1/veta"),
  });
}

/** The full environment for children: that of the server named in DATABASE_URL, or of the embedded database. */
export async function prepare(given: Variables, durable = true): Promise<Prepared> {
  const checked = check(given);
  if (given.DATABASE_URL) return { variables: given, env: checked, stop: async () => undefined };
  mkdirSync(checked.dataDir, { recursive: true, mode: 0o755 });
  const secrets = secretsIn(checked.dataDir);
  const database = await startEmbedded({ dataDir: checked.dataDir, durable });
  const variables = {
    ...secrets,
    ...given,
    ...embeddedAt(database.appUrl),
    DATABASE_OWNER_URL: database.ownerUrl,
    VETA_ORIGIN: checked.origin,
  };
  return { variables, env: readEnv(variables), stop: database.stop };
}

const embeddedAt = (url: string) => ({ DATABASE_URL: url, VETA_EMBEDDED: "1" });

/** Made once and kept beside the data they protect, readable by their owner only. */
function secretsIn(dataDir: string): Variables {
  const file = join(dataDir, "secrets.json");
  if (!existsSync(file)) {
    const secret = () => randomBytes(32).toString("base64");
    const secrets = {
      NEXTAUTH_SECRET: secret(),
      VETA_MASTER_KEY: secret(),
      VETA_INDEX_KEY: secret(),
      NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: secret(),
    };
    writeFileSync(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600, flag: "wx" });
  }
  return JSON.parse(readFileSync(file, "utf8")) as Variables;
}
