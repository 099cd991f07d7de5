import { sql } from "drizzle-orm";
import { drizzle, type NodePgDatabase } from "drizzle-orm/node-postgres";
import pg from "pg";
import type { ScopeName } from "./schema/tenancy";

// DATE columns are calendar days, not instants; BIGINT céntimos fit a safe integer.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

/** Whose rows exist for a transaction. */
export type TenantContext = {
  scope: ScopeName;
  personId: string | null;
  organizationId: string | null;
  institutionId: string | null;
  /** Left out by everyone but who acts for a federation. */
  federationId?: string | null;
};

export type Tx = NodePgDatabase;

/** Database errors that mean "try again": serialization failure and deadlock. Nothing was written. */
const retryable = new Set(["40001", "40P01"]);

// On the global object, because a bundler may load this module more than once in a process.
const shared = globalThis as { vetaPool?: pg.Pool };

/** Opens the pool of the process. Call once, with the application role's address. */
export function openPool(connectionString: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString,
    max: 10,
    connectionTimeoutMillis: 5_000,
    options:
      "-c statement_timeout=5000 -c lock_timeout=2000 -c idle_in_transaction_session_timeout=10000 -c timezone=UTC",
  });
  // A client whose server dies emits an error; without a listener the process would exit.
  pool.on("connect", (client) => client.on("error", () => undefined));
  pool.on("error", () => undefined);
  shared.vetaPool = pool;
  return pool;
}

export function pool(): pg.Pool {
  if (!shared.vetaPool) throw new Error("The database pool is not open");
  return shared.vetaPool;
}

/** Changes whose rows exist for the rest of the transaction, for work that creates a tenant. */
export async function enter(tx: Tx, context: TenantContext): Promise<void> {
  await tx.execute(sql`select
    set_config('app.scope', ${context.scope}, true),
    set_config('app.person', ${context.personId ?? ""}, true),
    set_config('app.organization', ${context.organizationId ?? ""}, true),
    set_config('app.institution', ${context.institutionId ?? ""}, true),
    set_config('app.federation', ${context.federationId ?? ""}, true)`);
}

/**
 * The only way to the database: one transaction, with the tenant context set for it alone.
 * Retries serialization failures and deadlocks up to three times. An error from COMMIT is not retried: its outcome is
 * unknown, and the caller's key decides.
 */
export async function withTx<T>(context: TenantContext, work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await once(context, work);
    } catch (error) {
      if (attempt > 3 || !retryable.has(databaseCode(error) ?? "")) throw withoutValues(error);
      await new Promise((resolve) => setTimeout(resolve, 10 * attempt + Math.random() * 20));
    }
  }
}

async function once<T>(context: TenantContext, work: (tx: Tx) => Promise<T>): Promise<T> {
  const client = await pool().connect();
  let broken: Error | undefined;
  try {
    await client.query("begin");
    const tx = drizzle(client, { casing: "snake_case" });
    await enter(tx, context);
    const result = await work(tx);
    await client.query("commit");
    return result;
  } catch (error) {
    await client.query("rollback").catch((failure: Error) => {
      broken = failure;
    });
    throw error;
  } finally {
    // A client that could not roll back is destroyed, not returned to the pool.
    client.release(broken);
  }
}

/** A database error in words that may be logged: drizzle's own message quotes every value of the statement. */
function withoutValues(error: unknown): unknown {
  const code = databaseCode(error);
  if (code === undefined) return error;
  const named = new Error(`PostgreSQL refused with ${code} ${violatedConstraint(error) ?? ""}`.trimEnd());
  named.stack = error instanceof Error ? error.stack?.replace(/^[\s\S]*?(?=\n\s+at )/, named.message) : named.stack;
  return Object.assign(named, { code });
}

/** SQLSTATE of a database error, also behind drizzle's wrapper. */
export function databaseCode(error: unknown): string | undefined {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof pg.DatabaseError ? cause.code : undefined;
}

/** The constraint a write ran into, if any. */
export function violatedConstraint(error: unknown): string | undefined {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof pg.DatabaseError ? cause.constraint : undefined;
}
