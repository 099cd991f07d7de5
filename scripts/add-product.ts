import { actorForPerson } from "@/lib/actors";
import { demoProducts } from "@/lib/demo/products";
import { staffByEmail } from "@/lib/people/queries";
import { createProduct } from "@/lib/products/create";
import { operate, taken } from "@/scripts/operator";

/** Gives a lender its first draft of a product, from one of the examples; its own people edit and publish it. */
await operate(async ({ caller, ask }) => {
  const example = await ask(`Ejemplo del que parte (${demoProducts.map(({ slug }) => slug).join(", ")})`);
  const product = demoProducts.find(({ slug }) => slug === example);
  if (!product) throw new Error("Ese ejemplo no existe.");
  const slug = await ask("Nombre corto del producto, en minúsculas y con guiones");
  const { id } = taken(await staffByEmail(caller, { email: await ask("Correo de quien administra los productos") }));
  const actor = await actorForPerson(id);
  if (!actor) throw new Error("Esa persona ya no existe.");
  const { versionId } = taken(await createProduct({ ...caller, actor }, { slug, config: product.config }));
  console.log(`Listo. El borrador espera en /productos/version/${versionId}`);
});
