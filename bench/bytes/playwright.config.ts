import { defineConfig } from "@playwright/test";
import journeys from "../../playwright.config";

/** The figures of `npm run bench:bytes`, on the same server and with the same helpers as the journeys. */
export default defineConfig({
  ...journeys,
  testDir: ".",
  testMatch: "bytes.bench.ts",
  globalSetup: "../../e2e/server.ts",
  workers: 1,
  timeout: 3_600_000,
});
