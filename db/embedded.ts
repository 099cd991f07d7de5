import { spawn } from "node:child_process";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type Account, serverAccount } from "./embedded/account";
import { binaries, environment, program } from "./embedded/binaries";
import { credentials } from "./embedded/credentials";
import { ensurePostmaster, killPostmaster, runningPostmaster, stopPostmaster } from "./embedded/postmaster";
import { address, ensureRoles } from "./embedded/roles";

export type Embedded = {
  ownerUrl: string;
  appUrl: string;
  adminUrl: string;
  port: number;
  /** The folder of the cluster, which may lie outside the data folder. */
  cluster: string;
  /** Stops the server, unless another living process started it. */
  stop(): Promise<void>;
};

export type EmbeddedOptions = {
  dataDir: string;
  /** False only for tests: faster, and a crash of the machine loses data. */
  durable?: boolean;
  log?(line: string): void;
};

/** Real PostgreSQL from the npm package: made on the first start, kept afterwards, on the loopback only. */
export async function startEmbedded({
  dataDir,
  durable = true,
  log = () => undefined,
}: EmbeddedOptions): Promise<Embedded> {
  const home = resolve(dataDir);
  const keys = credentials(home);
  const { cluster } = keys;
  const account = serverAccount(cluster);
  const native = binaries(home, account);
  if (!existsSync(join(cluster, "PG_VERSION"))) {
    log("creando la base de datos");
    await createCluster(native, cluster, account, keys.admin, durable);
  }

  const launcher = join(home, "launcher");
  const shared = runningPostmaster(cluster) !== undefined && livesElsewhere(launcher);
  if (!shared) writeFileSync(launcher, `${process.pid} ${bornAt(process.pid)}`);
  const postmaster = await ensurePostmaster({ native, cluster, account, durable, logFile: join(home, "postgres.log") });
  const { port } = postmaster;
  const lastResort = () => killPostmaster(postmaster);
  if (!durable && !shared) process.once("exit", lastResort);

  let stopped: Promise<void> | undefined;
  const stop = () => {
    stopped ??= shared
      ? Promise.resolve()
      : stopPostmaster(native, cluster, postmaster).then(() => {
          process.removeListener("exit", lastResort);
          rmSync(launcher, { force: true });
        });
    return stopped;
  };
  try {
    await ensureRoles(keys, port);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    ownerUrl: address("veta_owner", keys.owner, port, "veta"),
    appUrl: address("veta_app", keys.app, port, "veta"),
    adminUrl: address("postgres", keys.admin, port, "postgres"),
    port,
    cluster,
    stop,
  };
}

/** Made beside its place and moved there when complete, so that a start cut short leaves nothing half-made behind. */
async function createCluster(native: string, cluster: string, account: Account, password: string, durable: boolean) {
  const draft = `${cluster}.${process.pid}`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  const secrets = mkdtempSync(join(tmpdir(), "veta-"));
  const passwordFile = join(secrets, "password");
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (account) for (const path of [draft, secrets, passwordFile]) chownSync(path, account.uid, account.gid);
  try {
    await initdb(native, account, [
      `--pgdata=${draft}`,
      "--username=postgres",
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      // PostgreSQL's own rules for letters: the same on every system, whatever languages it has installed.
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
      "--locale=C",
      ...(durable ? [] : ["--no-sync"]),
    ]);
    chmodSync(draft, 0o700);
    renameSync(draft, cluster);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    // Two launchers at once: the other one's cluster is as good.
    if (!existsSync(join(cluster, "PG_VERSION"))) throw error;
  } finally {
    rmSync(secrets, { recursive: true, force: true });
  }
}

function initdb(native: string, account: Account, args: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program(native, "initdb"), args, {
      ...account,
      cwd: account ? "/" : native,
      env: environment,
      stdio: ["ignore", "ignore", "pipe"],
    });
    let said = "";
    child.stderr.on("data", (text) => {
      said += text;
    });
    const fail = (why: string) => reject(new Error(`No se pudo crear la base de datos incluida: ${why}.`));
    child.once("error", (error) => fail(error.message));
    child.once("close", (code) => {
      if (code === 0) resolve();
      else
        fail(
          said
            .trim()
            .split("\n")
            .find((line) => line.includes("error:")) ?? `initdb terminó con ${code}`,
        );
    });
  });
}

function livesElsewhere(launcher: string): boolean {
  let text: string;
  try {
    text = readFileSync(launcher, "utf8");
  } catch {
    return false;
  }
  const [pid = 0, born] = text.split(" ").map(Number);
  if (pid === process.pid || bornAt(pid) !== born) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Tells a process from a later one with the same number, where the system says when it began. */
function bornAt(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19]);
  } catch {
    return 0;
  }
}
