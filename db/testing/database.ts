import { inject } from "vitest";

export type TestDatabase = { appUrl: string; ownerUrl: string; drop(): Promise<void> };

/** A migrated, empty database of its own for one test file. Close every connection before dropping it. */
export async function testDatabase(): Promise<TestDatabase> {
  const office = inject("databases");
  const ask = async (path: string, method: string) => {
    const response = await fetch(`${office}/${path}`, { method });
    if (!response.ok) throw new Error(await response.text());
    return response;
  };
  const made = (await (await ask("", "POST")).json()) as { name: string; ownerUrl: string; appUrl: string };
  return {
    appUrl: made.appUrl,
    ownerUrl: made.ownerUrl,
    async drop() {
      await ask(made.name, "DELETE");
    },
  };
}
