import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type Embedded, startEmbedded } from "./embedded";
import { runningPostmaster } from "./embedded/postmaster";
import { connected } from "./embedded/roles";
import { discardFolder, temporaryFolder } from "./testing/folder";

let folder: string;
let running: Embedded | undefined;
const children: ChildProcess[] = [];

beforeAll(() => {
  folder = temporaryFolder();
});
afterEach(async () => {
  await running?.stop();
  running = undefined;
  for (const child of children.splice(0)) child.kill("SIGKILL");
});
afterAll(() => discardFolder(folder, running?.cluster));

const start = async () => {
  running = await startEmbedded({ dataDir: folder, durable: true });
  return running;
};
const postmaster = () => runningPostmaster(join(folder, "postgres"));
const ask = <T extends object>(url: string, sql: string) =>
  connected(url, async (client) => (await client.query<T>(sql)).rows);

/** A server started by another process, which then leaves or stays. */
async function startElsewhere(then: "leave" | "stay"): Promise<ChildProcess> {
  const args = ["--import", "tsx", "db/testing/elsewhere.ts", folder, then];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  children.push(child);
  await new Promise((resolve) => child.stdout.once("data", resolve));
  if (then === "leave" && child.exitCode === null) await new Promise((resolve) => child.once("exit", resolve));
  return child;
}

test("starts from nothing and keeps its data", async () => {
  const { ownerUrl, appUrl, adminUrl, stop } = await start();
  await ask(ownerUrl, "create table kept (word text); insert into kept values ('oro');");
  const [role] = await ask<{ plain: boolean }>(
    adminUrl,
    "select bool_and(not rolsuper and not rolbypassrls and not rolcreaterole) as plain from pg_roles where rolname in ('veta_owner', 'veta_app')",
  );
  expect(role).toEqual({ plain: true });
  await expect(ask(appUrl, "create table mine (word text)")).rejects.toThrow(/permission denied/);
  const [facts] = await ask(
    appUrl,
    "select current_setting('timezone') tz, current_setting('server_encoding') encoding, current_setting('fsync') fsync, current_setting('listen_addresses') listens",
  );
  expect(facts).toEqual({ tz: "UTC", encoding: "UTF8", fsync: "on", listens: "127.0.0.1" });
  expect(statSync(join(folder, "database.json")).mode & 0o777).toBe(0o600);
  await stop();
  expect(postmaster()).toBeUndefined();

  const again = await start();
  expect(await ask(again.ownerUrl, "select word from kept")).toEqual([{ word: "oro" }]);
});

test("refuses a wrong password", async () => {
  const { appUrl } = await start();
  const url = new URL(appUrl);
  url.password = "otra";
  await expect(ask(url.href, "select 1")).rejects.toThrow(/password authentication failed/);
});

test("loses nothing to kill -9", async () => {
  const { ownerUrl } = await start();
  await ask(ownerUrl, "insert into kept values ('plata')");
  process.kill(postmaster()?.pid ?? 0, "SIGKILL");
  const again = await start();
  expect(await ask(again.ownerUrl, "select count(*)::int as rows from kept")).toEqual([{ rows: 2 }]);
});

test.runIf(process.platform === "linux")("treats a zombie as dead", async () => {
  const parent = await startElsewhere("stay");
  // A stopped parent does not collect its dead children.
  parent.kill("SIGSTOP");
  const { pid = 0 } = postmaster() ?? {};
  process.kill(pid, "SIGKILL");
  while (!/\) Z/.test(readFileSync(`/proc/${pid}/stat`, "utf8"))) await sleep(20);
  const { ownerUrl } = await start();
  expect(await ask(ownerUrl, "select count(*)::int as rows from kept")).toEqual([{ rows: 2 }]);
});

test("ignores a record that names somebody else", async () => {
  const { stop } = await start();
  await stop();
  const cluster = join(folder, "postgres");
  const lines = [process.pid, cluster, 1, 21_000, "", "127.0.0.1", "", "ready   "];
  writeFileSync(join(cluster, "postmaster.pid"), `${lines.join("\n")}\n`);
  const { ownerUrl } = await start();
  expect(await ask(ownerUrl, "select 1 as one")).toEqual([{ one: 1 }]);
});

test("takes over a server whose launcher left, and stops it", async () => {
  await startElsewhere("leave");
  const orphan = postmaster();
  expect(orphan).toBeDefined();
  const { port, stop } = await start();
  expect(port).toBe(orphan?.port);
  await stop();
  expect(postmaster()).toBeUndefined();
});

test("shares a server whose launcher still lives, and leaves it running", async () => {
  await startElsewhere("stay");
  const { stop } = await start();
  await stop();
  expect(postmaster()).toBeDefined();
  for (const child of children.splice(0)) child.kill("SIGKILL");
  await sleep(100);
  await (await start()).stop();
  expect(postmaster()).toBeUndefined();
});
