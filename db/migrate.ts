import { existsSync } from "node:fs";
import { join } from "node:path";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate as applyMigrations } from "drizzle-orm/node-postgres/migrator";
import pg from "pg";

/** Any number, the same everywhere: two processes must not migrate one database at the same time. */
const migrationLock = 7_360_241;

/**
 * Brings the database up to date as its owner. The application's role is `veta_app`; a login of another name becomes a
 * member of it, because grants and row security are written for `veta_app`.
 */
export async function migrate(ownerUrl: string, appUrl?: string): Promise<void> {
  const migrationsFolder = join(process.cwd(), "drizzle");
  if (!existsSync(join(migrationsFolder, "meta", "_journal.json"))) return;
  const client = new pg.Client({
    connectionString: ownerUrl,
    connectionTimeoutMillis: 5_000,
    options: "-c lock_timeout=60000 -c timezone=UTC",
  });
  client.on("error", () => undefined);
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [migrationLock]);
    // A migration that waits for a table makes everyone behind it wait too.
    await client.query("set lock_timeout = '5s'");
    await ensureApplicationRole(client);
    // drizzle announces what already exists; that is no news.
    await client.query("set client_min_messages = warning");
    await applyMigrations(drizzle(client), { migrationsFolder });
    await forceRowSecurity(client);
    const login = appUrl && decodeURIComponent(new URL(appUrl).username);
    if (login && login !== "veta_app") await admit(client, login);
  } finally {
    await client.end();
  }
}

async function ensureApplicationRole(client: pg.Client) {
  const { rowCount } = await client.query("select from pg_roles where rolname = 'veta_app'");
  if (!rowCount) await client.query("create role veta_app nologin nosuperuser nobypassrls");
}

/** Row security holds for the owner too, so that a view or a script cannot walk around it; new tables included. */
async function forceRowSecurity(client: pg.Client) {
  const { rows } = await client.query<{ name: string }>(
    "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and not relforcerowsecurity",
  );
  for (const { name } of rows) {
    await client.query(`alter table public.${client.escapeIdentifier(name)} force row level security`);
  }
}

async function admit(client: pg.Client, login: string) {
  const { rows } = await client.query<{ member: boolean }>("select pg_has_role($1, 'veta_app', 'usage') as member", [
    login,
  ]);
  if (!rows[0]?.member) await client.query(`grant veta_app to ${client.escapeIdentifier(login)}`);
}
