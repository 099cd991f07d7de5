import { spawn } from "node:child_process";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "@/db/testing/database";
import { discardFolder, temporaryFolder } from "@/db/testing/folder";

/** How npm start refuses to start, told by the real program. */

let folder: string;
let database: TestDatabase;

beforeAll(async () => {
  folder = temporaryFolder();
  database = await testDatabase();
});
afterAll(async () => {
  await database.drop();
  discardFolder(folder);
});

const secrets = {
  NEXTAUTH_SECRET: "s".repeat(40),
  VETA_MASTER_KEY: "ab".repeat(32),
  VETA_INDEX_KEY: "cd".repeat(32),
};
const hosted = {
  ...secrets,
  VETA_ORIGIN: "https://veta.example",
  SMS_WEBHOOK_URL: "https://sms.example/send",
  SMS_WEBHOOK_TOKEN: "token",
};

/** Runs the launcher to its end; nothing of the tester's own environment reaches it. */
function start(settings: Record<string, string>) {
  const { PATH, HOME } = process.env;
  const env: NodeJS.ProcessEnv = {
    NODE_ENV: "production",
    PATH,
    HOME,
    VETA_DATA_DIR: folder,
    PORT: "20991",
    ...settings,
  };
  const child = spawn(process.execPath, ["--import", "tsx", "scripts/serve.ts"], {
    env,
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  child.stderr.on("data", (text) => {
    said += text;
  });
  return new Promise<{ code: number | null; said: string }>((resolve) =>
    child.once("close", (code) => resolve({ code, said: said.replace(/\n$/, "") })),
  );
}

/** One line, one sentence, exit code 1. */
async function refused(settings: Record<string, string>) {
  const { code, said } = await start(settings);
  expect(code).toBe(1);
  expect(said).not.toContain("\n");
  expect(said).toMatch(/\.$/);
  return said;
}

test("a taken port", async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  expect(await refused({ PORT: String(port) })).toBe(
    `El puerto ${port} ya está ocupado: cierre el programa que lo usa o elija otro con PORT.`,
  );
  server.close();
});

test("a bad variable", async () => {
  expect(await refused({ PORT: "http" })).toBe(
    "Corrija las variables de entorno: PORT debe ser un número de 1 a 65535.",
  );
});

test("missing secrets, all named", async () => {
  const said = await refused({ DATABASE_URL: database.appUrl });
  const names = [
    "NEXTAUTH_SECRET",
    "VETA_MASTER_KEY",
    "VETA_INDEX_KEY",
    "VETA_ORIGIN",
    "SMS_WEBHOOK_URL",
    "SMS_WEBHOOK_TOKEN",
  ];
  for (const name of names) expect(said).toContain(`falta ${name}`);
});

test("saying that the database is embedded does not make a server a demo", async () => {
  expect(await refused({ ...secrets, DATABASE_URL: database.appUrl, VETA_EMBEDDED: "1" })).toContain(
    "falta SMS_WEBHOOK_URL",
  );
});

test("a database that does not answer", async () => {
  const said = await refused({ ...hosted, DATABASE_URL: "postgres://veta_app:secreta@127.0.0.1:1/veta" });
  expect(said).toBe("No se puede usar la base de datos de DATABASE_URL (127.0.0.1:1): nadie escucha en esa dirección.");
});

test("a wrong password, which is not repeated", async () => {
  const url = new URL(database.appUrl);
  url.password = "equivocada";
  const said = await refused({ ...hosted, DATABASE_URL: url.href });
  expect(said).toContain("la clave no es correcta");
  expect(said).not.toContain("equivocada");
});

test("the owner of the tables as application", async () => {
  const said = await refused({ ...hosted, DATABASE_URL: database.ownerUrl });
  expect(said).toContain("El usuario veta_owner de DATABASE_URL es dueño de las tablas");
});

test("a server that may lose what it confirmed", async () => {
  const said = await refused({ ...hosted, DATABASE_URL: database.appUrl });
  expect(said).toBe(
    "El servidor PostgreSQL puede perder datos confirmados: active fsync, full_page_writes, synchronous_commit.",
  );
});
