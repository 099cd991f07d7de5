import { randomBytes } from "node:crypto";
import { institutionRoles } from "@/domain/access";
import { centsFromDecimal } from "@/domain/money";
import { addStaff, createInstitution } from "@/lib/institutions/create";
import { institutionBySlug } from "@/lib/institutions/queries";
import { operate, taken } from "@/scripts/operator";

/** Adds a person to a lender's staff; opens Veta for the lender first when it is new. Everything is asked before. */
await operate(async ({ caller, ask }) => {
  const slug = await ask("Nombre corto de la entidad, en minúsculas y con guiones");
  const known = taken(await institutionBySlug(caller, { slug }));
  const fresh = known ? null : { slug, ...(await askInstitution(ask)), isSample: false };
  const displayName = await ask("Persona, nombre completo");
  const email = await ask("Su correo");
  const roles = (await ask(`Sus roles, separados por comas (${institutionRoles.join(", ")})`)).split(/\s*,\s*/);
  const unknown = roles.filter((role) => !(institutionRoles as readonly string[]).includes(role));
  if (unknown.length > 0) throw new Error(`Estos roles no existen: ${unknown.join(", ")}.`);
  const limit = roles.includes("approver")
    ? await ask("Hasta cuántos soles decide sola (por ejemplo 30000.00)")
    : "0.00";
  const authorityCents = centsFromDecimal(limit);
  const institutionId = known?.id ?? taken(await createInstitution(caller, fresh)).institutionId;
  const password = randomBytes(12).toString("base64url");
  taken(await addStaff(caller, { institutionId, displayName, email, password, roles, authorityCents }));
  console.log(`Listo. ${email} ingresa con esta clave, que no se muestra otra vez: ${password}`);
});

async function askInstitution(ask: (question: string) => Promise<string>) {
  return {
    kind: await ask("¿Qué es? (caja o cooperative)"),
    name: await ask("Nombre"),
    helpLine: await ask("Teléfono de ayuda"),
    openingHours: await ask("Horario de atención"),
  };
}
