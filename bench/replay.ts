import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import pg from "pg";
import { openPool } from "@/db/client";
import { startEmbedded } from "@/db/embedded";
import { migrate } from "@/db/migrate";
import { multiplyFiles } from "@/db/testing/past";
import { must, seedCast } from "@/lib/demo/seed";
import { draftVersion, editVersion } from "@/lib/products/draft";
import { ownProducts, productVersion } from "@/lib/products/queries";
import { cancelReplay, replayOf, startReplay } from "@/lib/products/replay";
import { runReplays } from "@/lib/products/replay-run";

/**
 * A draft with one changed rule and one changed limit, tried on files of the past by the worker's own code with the server's
 * own time limits.
 * Stops one on the way, then runs to the end. Prints how far it is, files a second and how much memory the process took at
 * most. `npm run bench:replay -- 100000`
 */

const many = Number(process.argv[2] ?? 100_000);
const megabytes = (bytes: number) => Math.round(bytes / 1_048_576);
const since = (began: number) => ((performance.now() - began) / 1000).toFixed(1);

async function main() {
  const dataDir = await mkdtemp(path.join(tmpdir(), "veta-bench-"));
  const cluster = await startEmbedded({ dataDir, durable: true });
  try {
    await migrate(cluster.ownerUrl, cluster.appUrl);
    Object.assign(process.env, {
      DATABASE_URL: cluster.appUrl,
      VETA_EMBEDDED: "1",
      VETA_DATA_DIR: dataDir,
      VETA_ORIGIN: "http://localhost:3000",
      NEXTAUTH_SECRET: randomBytes(32).toString("hex"),
      VETA_MASTER_KEY: randomBytes(32).toString("hex"),
      VETA_INDEX_KEY: randomBytes(32).toString("hex"),
    });
    const pool = openPool(cluster.appUrl);
    const now = new Date();
    const cast = await seedCast(now);
    const caller = { actor: cast.staff["caja-muestra-del-sur"].productos ?? fail(), now, requestId: "bench" };
    const [product] = await must(ownProducts(caller, {}));
    const { versionId } = await must(draftVersion(caller, { productId: product?.id }));
    const { amount, eligibility } = (await must(productVersion(caller, { versionId }))).config;
    const members = { fact: "answer.members", is: "at_least", value: 12 };
    const changes = {
      amount: { ...amount, maxCents: 60_000_00 },
      eligibility: eligibility.map((rule, at) => (at === 0 ? { ...rule, requires: members } : rule)),
    };
    await must(editVersion(caller, { versionId, changes }));
    const began = performance.now();
    const owner = new pg.Client(cluster.ownerUrl);
    owner.on("error", () => undefined);
    await owner.connect();
    await multiplyFiles(owner, product?.id ?? "", cast.applicants.cerro?.organizationId ?? "", many, now);
    await owner.end();
    console.log(`${many} files written in ${since(began)} s`);

    await must(startReplay(caller, { versionId }));
    const stopped = runReplays(() => new Date());
    await setTimeout(2_000);
    const running = await must(replayOf(caller, { versionId }));
    const asked = performance.now();
    await must(cancelReplay({ ...caller, now: new Date() }, { replayId: running?.id ?? "" }));
    const before = await stopped;
    console.log(`stopped ${since(asked)} s after it was asked to, at ${before} files`);

    const later = { ...caller, now: new Date() };
    await must(startReplay(later, { versionId }));
    const floor = process.memoryUsage.rss();
    let peak = floor;
    const watch = setInterval(() => {
      peak = Math.max(peak, process.memoryUsage.rss());
    }, 50);
    const start = performance.now();
    const told = setInterval(async () => {
      const now = await must(replayOf(later, { versionId }));
      if (now) console.log(`${now.done} of ${now.total} files, ${megabytes(process.memoryUsage.rss())} MB`);
    }, 5_000);
    const seen = await runReplays(() => new Date());
    const seconds = (performance.now() - start) / 1000;
    clearInterval(watch);
    clearInterval(told);
    const replay = await must(replayOf(later, { versionId }));
    console.log(`${seen} files in ${seconds.toFixed(1)} s: ${Math.round(seen / seconds)} files/s`);
    console.log(`peak memory ${megabytes(peak)} MB, ${megabytes(peak - floor)} MB above where it began`);
    console.log(`${replay?.changed} would change: ${JSON.stringify(replay?.tally.changes)}`);
    await pool.end();
  } finally {
    await cluster.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

function fail(): never {
  throw new Error("The demo lacks somebody");
}

await main();
