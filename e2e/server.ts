import { createServer } from "node:net";
import { migrate } from "@/db/migrate";
import { discardFolder, temporaryFolder } from "@/db/testing/folder";
import { buildIfNeeded } from "@/scripts/build";
import { endChildren, finished } from "@/scripts/child";
import { findChromium } from "@/scripts/chromium";
import { prepare, type Variables } from "@/scripts/environment";
import { nextServer, whenReady } from "@/scripts/next";

/**
 * The whole of Veta for one run of the journeys: fresh database, sample data, the built application on a free port.
 * Tests find it through E2E_BASE_URL, and its database through E2E_APP_URL and E2E_OWNER_URL; E2E_VARIABLES starts another.
 */
export default async function setup() {
  const dataDir = temporaryFolder();
  let stopDatabase = async () => {};
  const stop = async () => {
    await endChildren();
    await stopDatabase();
    discardFolder(dataDir);
  };
  try {
    process.env.CHROMIUM_PATH = await findChromium();
    const port = await freePort();
    const { env, variables, stop } = await prepare(
      { ...systemVariables(), PORT: String(port), VETA_DATA_DIR: dataDir },
      false,
    );
    stopDatabase = stop;
    await migrate(env.databaseOwnerUrl ?? "", env.databaseUrl);
    await Promise.all([seed(variables), buildIfNeeded(variables)]);
    await whenReady(nextServer(variables, { port, loopbackOnly: true }), port, 60_000);
    Object.assign(process.env, {
      E2E_VARIABLES: JSON.stringify(variables),
      E2E_BASE_URL: env.origin,
      E2E_APP_URL: env.databaseUrl,
      E2E_OWNER_URL: env.databaseOwnerUrl,
    });
  } catch (error) {
    await stop();
    throw error;
  }
  return stop;
}

async function seed(variables: Variables) {
  const { code, said } = await finished(["--import", "tsx", "scripts/seed.ts", "--json"], variables);
  if (code !== 0) throw new Error(`Los datos de muestra no se pudieron crear:\n${said}`);
}

/** A developer's own settings must not lead the journeys to another database. */
function systemVariables(): Variables {
  const own = /^(VETA_|DATABASE_|SMS_|NEXTAUTH_|NEXT_|PORT$|NODE_ENV$)/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !own.test(name)));
}

/** Below 32768, where no outgoing connection is given its number. */
export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const port = 20_000 + Math.floor(Math.random() * 12_000);
    const probe = createServer();
    probe.once("error", () => resolve(freePort()));
    probe.listen(port, () => probe.close(() => resolve(port)));
  });
}
