import { formPost } from "@/app/bridge";
import { closeAssembly } from "@/lib/assemblies/write";
import { assemblyPath } from "../../steps";

export const POST = formPost(closeAssembly, {
  input: (_form, { id }) => ({ id }),
  done: (_out, { id }) => `${assemblyPath(id)}?hecho=cerrada`,
  back: ({ id }) => assemblyPath(id),
});
