import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll } from "vitest";
import { openPool, pool } from "@/db/client";
import { filledDatabase, type TestDatabase } from "@/db/testing/database";
import type { Actor } from "@/domain/access";
import { type Cast, seedCast } from "@/lib/demo/seed";
import type { Caller } from "@/lib/gate";

/** Monday, 23 November 2026, ten in the morning in Lima. */
export const monday = new Date("2026-11-23T15:00:00Z");

export type House = { cast: Cast; database: TestDatabase; dataDir: string };

const keyNames = ["NEXTAUTH_SECRET", "VETA_MASTER_KEY", "VETA_INDEX_KEY"] as const;

function settle(appUrl: string, dataDir: string, keys: Record<string, string>): void {
  Object.assign(process.env, {
    DATABASE_URL: appUrl,
    VETA_EMBEDDED: "1",
    VETA_DATA_DIR: dataDir,
    VETA_ORIGIN: "http://localhost:3000",
    ...keys,
  });
  openPool(appUrl);
}

/** A house of its own for one test file: real PostgreSQL, real files, lenders with staff and products, applicants. */
export function openHouse(): () => House {
  let house: House | undefined;
  beforeAll(async () => {
    const dataDir = await mkdtemp(path.join(tmpdir(), "veta-house-"));
    // What was sealed by one file is opened by the others, so the keys go with the copy.
    const { database, kept } = await filledDatabase(async ({ appUrl }) => {
      const keys = Object.fromEntries(keyNames.map((name) => [name, randomBytes(32).toString("hex")]));
      settle(appUrl, dataDir, keys);
      const cast = await seedCast(monday).finally(() => pool().end());
      return { cast, keys };
    });
    settle(database.appUrl, dataDir, kept.keys);
    house = { cast: kept.cast, database, dataDir };
  });
  afterAll(async () => {
    await pool().end();
    await house?.database.drop();
    if (house) await rm(house.dataDir, { recursive: true, force: true });
  });
  return () => {
    if (!house) throw new Error("The house is not open yet");
    return house;
  };
}

export function caller(actor: Actor | undefined, now = monday, key?: string): Caller {
  if (!actor) throw new Error("This test lacks its actor");
  return { actor, now, requestId: "test", key };
}
