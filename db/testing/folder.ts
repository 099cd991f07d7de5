import { chmodSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { killPostmaster, runningPostmaster } from "../embedded/postmaster";

const prefix = "veta-test-";

/** A data folder for one run. What runs that were killed left behind goes first. */
export function temporaryFolder(): string {
  for (const name of readdirSync(tmpdir())) {
    const pid = name.startsWith(prefix) ? Number(name.slice(prefix.length).split("-")[0]) : 0;
    if (pid && !lives(pid)) discardFolder(join(tmpdir(), name));
  }
  const folder = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`));
  // The server's account has to reach its cluster inside.
  chmodSync(folder, 0o755);
  return folder;
}

/** Removes a data folder, and its cluster where that lies elsewhere. */
export function discardFolder(folder: string, cluster = join(folder, "postgres")): void {
  const postmaster = runningPostmaster(cluster);
  if (postmaster) killPostmaster(postmaster);
  for (const path of [cluster, folder]) rmSync(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
