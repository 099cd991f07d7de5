import { spawnSync } from "node:child_process";
import { randomInt } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * The property tests, round after round, each from another seed: `npm run fuzz -- 20`. Stops at the first counterexample
 * and says how to see it again.
 */

const rounds = Number(process.argv[2] ?? 10);
const files = ["app", "components", "domain", "lib"]
  .flatMap((room) => readdirSync(room, { recursive: true }).map((file) => join(room, String(file))))
  .filter((file) => /\.test\.tsx?$/.test(file) && readFileSync(file, "utf8").includes('from "fast-check"'));

for (let round = 1; round <= rounds; round += 1) {
  const seed = String(randomInt(2 ** 31));
  console.log(`Round ${round} of ${rounds}, seed ${seed}`);
  const { status } = spawnSync(
    process.execPath,
    ["node_modules/vitest/vitest.mjs", "run", "--reporter=dot", ...files],
    {
      stdio: "inherit",
      env: { ...process.env, VETA_TEST_SEED: seed },
    },
  );
  if (status !== 0) {
    console.error(`Again with: VETA_TEST_SEED=${seed} npx vitest run <file>`);
    process.exit(1);
  }
}
