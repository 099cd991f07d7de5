import { afterAll, beforeAll, expect, test } from "vitest";
import { type Embedded, startEmbedded } from "./embedded";
import { connected } from "./embedded/roles";
import { missingMigrations, objection, objectionTo } from "./fitness";
import { migrate } from "./migrate";
import { discardFolder, temporaryFolder } from "./testing/folder";

let folder: string;
let database: Embedded;

beforeAll(async () => {
  folder = temporaryFolder();
  database = await startEmbedded({ dataDir: folder, durable: false });
});
afterAll(async () => {
  await database.stop();
  discardFolder(folder, database.cluster);
});

const login = (name: string) => {
  const url = new URL(database.appUrl);
  url.username = name;
  url.password = "clave";
  return url.href;
};

test("a database is behind until it is migrated", async () => {
  expect(await missingMigrations(database.appUrl)).toBeGreaterThan(0);
  await migrate(database.ownerUrl, database.appUrl);
  expect(await missingMigrations(database.appUrl)).toBe(0);
  await migrate(database.ownerUrl, database.appUrl);
});

test("two processes that migrate at once take turns", async () => {
  await connected(database.adminUrl, (client) => client.query("create database twice owner veta_owner"));
  const url = database.ownerUrl.replace("/veta?", "/twice?");
  await Promise.all([migrate(url), migrate(url)]);
});

test("a login of another name is admitted as the application", async () => {
  await connected(database.adminUrl, (client) =>
    client.query(`create role mi_app login password 'clave'; grant connect on database veta to mi_app;
      grant veta_app to veta_owner with admin option, inherit false`),
  );
  await migrate(database.ownerUrl, login("mi_app"));
  expect(await objectionTo(login("mi_app"), { demo: true })).toBeUndefined();
  expect(await missingMigrations(login("mi_app"))).toBe(0);
});

test("only a plain role may serve", async () => {
  await connected(database.adminUrl, (client) =>
    client.query(
      "create role mandamas login superuser password 'clave'; create role salta login bypassrls password 'clave'; grant connect on database veta to salta",
    ),
  );
  expect(await objectionTo(login("mandamas"), { demo: true })).toMatch(
    /^El usuario mandamas de DATABASE_URL es superusuario: /,
  );
  expect(await objectionTo(login("salta"), { demo: true })).toMatch(
    /^El usuario salta de DATABASE_URL tiene BYPASSRLS: /,
  );
  expect(await objectionTo(database.ownerUrl, { demo: true })).toMatch(/es dueño de las tablas: /);
  expect(await objectionTo(database.appUrl, { demo: true })).toBeUndefined();
});

test("real data need a server that keeps them", async () => {
  expect(await objectionTo(database.appUrl, { demo: false })).toContain(
    "active fsync, full_page_writes, synchronous_commit",
  );
});

const fit = { release: "", login: "app", superuser: false, bypasses: false, owns: false, careless: [] };

test.each([
  [140_020, false],
  [150_013, false],
  [150_014, true],
  [160_009, false],
  [160_010, true],
  [170_006, true],
  [180_000, true],
])("PostgreSQL %i is new enough: %s", (version, enough) => {
  expect(objection({ ...fit, version }, false) === undefined).toBe(enough);
});
