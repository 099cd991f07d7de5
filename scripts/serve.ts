import type { ChildProcess } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { missingMigrations, objectionTo, unreachable } from "@/db/fitness";
import { migrate } from "@/db/migrate";
import type { Env } from "@/lib/env";
import { buildIfNeeded, sourcesHash } from "./build";
import { endChildren, finished } from "./child";
import { check, givenVariables, type Prepared, prepare, type Variables } from "./environment";
import { nextServer, whenReady } from "./next";
import { breakOff, Stop, sentence, step } from "./progress";

type Person = { role: string; name: string; signIn: string; secret: string };

const development = process.argv.includes("--dev");
let prepared: Prepared | undefined;
let ending: Promise<void> | undefined;

async function main() {
  const given = givenVariables();
  // Only this launcher may say that the database is its own.
  delete given.VETA_EMBEDDED;
  const { port, origin } = check(given);
  await requireFreePort(port);

  let people: Person[] = [];
  await step(2, "Base de datos", async () => {
    prepared = await prepare(given);
    return given.DATABASE_URL ? "la de DATABASE_URL" : "en marcha";
  });
  const { env, variables } = started();
  await step(3, "Migraciones", () => upToDate(env));
  await step(4, "Datos de muestra", async () => {
    const { said, found } = await seeded(env, variables);
    people = found;
    return said;
  });
  await step(5, "Compilación", async () => (development ? "al vuelo" : await buildIfNeeded(variables)));
  let server: ChildProcess | undefined;
  await step(6, "Servidor", async () => {
    // A derived address is for this machine alone; whoever names an address serves others too.
    server = nextServer(variables, { port, development, loopbackOnly: !given.VETA_ORIGIN });
    await whenReady(server, port, development ? 120_000 : 60_000);
    return "listo";
  });
  server?.once("exit", () => end(new Stop("El servidor web terminó de forma inesperada.")));

  console.log(`\nVeta está lista: ${origin}\n`);
  if (env.demo) introduce(people);
}

function started(): Prepared {
  if (!prepared) throw new Stop("La base de datos no está en marcha.");
  return prepared;
}

async function requireFreePort(port: number) {
  const failure = await new Promise<NodeJS.ErrnoException | undefined>((resolve) => {
    const probe = createServer();
    probe.once("error", resolve);
    probe.listen(port, () => probe.close(() => resolve(undefined)));
  });
  if (failure?.code === "EADDRINUSE") {
    throw new Stop(`El puerto ${port} ya está ocupado: cierre el programa que lo usa o elija otro con PORT.`);
  }
  if (failure) throw new Stop(`No se puede abrir el puerto ${port} (${failure.code}): elija otro con PORT.`);
}

async function upToDate({ databaseUrl, databaseOwnerUrl, demo }: Env): Promise<string> {
  if (databaseOwnerUrl) {
    await migrate(databaseOwnerUrl, databaseUrl).catch((error) => {
      throw new Stop(unreachable("DATABASE_OWNER_URL", databaseOwnerUrl, error));
    });
  }
  const objection = await objectionTo(databaseUrl, { demo });
  if (objection) throw new Stop(objection);
  const missing = await missingMigrations(databaseUrl);
  if (missing > 0) {
    throw new Stop(
      `A la base de datos le faltan ${missing} migraciones: ponga DATABASE_OWNER_URL o ejecute npm run db:migrate.`,
    );
  }
  return "al día";
}

/** The embedded database is seeded once for each state of the sample data; a server of one's own only when asked. */
async function seeded(env: Env, variables: Variables): Promise<{ said: string; found: Person[] }> {
  if (!env.embedded && !env.seed) return { said: "no se piden", found: [] };
  if (!env.demo) return { said: "no en este modo", found: [] };
  const file = join(env.dataDir, "demo-people.json");
  const hash = sourcesHash(["lib/demo", "drizzle"]);
  if (env.embedded && existsSync(file)) {
    const kept = JSON.parse(readFileSync(file, "utf8")) as { hash: string; people: Person[] };
    if (kept.hash === hash) return { said: "al día", found: kept.people };
  }
  const { code, out, said } = await finished(["--import", "tsx", "scripts/seed.ts", "--json"], variables);
  if (code !== 0) {
    breakOff();
    console.error(said.trim());
    throw new Stop("Los datos de muestra no se pudieron crear: vea los mensajes anteriores.");
  }
  const people = JSON.parse(out.trim().split("\n").at(-1) ?? "[]") as Person[];
  if (env.embedded) writeFileSync(file, JSON.stringify({ hash, people }), { mode: 0o600 });
  return { said: "creados", found: people };
}

function introduce(people: Person[]) {
  const width = (key: keyof Person) => Math.max(0, ...people.map((person) => person[key].length));
  for (const { role, name, signIn, secret } of people) {
    const columns = [role.padEnd(width("role")), name.padEnd(width("name")), signIn.padEnd(width("signIn")), secret];
    console.log(`  ${columns.join("  ")}`);
  }
  console.log("\nModo de demostración, con datos de muestra: no es para datos reales. Ctrl-C para terminar.");
}

/** The web server first, then the database. A second call waits for the first. */
function end(error?: unknown): Promise<void> {
  ending ??= (async () => {
    breakOff();
    if (error !== undefined) console.error(sentence(error));
    await endChildren();
    await prepared?.stop();
    process.exit(error === undefined ? 0 : 1);
  })();
  return ending;
}

for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(name, () => end());
process.on("disconnect", () => end());
main().catch((error) => end(error));
