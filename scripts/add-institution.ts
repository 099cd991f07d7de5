import { randomBytes } from "node:crypto";
import { createInterface } from "node:readline/promises";
import { openPool } from "@/db/client";
import { institutionRoles } from "@/domain/access";
import { system } from "@/lib/actors";
import type { Result } from "@/lib/gate";
import { addStaff, createInstitution } from "@/lib/institutions/create";
import { givenVariables, prepare } from "@/scripts/environment";

/** Opens Veta for a lender, with the first person of its staff. Asks for everything on the terminal. */
async function main(): Promise<void> {
  const { env, stop } = await prepare(givenVariables());
  const pool = openPool(env.databaseUrl);
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const caller = { actor: system, now: new Date(), requestId: "add-institution" };
  try {
    const kind = (await terminal.question("¿Caja o cooperativa? [caja/cooperative] ")).trim();
    const name = await terminal.question("Nombre: ");
    const slug = await terminal.question("Nombre corto, en minúsculas y con guiones: ");
    const helpLine = await terminal.question("Teléfono de ayuda: ");
    const openingHours = await terminal.question("Horario de atención: ");
    const displayName = await terminal.question("Primera persona, nombre completo: ");
    const email = await terminal.question("Su correo: ");
    console.log(`Roles posibles: ${institutionRoles.join(", ")}`);
    const roles = (await terminal.question("Sus roles, separados por comas: ")).split(",").map((role) => role.trim());
    const { institutionId } = taken(
      await createInstitution(caller, { kind, name, slug, helpLine, openingHours, isSample: false }),
    );
    const password = randomBytes(12).toString("base64url");
    taken(await addStaff(caller, { institutionId, displayName, email, password, roles }));
    console.log(`Listo. ${email.trim()} ingresa con esta clave, que no se muestra otra vez: ${password}`);
  } finally {
    terminal.close();
    await pool.end();
    await stop();
  }
}

function taken<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(`No se pudo: ${result.code} ${Object.keys(result.fields).join(", ")}`);
}

await main();
