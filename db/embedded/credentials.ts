import { randomBytes } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { isAbsolute, join } from "node:path";
import { canEnter, openFolder, serverAccount } from "./account";

/** Where the cluster lies and the passwords of its three roles. */
export type Credentials = { cluster: string; admin: string; owner: string; app: string };

/** Made once and kept in the data folder, readable by its owner only; they also remember where the cluster was put. */
export function credentials(dataDir: string): Credentials {
  const file = join(dataDir, "database.json");
  mkdirSync(dataDir, { recursive: true, mode: 0o755 });
  const found = read(dataDir, file);
  if (found) return found;
  if (statSync(join(dataDir, "postgres"), { throwIfNoEntry: false })) {
    throw new Error(`Falta ${file}, que guarda las claves de la base de datos: recupérelo o retire la carpeta.`);
  }

  const secret = () => randomBytes(24).toString("base64url");
  const account = serverAccount();
  const cluster = canEnter(account, dataDir)
    ? "postgres"
    : join(openFolder(account), `data-${randomBytes(6).toString("hex")}`);
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify({ cluster, admin: secret(), owner: secret(), app: secret() }), { mode: 0o600 });
  try {
    // Linking never overwrites: of two launchers at once, one decides.
    linkSync(draft, file);
  } catch {}
  rmSync(draft);
  const made = read(dataDir, file);
  if (!made) throw new Error(`No se puede escribir ${file}.`);
  return made;
}

function read(dataDir: string, file: string): Credentials | undefined {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw new Error(`No se puede leer ${file}: la carpeta de datos es de otro usuario.`);
  }
  const kept = JSON.parse(text) as Credentials;
  return { ...kept, cluster: isAbsolute(kept.cluster) ? kept.cluster : join(dataDir, kept.cluster) };
}
