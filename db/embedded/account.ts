import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The system account the server runs under; undefined means the account of this process. */
export type Account = { uid: number; gid: number } | undefined;

/** PostgreSQL refuses to run as root, so root lends it a plain account: that of an existing cluster, or a known name. */
export function serverAccount(cluster?: string): Account {
  if (process.getuid?.() !== 0) return undefined;
  const owner = cluster ? statSync(cluster, { throwIfNoEntry: false }) : undefined;
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const lines = readFileSync("/etc/passwd", "utf8").split("\n");
  for (const name of ["postgres", "nobody"]) {
    const [, , uid, gid] = lines.find((line) => line.startsWith(`${name}:`))?.split(":") ?? [];
    if (uid && gid) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new Error(
    "El PostgreSQL incluido no puede funcionar como root y el sistema no tiene los usuarios postgres ni nobody: " +
      "ejecute npm start con un usuario corriente.",
  );
}

/** Asks the system itself, which knows about groups, lists and mounts what mode bits do not tell. */
export function canEnter(account: Account, folder: string): boolean {
  if (!account) return true;
  const shell = spawnSync("/bin/sh", ["-c", 'cd "$1"', "sh", folder], { ...account, cwd: "/", stdio: "ignore" });
  return shell.status === 0;
}

/** A folder of root's that every account may enter, for when the checkout is private. */
export function openFolder(account: Account): string {
  for (const folder of ["/var/lib/veta", join(tmpdir(), "veta")]) {
    try {
      mkdirSync(folder, { recursive: true, mode: 0o755 });
      // In a shared temporary folder somebody else may have made it first.
      if (statSync(folder).uid === process.getuid?.() && canEnter(account, folder)) return folder;
    } catch {}
  }
  throw new Error(
    "El usuario de la base de datos no puede entrar en esta carpeta y tampoco se puede escribir en /var/lib: " +
      "mueva el proyecto o ponga VETA_DATA_DIR en una carpeta accesible.",
  );
}
