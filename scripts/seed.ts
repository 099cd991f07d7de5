import { openPool } from "@/db/client";
import { demoPeople } from "@/lib/demo/people";
import { seedDemo } from "@/lib/demo/seed";
import { givenVariables, prepare } from "./environment";
import { sentence } from "./progress";

/** Fills in the sample data, once; with --json the last line lists the demo people for a program. */
async function main() {
  const { variables, env, stop } = await prepare(givenVariables());
  Object.assign(process.env, variables);
  try {
    if (!env.demo) throw new Error("Los datos de muestra son solo para el modo de demostración: ponga VETA_DEMO=1.");
    const pool = openPool(env.databaseUrl);
    await seedDemo();
    await pool.end();
    const people = demoPeople;
    if (process.argv.includes("--json")) console.log(JSON.stringify(people));
    else console.table(people);
  } finally {
    await stop();
  }
}

main().catch((error) => {
  console.error(process.argv.includes("--json") ? error : sentence(error));
  process.exitCode = 1;
});
