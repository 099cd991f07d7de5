import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Account } from "./account";
import { environment, program } from "./binaries";

export type Postmaster = { pid: number; port: number };
type Launch = { native: string; cluster: string; account: Account; durable: boolean; logFile: string };

const linux = process.platform === "linux";

const ordinary = ["timezone=UTC", "log_timezone=UTC", "password_encryption=scram-sha-256", "lc_messages=C"];
/** For tests only: a crash of the machine loses data. */
const careless = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_wal_size=256MB"];

/** The server that answers for this cluster: one that still runs, or a new one. */
export async function ensurePostmaster(launch: Launch): Promise<Postmaster> {
  let said = "";
  for (let attempt = 0; attempt < 5; attempt++) {
    const alive = runningPostmaster(launch.cluster);
    if (alive) return await settled(launch.cluster, alive);
    await forgetTheDead(launch.cluster);
    const port = await freePort();
    const started = await launchOn(port, launch);
    if (typeof started !== "string") return started;
    said = started;
    // The port was taken meanwhile, another launcher won, or the children of a killed server are still leaving.
    await sleep(200 * (attempt + 1));
  }
  throw new Error(`El PostgreSQL incluido no arranca: ${said || `vea ${launch.logFile}`}.`);
}

/** Reads the server's own record, and believes it only if such a process lives. */
export function runningPostmaster(cluster: string): Postmaster | undefined {
  const lines = record(cluster);
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  if (!(pid > 0 && port > 0) || !lives(pid)) return undefined;
  // After a restart of the machine the number may be somebody else's.
  if (linux && !worksIn(pid, cluster)) return undefined;
  return { pid, port };
}

/** Clean stop: open sessions end, everything is on disk, the next start needs no recovery. */
export async function stopPostmaster(native: string, cluster: string, { pid }: Postmaster): Promise<void> {
  const alive = () => runningPostmaster(cluster)?.pid === pid;
  if (process.platform === "win32") {
    spawn(program(native, "pg_ctl"), ["stop", "-D", cluster, "-m", "fast"], { stdio: "ignore" });
  } else {
    signal(pid, "SIGINT");
  }
  if (await until(() => !alive(), 30_000)) return;
  signal(pid, "SIGQUIT");
  await until(() => !alive(), 5_000);
}

/** Ends a server that keeps nothing worth saving, from a place that cannot wait. */
export function killPostmaster({ pid }: Postmaster) {
  signal(pid, "SIGQUIT");
}

async function launchOn(port: number, { native, cluster, account, durable, logFile }: Launch) {
  // A file instead of a pipe: the server may outlive this process and must not lose its voice.
  const size = statSync(logFile, { throwIfNoEntry: false })?.size ?? 0;
  const log = openSync(logFile, size > 10_000_000 ? "w" : "a", 0o600);
  const from = statSync(logFile).size;
  const settings = [...ordinary, "listen_addresses=127.0.0.1", "unix_socket_directories="];
  if (!durable) settings.push(...careless);
  const child = spawn(
    program(native, "postgres"),
    ["-D", cluster, "-p", String(port), ...settings.flatMap((setting) => ["-c", setting])],
    // Its own session: Ctrl-C at the terminal reaches us first, and we stop the server last.
    { ...account, cwd: account ? "/" : cluster, env: environment, detached: true, stdio: ["ignore", log, log] },
  );
  child.unref();
  closeSync(log);
  const end = ended(child);
  for (;;) {
    const result = await Promise.race([end, sleep(15)]);
    if (result) return lastWords(logFile, from) || result;
    if (child.pid && Number(record(cluster)[0]) === child.pid && record(cluster)[7]?.trim() === "ready") {
      return { pid: child.pid, port };
    }
  }
}

const ended = (child: ChildProcess) =>
  new Promise<string>((resolve) => {
    child.once("error", (error) => resolve(error.message));
    child.once("exit", (code, name) => resolve(`terminó con ${code ?? name}`));
  });

function lastWords(logFile: string, from: number): string {
  const lines = readFileSync(logFile).subarray(from).toString().trim().split("\n");
  const fatal = lines.findLast((line) => /FATAL|PANIC|ERROR/.test(line)) ?? lines.at(-1) ?? "";
  return fatal.replace(/^.*?(FATAL|PANIC|ERROR):\s*/, "").trim();
}

async function settled(cluster: string, alive: Postmaster): Promise<Postmaster> {
  const ready = await until(() => record(cluster)[7]?.trim() === "ready", 60_000);
  if (!ready) throw new Error("El PostgreSQL incluido está en marcha pero no termina de arrancar.");
  return alive;
}

/**
 * Removes the record of a server that is gone. A zombie or a reused number would make PostgreSQL refuse to start; but
 * the record also protects against children of a killed server that still write, so they have to be gone first.
 */
async function forgetTheDead(cluster: string) {
  const file = join(cluster, "postmaster.pid");
  if (!linux || !statSync(file, { throwIfNoEntry: false })) return;
  const left = () => !processes().some((pid) => lives(pid) && worksIn(pid, cluster));
  if (await until(left, 15_000)) rmSync(file, { force: true });
}

const processes = () => readdirSync("/proc").map(Number).filter(Boolean);

function lives(pid: number): boolean {
  if (linux) {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
      // The state follows the name, which may itself hold parentheses.
      return !"ZX".includes(stat.slice(stat.lastIndexOf(")") + 2).charAt(0));
    } catch {
      return false;
    }
  }
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** A server works inside its cluster. */
function worksIn(pid: number, cluster: string): boolean {
  const folder = identity(cluster);
  return folder !== undefined && folder === identity(`/proc/${pid}/cwd`);
}

function identity(folder: string): string | undefined {
  try {
    const { dev, ino } = statSync(folder);
    return `${dev}:${ino}`;
  } catch {
    return undefined;
  }
}

function record(cluster: string): string[] {
  try {
    return readFileSync(join(cluster, "postmaster.pid"), "utf8").split("\n");
  } catch {
    return [];
  }
}

function signal(pid: number, name: NodeJS.Signals) {
  try {
    process.kill(pid, name);
  } catch {}
}

async function until(done: () => boolean, patience: number): Promise<boolean> {
  for (const end = Date.now() + patience; Date.now() < end; await sleep(20)) if (done()) return true;
  return done();
}

/** Below 32768, where no outgoing connection of the system is given its number. */
async function freePort(): Promise<number> {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 12_000);
    const free = await new Promise<boolean>((resolve) => {
      const probe = createServer();
      probe.once("error", () => resolve(false));
      probe.listen(port, "127.0.0.1", () => probe.close(() => resolve(true)));
    });
    if (free) return port;
  }
}
