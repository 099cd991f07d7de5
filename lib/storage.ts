import { constants } from "node:fs";
import { mkdir, open as openHandle, readFile, rename, unlink } from "node:fs/promises";
import path from "node:path";
import { env } from "@/lib/env";

/** Files, encrypted by the caller, outside the web root. Keys are ours; no name from outside becomes a path. */

function pathOf(key: string): string {
  if (!/^[0-9a-f-]{36}$/.test(key)) throw new Error("Not a storage key");
  return path.join(env().dataDir, "files", key.slice(0, 2), key);
}

/** Stores bytes durably under a new key: written aside, flushed, then renamed into place. */
export async function storeFile(key: string, content: Buffer): Promise<void> {
  const target = pathOf(key);
  await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
  const aside = `${target}.incoming`;
  const handle = await openHandle(aside, constants.O_CREAT | constants.O_EXCL | constants.O_WRONLY, 0o600);
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(aside, target);
  // The name, too, must survive a loss of power.
  const folder = await openHandle(path.dirname(target), constants.O_RDONLY);
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

export function loadFile(key: string): Promise<Buffer> {
  return readFile(pathOf(key));
}

export async function dropFile(key: string): Promise<void> {
  await unlink(pathOf(key)).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT") throw error;
  });
}
