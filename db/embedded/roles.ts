import pg from "pg";
import type { Credentials } from "./credentials";

/** The address of a role in a database of the cluster. */
export const address = (role: string, password: string, port: number, database: string) =>
  `postgres://${role}:${password}@127.0.0.1:${port}/${database}?sslmode=disable`;

/** One connection, closed whatever happens. */
export async function connected<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on("error", () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/**
 * The owner migrates, the application serves and owns nothing. Asked at every start, so that a first start that was
 * cut short is completed by the next.
 */
export async function ensureRoles({ admin, owner, app }: Credentials, port: number): Promise<void> {
  await connected(address("postgres", admin, port, "postgres"), async (client) => {
    const names = await client.query<{ name: string }>(
      "select rolname as name from pg_roles union all select 'database ' || datname from pg_database",
    );
    const known = new Set(names.rows.map(({ name }) => name));
    const plain = "LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS NOREPLICATION";
    for (const [role, password] of Object.entries({ veta_owner: owner, veta_app: app })) {
      if (!known.has(role))
        await client.query(`CREATE ROLE ${role} ${plain} PASSWORD ${client.escapeLiteral(password)}`);
    }
    if (!known.has("database veta")) await client.query("CREATE DATABASE veta OWNER veta_owner");
    await openDatabase(client, "veta");
  });
  await connected(address("postgres", admin, port, "veta"), async (client) => {
    await client.query(`
      ALTER SCHEMA public OWNER TO veta_owner;
      REVOKE CREATE ON SCHEMA public FROM PUBLIC;
    `);
  });
}

/** Opens a database to the two roles and to nobody else. */
export async function openDatabase(client: pg.Client, name: string): Promise<void> {
  await client.query(`
    REVOKE ALL ON DATABASE ${name} FROM PUBLIC;
    GRANT CONNECT ON DATABASE ${name} TO veta_app;
    ALTER DATABASE ${name} SET timezone = 'UTC';
  `);
}
