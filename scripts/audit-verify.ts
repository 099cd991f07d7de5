import { openPool } from "@/db/client";
import { verifyChains } from "@/lib/audit";
import { env } from "@/lib/env";

/** Recomputes the audit chains. Exit 0: all hold. 1: one is broken, with its first bad link. */
async function main(): Promise<number> {
  const pool = openPool(env().databaseUrl);
  const chains = await verifyChains();
  for (const { chain, sealed, open, firstBadSeq } of chains) {
    const state = firstBadSeq === null ? "entera" : `ROTA en el eslabón ${firstBadSeq}`;
    console.log(`${chain}  ${state}, ${sealed} eslabones, ${open} por sellar`);
  }
  await pool.end();
  return chains.some((chain) => chain.firstBadSeq !== null) ? 1 : 0;
}

process.exitCode = await main();
