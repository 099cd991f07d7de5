import { inject } from "vitest";

export type TestDatabase = { appUrl: string; ownerUrl: string; drop(): Promise<void> };

/** What the office of `cluster.ts` answers: a database, and for one to copy what was kept when it was filled. */
type Made = { name: string; ownerUrl: string; appUrl: string; mustFill?: true; kept?: unknown };

async function ask(path: string, method: string, body?: string): Promise<Response> {
  const response = await fetch(`${inject("databases")}/${path}`, { method, body });
  if (!response.ok) throw new Error(await response.text());
  return response;
}

function opened({ name, appUrl, ownerUrl }: Made): TestDatabase {
  return {
    appUrl,
    ownerUrl,
    async drop() {
      await ask(name, "DELETE");
    },
  };
}

/** A migrated, empty database of its own for one test file. Close every connection before dropping it. */
export async function testDatabase(): Promise<TestDatabase> {
  return opened((await (await ask("", "POST")).json()) as Made);
}

/**
 * A database of its own with the same content for every test file that asks: the first one fills it, all others get a copy
 * with what was kept, which must survive being written as JSON. Filling closes every connection it opens.
 */
export async function filledDatabase<Kept>(fill: (database: TestDatabase) => Promise<Kept>) {
  const made = (await (await ask("filled", "POST")).json()) as Made;
  if (!made.mustFill) return { database: opened(made), kept: made.kept as Kept };
  try {
    const kept = await fill(opened(made));
    await ask("filled", "PUT", JSON.stringify(kept));
  } catch (error) {
    // Whoever waits fills it instead.
    await ask("filled", "DELETE");
    throw error;
  }
  const copy = (await (await ask("filled", "POST")).json()) as Made;
  return { database: opened(copy), kept: copy.kept as Kept };
}
