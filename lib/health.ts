import { readFile } from "node:fs/promises";
import path from "node:path";
import { sql } from "drizzle-orm";
import { withTx } from "@/db/client";
import { workerAge } from "@/lib/worker";

/** Is this process able to serve: database answering, migrations of this build applied, worker turning. */
export async function readiness(): Promise<{ database: boolean; migrations: boolean; worker: boolean }> {
  const age = workerAge();
  const worker = age !== null && age < 30_000;
  try {
    const applied = await withTx(
      { scope: "worker", personId: null, organizationId: null, institutionId: null },
      async (tx) => {
        const { rows } = await tx.execute<{ newest: string | number }>(
          sql`select max(created_at) as newest from drizzle.__drizzle_migrations`,
        );
        return Number(rows[0]?.newest ?? 0);
      },
    );
    return { database: true, migrations: applied >= (await newestMigration()), worker };
  } catch {
    return { database: false, migrations: false, worker };
  }
}

let newest: number | undefined;

async function newestMigration(): Promise<number> {
  if (newest === undefined) {
    const journal = JSON.parse(await readFile(path.join(process.cwd(), "drizzle/meta/_journal.json"), "utf8")) as {
      entries: { when: number }[];
    };
    newest = Math.max(...journal.entries.map((entry) => entry.when));
  }
  return newest;
}
