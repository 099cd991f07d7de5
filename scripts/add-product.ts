import { actorForPerson } from "@/lib/actors";
import { staffByEmail } from "@/lib/people/queries";
import { beginnings, startFromTemplate } from "@/lib/products/from-template";
import { operate, taken } from "@/scripts/operator";

/** Gives a lender its first draft of a product, from a template; its own people edit and publish it. */
await operate(async ({ caller, ask }) => {
  const templateCode = await ask(`Plantilla de la que parte (${beginnings.join(", ")})`);
  const name = await ask("Nombre del producto");
  const slug = await ask("Nombre corto del producto, en minúsculas y con guiones");
  const { id } = taken(await staffByEmail(caller, { email: await ask("Correo de quien administra los productos") }));
  const actor = await actorForPerson(id);
  if (!actor) throw new Error("Esa persona ya no existe.");
  const { versionId } = taken(await startFromTemplate({ ...caller, actor }, { templateCode, name, slug }));
  console.log(`Listo. El borrador espera en /productos/version/${versionId}`);
});
