import { readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";

/** Releases before these leak rows hidden by row security or run code from a dump (CVE-2025-8713, -8714, -8715). */
const floors = new Map([
  [15, 14],
  [16, 10],
  [17, 6],
]);

type Facts = {
  version: number;
  release: string;
  login: string;
  superuser: boolean;
  bypasses: boolean;
  owns: boolean;
  careless: string[];
};

const questions = `
  select current_setting('server_version_num')::int as version,
    current_setting('server_version') as release,
    rolname as login,
    rolsuper as superuser,
    rolbypassrls as bypasses,
    exists (
      select from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and c.relkind in ('r', 'p') and pg_has_role(c.relowner, 'usage')
    ) as owns,
    array(select name from pg_settings where setting = 'off' and name = any ($1)) as careless
  from pg_roles where rolname = current_user`;

/** Why Veta must not serve from this database, as one sentence in Spanish; undefined when it may. */
export async function objectionTo(appUrl: string, { demo }: { demo: boolean }): Promise<string | undefined> {
  const client = new pg.Client({ connectionString: appUrl, connectionTimeoutMillis: 5_000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<Facts>(questions, [["fsync", "full_page_writes", "synchronous_commit"]]);
    return rows[0] && objection(rows[0], demo);
  } catch (error) {
    return unreachable("DATABASE_URL", appUrl, error);
  } finally {
    await client.end().catch(() => undefined);
  }
}

export function objection({ version, release, login, superuser, bypasses, owns, careless }: Facts, demo: boolean) {
  const major = Math.floor(version / 10_000);
  const floor = floors.get(major);
  if (major < 15 || (floor !== undefined && version % 10_000 < floor)) {
    return `PostgreSQL ${release} es demasiado antiguo: Veta necesita 15.14, 16.10, 17.6 o posterior.`;
  }
  const instead = "use en DATABASE_URL un usuario corriente, que no sea dueño de las tablas";
  if (superuser) return `El usuario ${login} de DATABASE_URL es superusuario: ${instead}.`;
  if (bypasses) return `El usuario ${login} de DATABASE_URL tiene BYPASSRLS: ${instead}.`;
  if (owns) return `El usuario ${login} de DATABASE_URL es dueño de las tablas: ${instead}.`;
  if (careless.length > 0 && !demo) {
    return `El servidor PostgreSQL puede perder datos confirmados: active ${careless.join(", ")}.`;
  }
  return undefined;
}

/** How a failure to connect reads. Never shows the password. */
export function unreachable(name: string, url: string, error: unknown): string {
  const { host } = new URL(url);
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const reasons: Record<string, string> = {
    ECONNREFUSED: "nadie escucha en esa dirección",
    ENOTFOUND: "ese servidor no existe",
    EAI_AGAIN: "no se pudo averiguar la dirección del servidor",
    ETIMEDOUT: "el servidor no responde",
    "28P01": "la clave no es correcta",
    "28000": "el servidor no admite a ese usuario",
    "3D000": "la base de datos no existe",
    "42501": "el usuario no tiene permiso",
  };
  const said = error instanceof Error && error.message ? error.message.split("\n")[0] : "error desconocido";
  return `No se puede usar la base de datos de ${name} (${host}): ${reasons[code] ?? said}.`;
}

/** How many migrations of this build the database lacks. */
export async function missingMigrations(appUrl: string): Promise<number> {
  const journal = JSON.parse(readFileSync(join(process.cwd(), "drizzle", "meta", "_journal.json"), "utf8")) as {
    entries: { when: number }[];
  };
  const client = new pg.Client({ connectionString: appUrl, connectionTimeoutMillis: 5_000 });
  client.on("error", () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<{ last: string | null }>(
      "select max(created_at)::text as last from drizzle.__drizzle_migrations",
    );
    return journal.entries.filter(({ when }) => when > Number(rows[0]?.last ?? 0)).length;
  } catch (error) {
    // Neither table nor permission: nothing has been migrated here for this role.
    if (error instanceof pg.DatabaseError) return journal.entries.length;
    throw error;
  } finally {
    await client.end();
  }
}
