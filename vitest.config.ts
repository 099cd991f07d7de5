import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));

export default defineConfig({
  resolve: { alias: { "@": root } },
  test: {
    include: ["**/*.test.ts", "**/*.test.tsx"],
    exclude: ["node_modules/**", ".next/**", "data/**", "e2e/**"],
    globalSetup: ["./db/testing/cluster.ts"],
    setupFiles: ["./domain/testing/seed.ts"],
    // A hang is caught; a busy machine, on which opening a house takes a minute, is not taken for one.
    testTimeout: 120_000,
    hookTimeout: 240_000,
  },
});
