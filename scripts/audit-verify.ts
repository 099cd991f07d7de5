import { openPool } from "@/db/client";
import { verifyChains } from "@/lib/audit";
import { givenVariables, prepare } from "@/scripts/environment";

/** Recomputes the audit chains. Exit 0: all hold. 1: one is broken, with its first bad link. */
async function main(): Promise<number> {
  const { env, stop } = await prepare(givenVariables());
  const pool = openPool(env.databaseUrl);
  try {
    const chains = await verifyChains();
    for (const { chain, sealed, open, firstBadSeq } of chains) {
      const state = firstBadSeq === null ? "entera" : `ROTA en el eslabón ${firstBadSeq}`;
      console.log(`${chain}  ${state}, ${sealed} eslabones, ${open} por sellar`);
    }
    return chains.some((chain) => chain.firstBadSeq !== null) ? 1 : 0;
  } finally {
    await pool.end();
    await stop();
  }
}

process.exitCode = await main();
