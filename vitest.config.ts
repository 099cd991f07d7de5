import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));

export default defineConfig({
  resolve: { alias: { "@": root } },
  test: {
    include: ["**/*.test.ts", "**/*.test.tsx"],
    exclude: ["node_modules/**", ".next/**", "data/**", "e2e/**"],
    globalSetup: ["./db/testing/cluster.ts"],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
