import { defineConfig } from "@playwright/test";
import { chromiumArgs } from "./scripts/chromium";

export default defineConfig({
  testDir: "./e2e",
  testMatch: "**/*.spec.ts",
  globalSetup: "./e2e/server.ts",
  workers: 2,
  retries: 0,
  // A hang is caught; a busy machine is not taken for one.
  timeout: 600_000,
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? [["list"], ["json"]] : [["list"]],
  use: {
    // Both are set by the global setup, and this file is read again by every worker.
    baseURL: process.env.E2E_BASE_URL,
    locale: "es-PE",
    timezoneId: "America/Lima",
    trace: "retain-on-failure",
    actionTimeout: 60_000,
    navigationTimeout: 90_000,
    launchOptions: { executablePath: process.env.CHROMIUM_PATH, args: chromiumArgs },
  },
  projects: [{ name: "chromium", use: { browserName: "chromium" } }],
});
