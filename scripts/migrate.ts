import { unreachable } from "@/db/fitness";
import { migrate } from "@/db/migrate";
import { givenVariables, prepare } from "./environment";
import { sentence } from "./progress";

/** Brings the database up to date: that of DATABASE_OWNER_URL, or the embedded one. */
async function main() {
  const { env, stop } = await prepare(givenVariables());
  try {
    const { databaseOwnerUrl, databaseUrl } = env;
    if (!databaseOwnerUrl)
      throw new Error("Corrija las variables de entorno: falta DATABASE_OWNER_URL, el dueño de las tablas.");
    await migrate(databaseOwnerUrl, databaseUrl).catch((error) => {
      throw new Error(unreachable("DATABASE_OWNER_URL", databaseOwnerUrl, error));
    });
    console.log("La base de datos está al día.");
  } finally {
    await stop();
  }
}

main().catch((error) => {
  console.error(sentence(error));
  process.exitCode = 1;
});
