import { expect, test } from "vitest";
import { connected } from "../embedded/roles";
import { testDatabase } from "./database";

test("every test file gets a migrated database of its own", async () => {
  const [one, two] = await Promise.all([testDatabase(), testDatabase()]);
  expect(one.appUrl).not.toBe(two.appUrl);
  const tables = (url: string) =>
    connected(url, async (client) => {
      const { rows } = await client.query<{ tables: number }>(
        "select count(*)::int as tables from pg_tables where schemaname = 'public'",
      );
      return rows[0]?.tables;
    });
  expect(await tables(one.appUrl)).toBeGreaterThan(0);
  await Promise.all([one.drop(), two.drop()]);
  await expect(tables(one.appUrl)).rejects.toThrow(/does not exist/);
});
